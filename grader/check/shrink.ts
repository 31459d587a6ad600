/**
 * Making a failing schedule smaller: delta debugging (Zeller & Hildebrandt 2002), generic over what is shrunk, and measured by what a
 * person has to follow, the events up to the failure, before anything else.
 */
import { isSteps, type Steps } from './steps.ts';

/** Something that fails, and how many events it takes to. */
export interface Failing<T> {
  schedule: T;
  events: number;
}

export interface Ways<Schedule, T extends Failing<Schedule>> {
  /** Candidates for replacing it, boldest first; each must be smaller by some measure of its own, so that this ends. Taken where they fail in no more events. */
  smaller(from: T): Iterable<Schedule>;
  /** Candidates that need be no smaller. Taken only where they fail in fewer events, and tried only when nothing smaller is left. */
  shorter(from: T): Iterable<Schedule>;
  /** How a candidate fails in the same way, or undefined; finding out may take steps. */
  attempt(candidate: Schedule): T | undefined | Steps<T | undefined>;
}

/**
 * The smallest failing schedule that can be reached from one: first by what is smaller, then by what is shorter, until neither gets any
 * further.
 *
 * @param spent whether no further candidate may be tried; asked before each
 */
export function* shrink<Schedule, T extends Failing<Schedule>>(
  start: T,
  ways: Ways<Schedule, T>,
  spent: () => boolean,
): Steps<T> {
  let smallest = start;
  for (let progress = true; progress;) {
    const before = smallest;
    smallest = yield* descend(smallest, ways.smaller, (failing, from) => failing.events <= from.events, ways, spent);
    smallest = yield* descend(smallest, ways.shorter, (failing, from) => failing.events < from.events, ways, spent);
    progress = smallest !== before;
  }
  return smallest;
}

/**
 * Takes one candidate after the other. After each success it goes on at the same place among the new one's candidates, as those before
 * it have just failed for nearly the same schedule.
 */
function* descend<Schedule, T extends Failing<Schedule>>(
  start: T,
  offer: (from: T) => Iterable<Schedule>,
  better: (failing: T, from: T) => boolean,
  { attempt }: Ways<Schedule, T>,
  spent: () => boolean,
): Steps<T> {
  let smallest = start;
  for (let next = 0, taken = true; taken;) {
    taken = false;
    let at = 0;
    for (const candidate of offer(smallest)) {
      if (at++ < next) continue;
      if (spent()) return smallest;
      const tried = attempt(candidate);
      const failing = isSteps(tried) ? yield* tried : tried;
      if (failing === undefined || !better(failing, smallest)) continue;
      smallest = failing;
      next = at - 1;
      taken = true;
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
