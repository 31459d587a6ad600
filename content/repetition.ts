/**
 * When to repeat something, as a pure function of what happened: no card is stored, the schedule is replayed from the results alone, so a
 * regraded verdict or a corrected record changes it without any bookkeeping. The memory model is FSRS 6 (open-spaced-repetition) with its
 * published weights, nine in ten to be remembered when due, and no random fuzz: the same results always give the same day.
 */
import { createEmptyCard, fsrs, Rating, type FSRS, type Grade } from 'ts-fsrs';

export type RepetitionRating = 'again' | 'hard' | 'good' | 'easy';

/** One finished try, at `at` (ms since 1970, the server's clock). */
export interface RepetitionResult {
  at: number;
  rating: RepetitionRating;
}

/**
 * How soon a miss comes back. `by-day`, for what takes an hour: tomorrow at the earliest. `within-a-sitting`, for what takes a minute: ten
 * minutes later, and by days once it was right.
 */
export type RepetitionPace = 'by-day' | 'within-a-sitting';

export type Repetition =
  | { kind: 'never' } // Not tried yet: nothing to repeat.
  | {
      kind: 'scheduled';
      /** ms since 1970. */
      dueAt: number;
      due: boolean;
      /** From the last result to `dueAt`; a fraction of a day where a miss comes back within the sitting. */
      intervalDays: number;
      reviews: number;
    };

const dayMs = 86_400_000;
/** Half a year: a technique that has not been used for longer is worth an hour, whatever the model says. */
const intervalDaysMax = 180;

const common = { request_retention: 0.9, maximum_interval: intervalDaysMax, enable_fuzz: false };
const schedulers: Readonly<Record<RepetitionPace, FSRS>> = {
  'by-day': fsrs({ ...common, enable_short_term: false }),
  'within-a-sitting': fsrs({
    ...common,
    enable_short_term: true,
    learning_steps: ['10m'],
    relearning_steps: ['10m'],
  }),
};
const grades: Readonly<Record<RepetitionRating, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/**
 * Replays `results`, given in any order, and says when the next try is due and whether it is due at `now` (both ms since 1970). Throws a
 * RangeError for a moment that is not a finite number.
 */
export function repetition(
  results: readonly RepetitionResult[],
  now: number,
  pace: RepetitionPace = 'by-day',
): Repetition {
  const inOrder = [...results].sort((a, b) => a.at - b.at);
  for (const at of [now, ...inOrder.map((result) => result.at)])
    if (!Number.isFinite(at)) throw new RangeError(`${at} is no moment`);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last) return { kind: 'never' };
  let card = createEmptyCard(first.at);
  for (const { at, rating } of inOrder) card = schedulers[pace].next(card, at, grades[rating]).card;
  // The model keeps "good" a day longer than "hard", which may overshoot its own maximum.
  const dueAt = Math.min(card.due.getTime(), last.at + intervalDaysMax * dayMs);
  return {
    kind: 'scheduled',
    dueAt,
    due: dueAt <= now,
    intervalDays: (dueAt - last.at) / dayMs,
    reviews: inOrder.length,
  };
}

/** What is known of a finished attempt. */
export interface AttemptOutcome {
  /** Some submission of the attempt passed. */
  passed: boolean;
  /** From the start to the first submission that passed, or to the end of the attempt. */
  usedMs: number;
  /** What the learner had, granted minutes included. */
  limitMs: number;
  /** It passed, but after the deadline. */
  overtime: boolean;
  mode: 'practice' | 'timed' | 'from-memory';
  /** Recorded and shown beside the result, and no part of the rating: who is afraid of a hint learns less. */
  hintsUsed?: number;
}

/**
 * An attempt's rating, from outcome and time alone:
 *
 * | outcome                                            | rating  |
 * |----------------------------------------------------|---------|
 * | not passed                                         | `again` |
 * | passed, but in overtime or in more than the limit  | `hard`  |
 * | passed within the limit                            | `good`  |
 * | passed within half the limit, against the clock    | `easy`  |
 *
 * Practice has no clock that could be lost to, so it is `good` at best. An attempt that our own failure ended has no outcome: leave it out.
 */
export function ratingOf({ passed, usedMs, limitMs, overtime, mode }: AttemptOutcome): RepetitionRating {
  if (!passed) return 'again';
  if (overtime || usedMs > limitMs) return 'hard';
  return mode !== 'practice' && usedMs <= limitMs / 2 ? 'easy' : 'good';
}
