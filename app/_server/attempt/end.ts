/** Ending an attempt: handed in, with whatever was not handed in yet, or given up. */
import { z } from 'zod';
import { findKata } from '../../../content/catalogue.ts';
import type { Actor } from '../account/actor.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { enqueue, tell } from '../submission/queue.ts';
import { lockAttempt } from './current.ts';
import { attemptDetail, detailIncludes } from './detail.ts';
import type { AttemptDetail } from './detail.ts';
import { handInRest } from './hand-in-rest.ts';
import { attemptState } from './state.ts';

export const endSchema = z.object({ attempt: z.uuid(), as: z.enum(['handed-in', 'abandoned']) });
export type End = z.infer<typeof endSchema>;

export type Ended =
  /** `submission`, `writing`: handed in by this very end; null where nothing was left to hand in. */
  | { kind: 'ended'; attempt: AttemptDetail; submission: string | null; writing: string | null }
  | { kind: 'refused'; message: string };

const refused = (message: string) => ({ kind: 'refused' as const, message });

/** Ends an open attempt. One that has ended stays as it ended, and is answered with: a second press is no second end. */
export async function end(actor: Actor | null, given: unknown): Promise<Ended> {
  const at = now();
  const parsed = endSchema.safeParse(given);
  if (!parsed.success) return refused('This is not an end of an attempt.');
  if (actor === null) return refused('You are signed out. Sign in in another tab, then try again here.');
  const { attempt: id, as } = parsed.data;
  const outcome = await database().$transaction(async (transaction) => {
    const attempt = await lockAttempt(transaction, actor.id, id);
    if (attempt === null) return refused('There is no such attempt.');
    const nothing = { kind: 'ended' as const, submission: null, writing: null };
    if (attempt.endedAt !== null) return nothing;
    if (attemptState(attempt, at).kind === 'expiring')
      return refused('Time is up: your last draft is being handed in.');
    if (as === 'abandoned') {
      await transaction.attempt.update({ where: { id }, data: { endedAt: at, end: 'abandoned' } });
      await tell(transaction, { kind: 'attempt', id });
      return nothing;
    }
    const rest = await handInRest(transaction, attempt, { by: 'learner', at, upTo: at, enqueue });
    if (rest.kind === 'incomplete') return refused(rest.message);
    if (
      findKata(attempt.kata)?.prose === 'analysis' &&
      (await transaction.writing.count({ where: { attemptId: id } })) === 0
    )
      return refused('Nothing is written yet. Write, or give the attempt up.');
    await transaction.attempt.update({ where: { id }, data: { endedAt: at, end: 'handed_in' } });
    await tell(transaction, { kind: 'attempt', id });
    return { kind: 'ended' as const, submission: rest.submission, writing: rest.writing };
  });
  if (outcome.kind === 'refused') return outcome;
  const row = await database().attempt.findUniqueOrThrow({ where: { id }, include: detailIncludes });
  return { ...outcome, attempt: await attemptDetail(row) };
}
