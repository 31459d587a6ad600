/** What pages ask about submissions. Somebody else's are as unknown as those that do not exist. */
import { z } from 'zod';
import type { SubmissionState } from '../../../grader/contract/progress.ts';
import type { Language } from '../../../grader/contract/request.ts';
import { languageSchema } from '../../../grader/contract/request.ts';
import type { Verdict } from '../../../grader/contract/verdict.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { maySee } from './policy.ts';
import { submissionState } from './state.ts';

export type SubmissionDetail = {
  id: string;
  kata: string;
  language: Language;
  source: string;
  createdAt: Date;
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
};

export type KataSummary = { submissions: number; passed: number; lastAt: Date | null };

const idSchema = z.uuid();

/** A submission of this actor; null where there is none of this id that they may see. */
export async function selectOptionalSubmission(actor: Actor, id: string): Promise<SubmissionDetail | null> {
  if (!idSchema.safeParse(id).success) return null;
  const row = await database().submission.findUnique({ where: { id } });
  if (row === null || maySee(actor, row).kind === 'denied') return null;
  return {
    id,
    kata: row.kata,
    language: languageSchema.parse(row.language),
    source: new TextDecoder('utf-8', { ignoreBOM: true }).decode(row.source),
    createdAt: row.createdAt,
    state: await submissionState(database(), row),
  };
}

/** This actor's submissions, newest first; `limit` at most, of one kata where it is named. Reads no trace. */
export async function listSubmissions(
  actor: Actor,
  { kata, limit }: { kata?: string; limit: number },
): Promise<SubmissionRow[]> {
  const rows = await database().$queryRaw<SubmissionRow[]>`
    select id, kata, language, "createdAt", state::text as state,
      verdict->>'kind' as outcome,
      coalesce(verdict->'violations'->0->>'invariant', verdict->>'error', verdict->>'message', verdict->>'resource') as headline,
      coalesce((verdict->>'schedules')::int, "schedulesExplored") as schedules
    from "Submission"
    where "accountId" = ${actor.id}::uuid and (${kata ?? null}::text is null or kata = ${kata ?? null}::text)
    order by "createdAt" desc, id desc
    limit ${limit}`;
  return rows;
}

/** By the slug of every kata in which this actor has handed something in. */
export async function summariseKatas(actor: Actor): Promise<Record<string, KataSummary>> {
  const rows = await database().$queryRaw<(KataSummary & { kata: string })[]>`
    select kata, count(*)::int as submissions, (count(*) filter (where verdict->>'kind' = 'passed'))::int as passed,
      max("createdAt") as "lastAt"
    from "Submission" where "accountId" = ${actor.id}::uuid group by kata`;
  return Object.fromEntries(rows.map(({ kata, ...summary }) => [kata, summary]));
}
