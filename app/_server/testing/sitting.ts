/** A learner's sitting at kata 1 with a clock: begun, saved and handed in at moments that a test names. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../account/actor.ts';
import type { AttemptDetail } from '../attempt/detail.ts';
import { saveDraft } from '../attempt/drafts.ts';
import { start } from '../attempt/start.ts';
import { withClock } from '../clock.ts';
import { database } from '../database.ts';
import { handIn } from '../submission/hand-in.ts';

export const kata = 'logical-clocks';
export const limitMs = 20 * 60_000;
export const startedAt = new Date('2026-03-01T10:00:00Z');
export const deadlineAt = new Date(startedAt.getTime() + limitMs);
export const after = (date: Date, ms: number): Date => new Date(date.getTime() + ms);

/** An attempt that `actor` has just begun. Throws where it is refused. */
export async function started(actor: Actor, mode: string, at = startedAt, over: object = {}): Promise<AttemptDetail> {
  const outcome = await withClock(at, () => start(actor, { kata, mode, ...over }));
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.attempt;
}

/** What `actor` has just handed in. Throws where it is refused. */
export async function submitted(actor: Actor, at: Date, over: object = {}): Promise<{ id: string; attempt: string }> {
  const solution = { kata, language: 'typescript', source: 'export class Process {}', ...over };
  const outcome = await withClock(at, () => handIn('submission', actor, solution));
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome;
}

/** The revision that `actor` has just saved in an attempt. Throws where it is not. */
export async function saved(actor: Actor, attempt: string, at: Date, over: object = {}): Promise<number> {
  const last = await database().draft.findFirst({ where: { attemptId: attempt }, orderBy: { revision: 'desc' } });
  const draft = { tab: randomUUID(), base: last?.revision ?? 0, language: 'typescript', source: 'a draft', ...over };
  const outcome = await withClock(at, () => saveDraft(actor, { attempt }, draft));
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  return outcome.revision;
}

export const deadlineJobs = (attempt: string): Promise<{ startAfter: Date }[]> =>
  database().$queryRaw`
    select start_after as "startAfter" from pgboss.job where name = 'deadlines' and data->>'attempt' = ${attempt}`;
export const judgingJobs = (id: string): Promise<unknown[]> =>
  database().$queryRaw`select id from pgboss.job where name = 'judging' and id = ${id}::uuid`;
