/**
 * When a draft is saved around its deadline, whoever is typing: right before it, at it, and once more within the grace, so that what was
 * typed until 0:00 is on the server when the attempt is handed in. Joined to a clock and timers that are passed in.
 */
import { graceMs } from '../../../grader/contract/attempt.ts';
import type { PageClock } from './server-clock.ts';

/**
 * Milliseconds after the deadline. The first has its time for the way; the second takes what was typed since; the third is for one that
 * got lost, and leaves as much time for its own way.
 */
export const momentsMs = [-700, 0, graceMs / 2] as const;

export interface DeadlinePorts {
  clock: Pick<PageClock, 'now' | 'subscribe'>;
  /** Calls back after so many ms, unless the returned function is called before. */
  after(ms: number, work: () => void): () => void;
  save(): void;
}

/** Saves at each moment once; after a sleep over several of them, once while that may still be in time. Ends by the returned function. */
export function saveAtDeadline(deadlineMs: number, { clock, after, save }: DeadlinePorts): () => void {
  // What had passed before anybody was here is nobody's typing.
  let next = momentsMs.findIndex((ms) => deadlineMs + ms > clock.now());
  let cancel = () => {};
  function plan(): void {
    cancel();
    if (next < 0) return;
    const lateMs = clock.now() - deadlineMs;
    const following = momentsMs.findIndex((ms) => ms > lateMs);
    const isDue = following < 0 || following > next;
    next = following < 0 || following > next ? following : next;
    if (next >= 0) cancel = after(momentsMs[next]! - lateMs, plan);
    if (isDue && lateMs <= graceMs) save();
  }
  plan();
  const unsubscribe = clock.subscribe(plan);
  return () => {
    cancel();
    unsubscribe();
  };
}
