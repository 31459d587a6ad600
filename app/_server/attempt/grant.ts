/** Extra minutes, while the clock runs. The job that waits for the deadline finds out by itself that there is more time. */
import { z } from 'zod';
import type { Actor } from '../account/actor.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { inWords } from '../limit/in-words.ts';
import { limits } from '../limit/limits.ts';
import { instructsLearner } from '../review/standpoint.ts';
import { tell } from '../submission/queue.ts';
import { lockAttempt } from './current.ts';
import { mayGrant } from './policy.ts';
import { deadlineOf } from './state.ts';

export const grantSchema = z.object({ attempt: z.uuid(), minutes: z.number().int().min(1).max(240) });
export type GrantMinutes = z.infer<typeof grantSchema>;

export type Granted = { kind: 'granted'; deadlineAt: Date } | { kind: 'refused'; message: string };

const refused = (message: string) => ({ kind: 'refused' as const, message });

/** Adds to the attempt's limit. What ran out less than its grace ago, or was not seen by a worker yet, is open again if that is enough. */
export async function grant(actor: Actor | null, given: unknown): Promise<Granted> {
  const parsed = grantSchema.safeParse(given);
  if (!parsed.success) return refused('Grant between 1 and 240 whole minutes.');
  if (actor === null) return refused('You are signed out.');
  const { attempt: attemptId, minutes } = parsed.data;
  const known = await database().attempt.findUnique({ where: { id: attemptId }, select: { accountId: true } });
  if (known === null) return refused('There is no such attempt.');
  const decision = mayGrant(actor, known, { instructs: await instructsLearner(actor, known.accountId) });
  if (decision.kind === 'denied') return refused(decision.message);
  const taken = await limits.grants.take(actor.id);
  if (taken.kind === 'exceeded') return refused(`That was a lot at once. Try again in ${inWords(taken.retryInMs)}.`);
  return database().$transaction(async (transaction) => {
    // Locked, so that two grants at once are both counted, and none comes after the worker that ends the attempt.
    const attempt = await lockAttempt(transaction, known.accountId, attemptId);
    if (attempt === null) return refused('There is no such attempt.');
    if (attempt.endedAt !== null) return refused('This attempt has ended.');
    if (attempt.limitSeconds === null) return refused('This attempt has no clock.');
    await transaction.grant.create({ data: { attemptId, minutes, grantedById: actor.id, grantedAt: now() } });
    const grants = await transaction.grant.findMany({ where: { attemptId }, select: { minutes: true } });
    const deadlineAt = deadlineOf(attempt.startedAt, attempt.limitSeconds, grants.map((each) => each.minutes))!; // prettier-ignore
    await transaction.attempt.update({ where: { id: attemptId }, data: { deadlineAt } });
    await tell(transaction, { kind: 'attempt', id: attemptId });
    return { kind: 'granted', deadlineAt };
  });
}
