/** How an attempt comes into being: asked for, or by itself with the first work that belongs to none. */
import type { Kata } from '../../../content/kata.ts';
import { readKataTexts } from '../../../content/read-kata.ts';
import { closesAt, settleMs } from '../../../grader/contract/attempt.ts';
import type { Attempt, Prisma } from '../../../prisma/generated/client.ts';
import { enqueueDeadline } from '../submission/queue.ts';
import { contentHash } from './content-hash.ts';
import { lockNewest } from './current.ts';
import { storedMode } from './mode.ts';
import type { Mode } from './mode.ts';
import { deadlineOf, takesWork } from './state.ts';

export interface Opening {
  accountId: string;
  kata: Kata;
  mode: Mode;
  incident: string | null;
  /** When it was asked for, which is when the clock starts. */
  at: Date;
}

/** Writes attempt `number` and, where it has a deadline, the job that ends it: neither is there without the other. Call it under `lockNewest`. */
export async function openAttempt(
  transaction: Prisma.TransactionClient,
  { accountId, kata, mode, incident, at }: Opening,
  number: number,
): Promise<Attempt> {
  const limitSeconds = mode === 'practice' ? null : kata.limitMinutes * 60;
  const deadlineAt = deadlineOf(at, limitSeconds, []);
  const attempt = await transaction.attempt.create({
    data: {
      accountId,
      kata: kata.slug,
      incident,
      mode: storedMode(mode),
      number,
      startedAt: at,
      limitSeconds,
      deadlineAt,
      contentHash: contentHash(await readKataTexts(kata.slug)),
    },
  });
  const closes = closesAt(deadlineAt);
  if (closes !== null)
    await enqueueDeadline(transaction, { attempt: attempt.id }, new Date(closes.getTime() + settleMs));
  return attempt;
}

/**
 * The attempt that work handed in at `at` goes into: the newest one if it is open or in overtime, whichever one the page believes
 * in, and else a practice attempt that begins with this work. So no work is ever outside an attempt.
 */
export async function attemptForWork(
  transaction: Prisma.TransactionClient,
  accountId: string,
  kata: Kata,
  at: Date,
): Promise<Attempt> {
  const newest = await lockNewest(transaction, accountId, kata.slug);
  if (newest !== null && takesWork(newest)) return newest;
  const opening = { accountId, kata, mode: 'practice', incident: null, at } as const;
  return openAttempt(transaction, opening, (newest?.number ?? 0) + 1);
}
