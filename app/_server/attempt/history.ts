/** What a learner has done, attempt by attempt, and each revision of its drafts. The same hiding holds here as in queries.ts. */
import { z } from 'zod';
import { languageSchema } from '../../../grader/contract/request.ts';
import type { Language } from '../../../grader/contract/request.ts';
import type { Verdict } from '../../../grader/contract/verdict.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Actor } from '../account/actor.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { draftDetail } from './detail.ts';
import type { DraftDetail } from './detail.ts';
import { listHidings, seenAttempts } from './hiding.ts';
import { modeOf } from './mode.ts';
import type { Mode } from './mode.ts';
import { maySeeAttempt, maySeeOldWork } from './policy.ts';
import { attemptState, inTime, usedMs } from './state.ts';
import type { AttemptState } from './state.ts';

export type AttemptRow = {
  id: string;
  kata: string;
  incident: string | null;
  mode: Mode;
  number: number;
  startedAt: Date;
  deadlineAt: Date | null;
  limitSeconds: number | null;
  state: AttemptState;
  /** What it was last written in; null before the first draft, and where the kata is prose. */
  language: Language | null;
  hintsOpened: number;
  submissions: number;
  /** Whether one of them is the last draft, which the deadline handed in. */
  draftHandedIn: boolean;
  /** The argument that was handed in with it, where the kata has one. Unfinished, it was taken by the deadline and is not reviewed. */
  argument: 'complete' | 'unfinished' | null;
  /** Of the best submission: a pass, else the last one that was judged; null where there is none. */
  outcome: Verdict['kind'] | null;
  /** The first pass; null where there is none. `usedMs`: from the start to it. */
  passed: { submission: string; at: Date; usedMs: number; inTime: boolean } | null;
};

interface Outcome {
  attempt: string;
  submissions: number;
  byDeadline: boolean;
  passed: string | null;
  passedAt: Date | null;
  last: Verdict['kind'] | null;
}

/** The attempt after which a list goes on. */
export type AttemptCursor = { startedAt: Date; id: string };

/** This actor's attempts, newest first; `limit` at most, of one kata where it is named, and only those after `before`. Reads no source and no trace. */
export async function listAttempts(
  actor: Actor,
  { kata, before, limit }: { kata?: string; before?: AttemptCursor; limit: number },
): Promise<AttemptRow[]> {
  const rows = await database().attempt.findMany({
    where: {
      accountId: actor.id,
      ...(kata !== undefined && { kata }),
      ...seenAttempts(await listHidings(actor)),
      ...(before !== undefined && {
        OR: [{ startedAt: { lt: before.startedAt } }, { startedAt: before.startedAt, id: { lt: before.id } }],
      }),
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: { _count: { select: { hintUses: true } } },
  });
  const ids = rows.map(({ id }) => id);
  const [outcomes, languages, handedIn] = await Promise.all([outcomesOf(ids), languagesOf(ids), argumentsOf(ids)]);
  const at = now();
  return rows.map(({ _count, mode, contentHash: _contentHash, accountId: _accountId, endedAt, end, ...row }) => {
    const outcome = outcomes.get(row.id);
    const passed = outcome?.passed && outcome.passedAt ? { submission: outcome.passed, at: outcome.passedAt } : null;
    return {
      ...row,
      mode: modeOf(mode),
      state: attemptState({ ...row, endedAt, end }, at),
      language: languages.get(row.id) ?? null,
      hintsOpened: _count.hintUses,
      submissions: outcome?.submissions ?? 0,
      draftHandedIn: outcome?.byDeadline ?? false,
      argument: handedIn.get(row.id) ?? null,
      outcome: passed ? 'passed' : (outcome?.last ?? null),
      passed: passed && { ...passed, usedMs: usedMs(row, passed.at), inTime: inTime(row, passed.at) },
    };
  });
}

async function outcomesOf(attempts: string[]): Promise<Map<string, Outcome>> {
  if (attempts.length === 0) return new Map();
  const rows = await database().$queryRaw<Outcome[]>`
    select "attemptId" as attempt, count(*)::int as submissions, bool_or(by = 'deadline') as "byDeadline",
      (array_agg(id order by "createdAt", id) filter (where verdict->>'kind' = 'passed'))[1] as passed,
      min("createdAt") filter (where verdict->>'kind' = 'passed') as "passedAt",
      (array_agg(verdict->>'kind' order by "createdAt" desc, id desc) filter (where verdict is not null))[1] as last
    from "Submission" where "attemptId" in (${Prisma.join(attempts.map((id) => Prisma.sql`${id}::uuid`))})
    group by "attemptId"`;
  return new Map(rows.map((row) => [row.attempt, row]));
}

async function argumentsOf(attempts: string[]): Promise<Map<string, 'complete' | 'unfinished'>> {
  const rows = await database().writing.findMany({
    where: { attemptId: { in: attempts }, kind: 'argument' },
    orderBy: { createdAt: 'asc' },
    select: { attemptId: true, complete: true },
  });
  return new Map(rows.map(({ attemptId, complete }) => [attemptId!, complete ? 'complete' : 'unfinished']));
}

async function languagesOf(attempts: string[]): Promise<Map<string, Language>> {
  if (attempts.length === 0) return new Map();
  const ids = Prisma.join(attempts.map((id) => Prisma.sql`${id}::uuid`));
  const rows = await database().$queryRaw<{ attempt: string; language: string }[]>`
    select distinct on (attempt) attempt, language from (
      select "attemptId" as attempt, language, "savedAt" as at from "Draft"
      where "attemptId" in (${ids}) and language is not null
      union all select "attemptId", language, "createdAt" from "Submission" where "attemptId" in (${ids})
    ) as work order by attempt, at desc`;
  return new Map(rows.map(({ attempt, language }) => [attempt, languageSchema.parse(language)]));
}

export type DraftRow = {
  revision: number;
  tab: string;
  language: Language | null;
  savedAt: Date;
  /** Of the source, in UTF-8. */ bytes: number;
};

/** Every revision that was kept of an attempt's draft, oldest first; none where this actor may not see the attempt now. */
export async function listDrafts(actor: Actor, attempt: string): Promise<DraftRow[]> {
  if (!(await isSeen(actor, attempt))) return [];
  const rows = await database().$queryRaw<(Omit<DraftRow, 'language'> & { language: string | null })[]>`
    select revision, tab, language, "savedAt", octet_length(source) as bytes
    from "Draft" where "attemptId" = ${attempt}::uuid order by revision`;
  return rows.map((row) => ({ ...row, language: languageSchema.nullable().parse(row.language) }));
}

/** One revision; null where there is none that this actor may see now. */
export async function selectOptionalDraft(
  actor: Actor,
  attempt: string,
  revision: number,
): Promise<DraftDetail | null> {
  if (!Number.isSafeInteger(revision) || revision < 1 || revision > 2 ** 31 - 1) return null;
  if (!(await isSeen(actor, attempt))) return null;
  const row = await database().draft.findUnique({ where: { attemptId_revision: { attemptId: attempt, revision } } });
  return row && draftDetail(row);
}

async function isSeen(actor: Actor, id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  const row = await database().attempt.findUnique({ where: { id }, select: { accountId: true, kata: true } });
  if (row === null || maySeeAttempt(actor, row).kind === 'denied') return false;
  return maySeeOldWork(await listHidings(actor), { kata: row.kata, attempt: id }).kind === 'allowed';
}
