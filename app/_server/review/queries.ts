/** What pages ask about prose and its reviews. What one may not see is as unknown as what does not exist. */
import { z } from 'zod';
import type { Marks, Rubric } from '../../../content/rubric.ts';
import { marksSchema } from '../../../content/rubric.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Actor } from '../account/actor.ts';
import { listHidings } from '../attempt/hiding.ts';
import type { Hiding } from '../attempt/policy.ts';
import { database } from '../database.ts';
import { maySeeKey, maySeeWriting, mayReview, maySelfAssess } from './policy.ts';
import { rubricOf } from './rubric-of.ts';
import { standpointOf } from './standpoint.ts';
import { writingState } from './state.ts';
import type { ReviewRecord, WritingState } from './state.ts';
import { decodeText } from './texts.ts';
import type { WritingKind, WritingText } from './texts.ts';

/** A remark stands beside a line of the rubric, or beside the whole (`''`). */
export const remarksSchema = z
  .array(z.object({ line: z.string().max(100), text: z.string().max(2000, 'A remark has at most 2,000 characters.') }))
  .max(50);
export type Remarks = z.infer<typeof remarksSchema>;

export type WritingRow = {
  id: string;
  kind: WritingKind;
  kata: string;
  incident: string | null;
  attemptId: string | null;
  words: number;
  createdAt: Date;
  state: WritingState;
};

export type ReviewDetail = ReviewRecord & { marks: Marks; remarks: Remarks };

export type WritingDetail = WritingRow & {
  own: boolean;
  writer: string;
  text: WritingText;
  /** How long the sitting took and was meant to, in ms; null for what is written at leisure. */
  used: { ms: number; limitMs: number | null; mode: string } | null;
  reviews: ReviewDetail[];
  /** Null while it may not be seen. */
  rubric: Rubric | null;
  may: { review: boolean; selfAssess: boolean };
  /** A later one of the same kind about the same thing, which answers a return. */
  followedBy: string | null;
};

const idSchema = z.uuid();
export const withReviews = {
  reviews: { include: { reviewer: { select: { name: true } } }, orderBy: { id: 'asc' } },
} satisfies Prisma.WritingInclude;

type Reviewed = {
  reviews: {
    id: string;
    outcome: 'accepted' | 'returned';
    selfAssessed: boolean;
    reasons: string;
    createdAt: Date;
    marks: unknown;
    remarks: unknown;
    reviewer: { name: string };
  }[];
};

/** The reviews of a row, first to last, as pages have them. */
export const detailsOf = ({ reviews }: Reviewed): ReviewDetail[] =>
  reviews.map(({ id, outcome, selfAssessed, reasons, createdAt, marks, remarks, reviewer }) => ({
    id,
    outcome,
    selfAssessed,
    reasons,
    at: createdAt,
    by: reviewer.name,
    marks: marksSchema.parse(marks),
    remarks: remarksSchema.parse(remarks),
  }));

/** A writing that this actor may see; null where there is none of this id. */
export async function selectOptionalWriting(actor: Actor, id: string): Promise<WritingDetail | null> {
  if (!idSchema.safeParse(id).success) return null;
  const row = await database().writing.findUnique({
    where: { id },
    include: { ...withReviews, account: { select: { name: true } }, attempt: true },
  });
  if (row === null) return null;
  const standpoint = await standpointOf(actor, row);
  if (maySeeWriting(actor, row, standpoint).kind === 'denied') return null;
  if (row.accountId === actor.id && isHidden(row, await listHidings(actor))) return null;
  const reviews = detailsOf(row);
  const state = writingState(row.complete, reviews);
  const judged = { accountId: row.accountId, state };
  const allowedTo = (decision: { kind: string }): boolean => decision.kind === 'allowed';
  const follower = await database().writing.findFirst({
    where: {
      accountId: row.accountId,
      kind: row.kind,
      kata: row.kata,
      incident: row.incident,
      attemptId: row.attemptId,
      createdAt: { gt: row.createdAt },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  const { attempt } = row;
  return {
    id,
    kind: row.kind,
    kata: row.kata,
    incident: row.incident,
    attemptId: row.attemptId,
    words: row.words,
    createdAt: row.createdAt,
    state,
    own: row.accountId === actor.id,
    writer: row.account.name,
    text: decodeText(row.kind, row.text),
    used: attempt && {
      ms: row.createdAt.getTime() - attempt.startedAt.getTime(),
      limitMs: attempt.limitSeconds === null ? null : attempt.limitSeconds * 1000,
      mode: attempt.mode,
    },
    reviews,
    rubric: allowedTo(maySeeKey(actor, judged, standpoint)) ? rubricOf(row) : null,
    may: {
      review: allowedTo(mayReview(actor, judged, standpoint)) && follower === null,
      selfAssess: allowedTo(maySelfAssess(actor, judged, standpoint)),
    },
    followedBy: follower?.id ?? null,
  };
}

/** What this actor has handed in, newest first; of one kind or kata or attempt where named. */
export async function listWritings(
  actor: Actor,
  { kind, kata, attemptId }: { kind?: WritingKind; kata?: string; attemptId?: string } = {},
): Promise<WritingRow[]> {
  const rows = await database().writing.findMany({
    where: { accountId: actor.id, kind, kata, attemptId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    omit: { text: true },
    include: withReviews,
  });
  const hidings = await listHidings(actor);
  const seen = rows.filter((row) => !isHidden(row, hidings));
  return seen.map(({ id, kind, kata, incident, attemptId, words, createdAt, complete, ...row }) => ({
    id,
    kind,
    kata,
    incident,
    attemptId,
    words,
    createdAt,
    state: writingState(complete, detailsOf(row)),
  }));
}

/** What one wrote about a kata, and its key, while an attempt from memory of it is open: what is written in that attempt is seen. */
const isHidden = (writing: { kata: string; attemptId: string | null }, hidings: readonly Hiding[]): boolean =>
  hidings.some(({ kata, attempt }) => kata === writing.kata && attempt !== writing.attemptId);

export type WaitingRow = {
  id: string;
  kind: WritingKind;
  kata: string;
  incident: string | null;
  writer: string;
  words: number;
  createdAt: Date;
  /** It answers a return. */
  again: boolean;
};

/** What waits for this actor's review, oldest first. */
export async function listWaiting(actor: Actor): Promise<WaitingRow[]> {
  return database().$queryRaw<WaitingRow[]>`
    select w.id, w.kind::text as kind, w.kata, w.incident, a.name as writer, w.words, w."createdAt",
      exists (
        select from "Writing" e join "Review" r on r."writingId" = e.id
        where e."accountId" = w."accountId" and e.kind = w.kind and e.kata = w.kata
          and e.incident is not distinct from w.incident and e."createdAt" < w."createdAt"
      ) as again
    from "Writing" w join "Account" a on a.id = w."accountId"
    where w.complete and w."accountId" <> ${actor.id}::uuid
      and not exists (select from "Review" r where r."writingId" = w.id)
      and exists (
        select from "Membership" l
        join "Membership" i on i."cohortId" = l."cohortId" and i."accountId" = ${actor.id}::uuid
          and i.role = 'instructor' and i."leftAt" is null
        join "Cohort" c on c.id = l."cohortId" and c."closedAt" is null
        where l."accountId" = w."accountId" and l.role = 'learner'
          and (l."leftAt" is null or (l."joinedAt" <= w."createdAt" and l."leftAt" > w."createdAt"))
      )
    order by w."createdAt", w.id`;
}
