/** How a judgement is recorded. One at a time per writing, and never over one that its author had not seen. */
import { z } from 'zod';
import { assess, marksSchema } from '../../../content/rubric.ts';
import type { Actor } from '../account/actor.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { nextReview } from './judgement.ts';
import { dropLeisureDraft, leisureRevision, revisionField } from './leisure-drafts.ts';
import { mayReview, maySelfAssess } from './policy.ts';
import { remarksSchema } from './queries.ts';
import { rubricOf } from './rubric-of.ts';
import { standpointOf } from './standpoint.ts';
import { writingState } from './state.ts';

export const reviewSchema = z.object({
  writing: z.uuid('There is no such work.'),
  outcome: z.enum(['accepted', 'returned']),
  marks: marksSchema,
  remarks: remarksSchema,
  reasons: z.string().max(5000, 'Reasons have at most 5,000 characters.'),
  /** The latest review that the page showed; null where there was none. */
  seen: z.uuid().nullable(),
  revision: revisionField,
});
export type ReviewGiven = z.infer<typeof reviewSchema>;

export type Reviewed = { kind: 'recorded'; outcome: 'accepted' | 'returned' } | { kind: 'refused'; message: string };

const refused = (message: string): Reviewed => ({ kind: 'refused', message });
const changedElsewhere = refused('This was changed elsewhere since. Look at what is newer, and send it again.');

/** An instructor's review; `given` may be anything. */
export async function recordReview(actor: Actor, given: unknown): Promise<Reviewed> {
  const parsed = reviewSchema.safeParse(given);
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? 'This is not a review.');
  const { writing: id, outcome, marks, remarks, seen, revision } = parsed.data;
  const reasons = parsed.data.reasons.trim();
  return locked(actor, id, async (transaction, row) => {
    const { rubric, reviews, state } = row;
    const decision = mayReview(actor, { accountId: row.accountId, state }, await standpointOf(actor, row, transaction));
    if (decision.kind === 'denied') return refused(decision.message);
    const latest = reviews.at(-1);
    if ((latest?.id ?? null) !== seen)
      return refused(`${latest?.by ?? 'Somebody'} has reviewed this in the meantime. Load it again before you decide.`);
    if (row.superseded) return refused('The writer has handed in a later version. Review that one.');
    const text = await nextReview(transaction, actor.id, id);
    if ((await leisureRevision(transaction, actor.id, text)) > revision) return changedElsewhere;
    if (outcome === 'returned' && reasons === '' && remarks.every(({ text }) => text.trim() === ''))
      return refused('Say why it is returned: one reason is enough.');
    const unmarked = rubric.lines.filter(({ id: line }) => marks[line] === undefined);
    if (outcome === 'accepted' && unmarked.length > 0)
      return refused(`Mark every line before accepting: ${leftText(unmarked.length)}.`);
    await transaction.review.create({
      data: {
        writingId: id,
        reviewerId: actor.id,
        selfAssessed: false,
        outcome,
        marks: known(marks, rubric),
        remarks: remarks.filter(({ text }) => text.trim() !== ''),
        reasons,
        createdAt: now(),
      },
    });
    await dropLeisureDraft(transaction, actor.id, text);
    return { kind: 'recorded', outcome };
  });
}

export const selfAssessmentSchema = z.object({
  writing: z.uuid('There is no such work.'),
  marks: marksSchema,
  revision: revisionField,
});
export type SelfAssessmentGiven = z.infer<typeof selfAssessmentSchema>;

/** The writer's own marks against the key, where no instructor would: what they come to is computed, not chosen. */
export async function recordSelfAssessment(actor: Actor, given: unknown): Promise<Reviewed> {
  const parsed = selfAssessmentSchema.safeParse(given);
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? 'This is not an assessment.');
  const { writing: id, marks, revision } = parsed.data;
  return locked(actor, id, async (transaction, row) => {
    const { rubric, state } = row;
    const decision = maySelfAssess(
      actor,
      { accountId: row.accountId, state },
      await standpointOf(actor, row, transaction),
    );
    if (decision.kind === 'denied') return refused(decision.message);
    const text = { kind: 'assessment', writing: id } as const;
    if ((await leisureRevision(transaction, actor.id, text)) > revision) return changedElsewhere;
    const assessment = assess(rubric, marks);
    if (assessment.kind === 'unfinished') return refused(`Mark every line: ${leftText(assessment.unmarked.length)}.`);
    const { outcome } = assessment;
    const reasons = outcome === 'accepted' ? '' : 'By your own marks it does not yet say what it must.';
    await transaction.review.create({
      data: {
        writingId: id,
        reviewerId: actor.id,
        selfAssessed: true,
        outcome,
        marks: known(marks, rubric),
        remarks: [],
        reasons,
        createdAt: now(),
      },
    });
    await dropLeisureDraft(transaction, actor.id, text);
    return { kind: 'recorded', outcome };
  });
}

type Transaction = Parameters<Parameters<ReturnType<typeof database>['$transaction']>[0]>[0];

/** Runs `work` while nobody else can review the same writing, and nothing is saved of what this actor drafts. */
async function locked(
  actor: Actor,
  id: string,
  work: (transaction: Transaction, row: Awaited<ReturnType<typeof read>>) => Promise<Reviewed>,
): Promise<Reviewed> {
  return database().$transaction(async (transaction) => {
    await transaction.$queryRaw`select id from "Account" where id = ${actor.id}::uuid for no key update`;
    const [found] = await transaction.$queryRaw<{ id: string }[]>`
      select id from "Writing" where id = ${id}::uuid for update`;
    return found === undefined ? refused('There is no such work.') : work(transaction, await read(transaction, id));
  });
}

async function read(transaction: Transaction, id: string) {
  const row = await transaction.writing.findUniqueOrThrow({
    where: { id },
    omit: { text: true },
    include: { reviews: { include: { reviewer: { select: { name: true } } }, orderBy: { id: 'asc' } } },
  });
  const { accountId, kind, kata, incident, attemptId, createdAt } = row;
  const reviews = row.reviews.map((review) => ({ ...review, by: review.reviewer.name, at: review.createdAt }));
  const superseding = await transaction.writing.count({
    where: { accountId, kind, kata, incident, attemptId, createdAt: { gt: createdAt } },
  });
  return {
    ...{ accountId, kind, kata, incident, createdAt },
    rubric: rubricOf(row),
    reviews,
    state: writingState(row.complete, reviews),
    superseded: superseding > 0,
  };
}

const leftText = (lines: number): string => (lines === 1 ? '1 is left' : `${lines} are left`);

/** Marks of lines that the rubric has, and no others. */
const known = (marks: Record<string, string>, { lines }: { lines: readonly { id: string }[] }) =>
  Object.fromEntries(lines.flatMap(({ id }) => (marks[id] === undefined ? [] : [[id, marks[id]]])));
