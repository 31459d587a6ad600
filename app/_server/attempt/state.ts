/** Where an attempt stands, from its row and the time alone. */
import { arrivedInTime } from '../../../grader/contract/attempt.ts';
import type { AttemptEnd as StoredEnd } from '../../../prisma/generated/client.ts';
import { endOf } from './mode.ts';
import type { End } from './mode.ts';

export { graceMs } from '../../../grader/contract/attempt.ts';

export type AttemptState =
  | { kind: 'open' }
  /** Deadline and grace are past, and a worker is about to hand in the last draft. */
  | { kind: 'expiring' }
  /** Expired ones end at their deadline, whenever the worker came by. */
  | { kind: 'ended'; end: End; endedAt: Date };

/** What of a row decides where it stands. */
export interface AttemptTimes {
  startedAt: Date;
  /** Null in practice. */
  deadlineAt: Date | null;
  endedAt: Date | null;
  end: StoredEnd | null;
}

export function attemptState(row: AttemptTimes, now: Date): AttemptState {
  if (row.endedAt !== null && row.end !== null) return { kind: 'ended', end: endOf(row.end), endedAt: row.endedAt };
  return inTime(row, now) ? { kind: 'open' } : { kind: 'expiring' };
}

/** Null where there is no limit. `minutesGranted`: of every grant. */
export function deadlineOf(
  startedAt: Date,
  limitSeconds: number | null,
  minutesGranted: readonly number[],
): Date | null {
  if (limitSeconds === null) return null;
  const seconds = limitSeconds + minutesGranted.reduce((sum, minutes) => sum + minutes * 60, 0);
  return new Date(startedAt.getTime() + seconds * 1000);
}

/** Whether what arrived at `at` counts as within the limit: by the deadline plus the grace, to the millisecond. */
export const inTime = ({ deadlineAt }: { deadlineAt: Date | null }, at: Date): boolean => arrivedInTime(deadlineAt, at);

/** Milliseconds from the start to `at`. What came within the grace has used the whole time and no more; overtime counts on. */
export function usedMs(attempt: { startedAt: Date; deadlineAt: Date | null }, at: Date): number {
  const { startedAt, deadlineAt } = attempt;
  const until = deadlineAt !== null && at > deadlineAt && inTime(attempt, at) ? deadlineAt : at;
  return Math.max(0, until.getTime() - startedAt.getTime());
}

/** Whether work may still go into an attempt that is the newest of its kata: open, or run out and worked on in overtime. */
export const takesWork = (row: AttemptTimes): boolean => row.endedAt === null || row.end === 'expired';
