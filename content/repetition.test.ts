import { describe, expect, test } from 'vitest';
import {
  ratingOf,
  repetition,
  type AttemptOutcome,
  type RepetitionRating,
  type RepetitionResult,
} from './repetition.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
const monday = Date.UTC(2026, 10, 23, 9);

/** Results so many days after Monday. */
const results = (...tries: [number, RepetitionRating][]): RepetitionResult[] =>
  tries.map(([day, rating]) => ({ at: monday + day * dayMs, rating }));
/** Days to wait after these results. */
const days = (...tries: [number, RepetitionRating][]): number => {
  const planned = repetition(results(...tries), monday);
  if (planned.kind === 'never') throw new Error('nothing is planned');
  return planned.intervalDays;
};

describe('repetition', () => {
  test('what was never tried is never due', () => {
    expect(repetition([], monday)).toEqual({ kind: 'never' });
  });

  test('the better the first try, the later the second', () => {
    expect([days([0, 'again']), days([0, 'hard']), days([0, 'good']), days([0, 'easy'])]).toEqual([1, 2, 3, 8]);
  });

  test('what goes well on its day comes back after ever longer waits', () => {
    const waits: number[] = [];
    const tries: RepetitionResult[] = [];
    for (let at = monday, round = 0; round < 5; round++) {
      tries.push({ at, rating: 'good' });
      const planned = repetition(tries, at);
      if (planned.kind === 'never') throw new Error('nothing is planned');
      waits.push(planned.intervalDays);
      at = planned.dueAt;
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(60);
  });

  test('a miss after a long wait comes back within days', () => {
    expect(days([0, 'good'], [3, 'good'], [14, 'good'])).toBeGreaterThan(20);
    expect(days([0, 'good'], [3, 'good'], [14, 'again'])).toBeLessThan(4);
  });

  test('it is due from its moment on, and not a millisecond before', () => {
    const dueAt = monday + 3 * dayMs;
    expect(repetition(results([0, 'good']), dueAt - 1)).toMatchObject({ dueAt, due: false, reviews: 1 });
    expect(repetition(results([0, 'good']), dueAt)).toMatchObject({ dueAt, due: true });
  });

  test('the order in which results are given changes nothing, and the list is left as it was', () => {
    const tries = results([0, 'again'], [1, 'good'], [4, 'hard'], [9, 'easy']);
    const backwards = Object.freeze([...tries].reverse());
    expect(repetition(backwards, monday)).toEqual(repetition(tries, monday));
    expect(repetition(tries, monday)).toEqual(repetition(tries, monday));
  });

  test('a dozen tries in one afternoon do not count as a dozen days of practice', () => {
    const crammed = Array.from({ length: 12 }, (_, turn) => ({
      at: monday + turn * minuteMs,
      rating: 'good' as const,
    }));
    const planned = repetition(crammed, monday);
    expect(planned).toMatchObject({ kind: 'scheduled', reviews: 12 });
    expect(planned.kind === 'scheduled' && planned.intervalDays).toBeLessThan(8);
  });

  test('nothing waits longer than half a year', () => {
    const tries = Array.from({ length: 9 }, (_, turn) => ({
      at: monday + turn * 200 * dayMs,
      rating: 'easy' as const,
    }));
    expect(repetition(tries, monday)).toMatchObject({ intervalDays: 180 });
  });

  test('within a sitting a miss comes back after ten minutes, and by days once it was right', () => {
    const missed = repetition([{ at: monday, rating: 'again' }], monday + 10 * minuteMs, 'within-a-sitting');
    expect(missed).toMatchObject({ dueAt: monday + 10 * minuteMs, due: true });
    const mended = repetition(
      [
        { at: monday, rating: 'again' },
        { at: monday + 10 * minuteMs, rating: 'good' },
      ],
      monday,
      'within-a-sitting',
    );
    expect(mended.kind === 'scheduled' && mended.intervalDays).toBeGreaterThanOrEqual(1);
  });

  test('a moment that is none is refused', () => {
    expect(() => repetition([{ at: Number.NaN, rating: 'good' }], monday)).toThrow(RangeError);
    expect(() => repetition(results([0, 'good']), Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('the rating of an attempt', () => {
  const limitMs = 20 * minuteMs;
  const rated = (outcome: Partial<AttemptOutcome>) =>
    ratingOf({ passed: true, usedMs: 15 * minuteMs, limitMs, overtime: false, mode: 'timed', ...outcome });

  test('what did not pass is to be done again, however quick it was', () => {
    expect(rated({ passed: false, usedMs: 1 })).toBe('again');
    expect(rated({ passed: false, overtime: true, mode: 'practice' })).toBe('again');
  });

  test('what passed late was hard', () => {
    expect(rated({ overtime: true })).toBe('hard');
    expect(rated({ usedMs: limitMs + 1, mode: 'practice' })).toBe('hard');
  });

  test('what passed on the last millisecond was good', () => {
    expect(rated({ usedMs: limitMs })).toBe('good');
  });

  test('half the limit is where easy begins, from memory too', () => {
    expect(rated({ usedMs: limitMs / 2 + 1 })).toBe('good');
    expect(rated({ usedMs: limitMs / 2 })).toBe('easy');
    expect(rated({ usedMs: limitMs / 2, mode: 'from-memory' })).toBe('easy');
  });

  test('practice is good at best', () => {
    expect(rated({ usedMs: 1, mode: 'practice' })).toBe('good');
  });

  test('hints make no difference', () => {
    for (const usedMs of [limitMs / 4, limitMs, 2 * limitMs])
      expect(rated({ usedMs, hintsUsed: 7 })).toBe(rated({ usedMs, hintsUsed: 0 }));
  });
});
