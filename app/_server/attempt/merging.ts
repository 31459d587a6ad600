/** Which revisions of a draft are kept. All of them would be one per pause in typing; those that are kept make the attempt's timeline. */
import { arrivedInTime } from '../../../grader/contract/attempt.ts';

/** What of a revision decides; `bytes` of its source. */
export interface Saved {
  tab: string;
  language: string | null;
  bytes: number;
  savedAt: Date;
}

export interface Surroundings {
  /** When the revision before the older one was saved, else when the attempt began. */
  since: Date;
  /** Of the attempt; null where there is none. */
  lastSubmissionAt: Date | null;
  deadlineAt: Date | null;
}

/** A timeline has about one draft for as long a time. */
const mergeMs = 30_000;

/**
 * Whether `newer` takes the place of `older`, the revision right before it. Only what the same tab typed on within half a minute,
 * counted from the revision that was kept before, or else steady typing would leave no trace at all. And never what would be
 * missed: what was handed in, what was in time when its successor is not, another language, or a text most of which is gone.
 */
export function replaces(newer: Saved, older: Saved, { since, lastSubmissionAt, deadlineAt }: Surroundings): boolean {
  const [from, to] = [older.savedAt, newer.savedAt];
  if (newer.tab !== older.tab || newer.language !== older.language) return false;
  if (to.getTime() - from.getTime() >= mergeMs || from.getTime() - since.getTime() >= mergeMs) return false;
  if (lastSubmissionAt !== null && lastSubmissionAt >= from) return false;
  if (arrivedInTime(deadlineAt, from) !== arrivedInTime(deadlineAt, to)) return false;
  return newer.bytes * 2 >= older.bytes;
}
