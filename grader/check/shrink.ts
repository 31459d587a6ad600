/**
 * Delta debugging (Zeller & Hildebrandt 2002), generic over what is shrunk: keep a smaller candidate whenever it still fails in the
 * same way, until none does.
 */
import { isSteps, type Steps } from './steps.ts';

/**
 * @param start something that fails
 * @param smaller candidates for replacing it, boldest first; each must be smaller by some measure, so that this ends
 * @param fails whether a candidate fails in the same way; finding out may take steps
 * @param budget how many candidates may be tried in all
 */
export function* shrink<T>(
  start: T,
  smaller: (from: T) => Iterable<T>,
  fails: (candidate: T) => boolean | Steps<boolean>,
  budget: number,
): Steps<T> {
  let smallest = start;
  let tries = 0;
  for (let progress = true; progress;) {
    progress = false;
    for (const candidate of smaller(smallest)) {
      if (tries++ >= budget) return smallest;
      const failed = fails(candidate);
      if (!(isSteps(failed) ? yield* failed : failed)) continue;
      smallest = candidate;
      progress = true;
      break;
    }
  }
  return smallest;
}

/** The list without one run of its items: first without each half, then without each quarter, … at last without each single item. The end goes first. */
export function* withoutChunks<T>(items: readonly T[]): Generator<T[]> {
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let end = items.length; end > 0; end -= size) {
      yield [...items.slice(0, Math.max(0, end - size)), ...items.slice(end)];
    }
  }
}
