/** What pages ask about submissions. Somebody else's are as unknown as those that do not exist. */
import { z } from 'zod';
import type { SubmissionState } from '../../../grader/contract/progress.ts';
import type { Language } from '../../../grader/contract/request.ts';
import { languageSchema } from '../../../grader/contract/request.ts';
import type { Verdict } from '../../../grader/contract/verdict.ts';
import type { HandedInBy } from '../../../prisma/generated/client.ts';
import type { Actor } from '../account/actor.ts';
import { listHidings } from '../attempt/hiding.ts';
import { modeOf } from '../attempt/mode.ts';
import type { Mode } from '../attempt/mode.ts';
import { maySeeOldWork } from '../attempt/policy.ts';
import { inTime, usedMs } from '../attempt/state.ts';
import { database } from '../database.ts';
import { maySee } from './policy.ts';
import { submissionState } from './state.ts';

export type SubmissionDetail = {
  id: string;
  kata: string;
  language: Language;
  source: string;
  createdAt: Date;
  /** Whether the deadline handed it in. */
  by: HandedInBy;
  /** The attempt it belongs to, and whether it came within that one's limit. */
  attempt: { id: string; mode: Mode; number: number; usedMs: number; inTime: boolean };
  state: SubmissionState;
};

export type SubmissionRow = {
  id: string;
  kata: string;
  language: Language;
  createdAt: Date;
  state: SubmissionState['kind'];
  outcome: Verdict['kind'] | null;
  /** The first broken invariant, or the error; null where there is none. */
  headline: string | null;
  /** Schedules explored. */
  schedules: number;
  attempt: string;
  by: HandedInBy;
};

const idSchema = z.uuid();

/** A submission of this actor; null where there is none of this id that they may see now. */
export async function selectOptionalSubmission(actor: Actor, id: string): Promise<SubmissionDetail | null> {
  if (!idSchema.safeParse(id).success) return null;
  const row = await database().submission.findUnique({ where: { id }, include: { attempt: true } });
  if (row === null || maySee(actor, row).kind === 'denied') return null;
  const old = maySeeOldWork(await listHidings(actor), { kata: row.kata, attempt: row.attemptId });
  if (old.kind === 'denied') return null;
  const { attempt } = row;
  return {
    id,
    kata: row.kata,
    language: languageSchema.parse(row.language),
    source: new TextDecoder('utf-8', { ignoreBOM: true }).decode(row.source),
    createdAt: row.createdAt,
    by: row.by,
    attempt: {
      id: attempt.id,
      mode: modeOf(attempt.mode),
      number: attempt.number,
      usedMs: usedMs(attempt, row.createdAt),
      inTime: inTime(attempt, row.createdAt),
    },
    state: await submissionState(database(), row),
  };
}

/** This actor's submissions, newest first; `limit` at most, of one kata or one attempt where it is named. Reads no trace. */
export async function listSubmissions(
  actor: Actor,
  { kata, attempt, limit }: { kata?: string; attempt?: string; limit: number },
): Promise<SubmissionRow[]> {
  if (attempt !== undefined && !idSchema.safeParse(attempt).success) return [];
  const hidings = await listHidings(actor);
  const [katas, attempts] = [hidings.map((hiding) => hiding.kata), hidings.map((hiding) => hiding.attempt)];
  const rows = await database().$queryRaw<SubmissionRow[]>`
    select id, kata, language, "createdAt", state::text as state,
      verdict->>'kind' as outcome,
      coalesce(verdict->'violations'->0->>'invariant', verdict->>'error', verdict->>'message', verdict->>'resource') as headline,
      coalesce((verdict->>'schedules')::int, "schedulesExplored") as schedules,
      "attemptId" as attempt, by::text as by
    from "Submission"
    where "accountId" = ${actor.id}::uuid and (${kata ?? null}::text is null or kata = ${kata ?? null}::text)
      and (${attempt ?? null}::uuid is null or "attemptId" = ${attempt ?? null}::uuid)
      and not exists (
        select from unnest(${katas}::text[], ${attempts}::uuid[]) as hiding (kata, attempt)
        where hiding.kata = "Submission".kata and hiding.attempt <> "attemptId")
    order by "createdAt" desc, id desc
    limit ${limit}`;
  return rows;
}
