import { expect, test } from 'vitest';
import { introduction } from './introduction.ts';
import {
  dailyVignettes,
  newPerDay,
  newToday,
  nextReturn,
  nextVignettes,
  type SpottingAnswer,
} from './next-vignettes.ts';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const start = Date.UTC(2026, 10, 23, 9);
const [first, second, third] = introduction as [string, string, string];

const answer = (vignette: string, right: boolean, minutes = 0): SpottingAnswer => ({
  vignette,
  right,
  answeredAt: start + minutes * minuteMs,
});
const ids = (answers: SpottingAnswer[], now: number) => nextVignettes(answers, now).map(({ id }) => id);

test('at the start everything is new, in the order of introduction', () => {
  const next = nextVignettes([], start);
  expect(next.map(({ id }) => id)).toEqual(introduction);
  expect(new Set(next.map(({ kind }) => kind))).toEqual(new Set(['new']));
  expect(nextReturn([], start)).toBeUndefined();
});

test('what was got right is gone for days', () => {
  const answers = [answer(first, true)];
  expect(ids(answers, start)).toEqual(introduction.slice(1));
  expect(ids(answers, start + dayMs)).not.toContain(first);
  const back = nextReturn(answers, start);
  expect(back).toBe(start + 2 * dayMs);
  expect(ids(answers, start + 2 * dayMs)[0]).toBe(first);
});

test('a miss comes back after ten minutes, before anything new', () => {
  const answers = [answer(first, false)];
  expect(ids(answers, start + 10 * minuteMs - 1)[0]).toBe(second);
  expect(nextReturn(answers, start)).toBe(start + 10 * minuteMs);
  expect(nextVignettes(answers, start + 10 * minuteMs)[0]).toEqual({
    kind: 'due',
    id: first,
    dueAt: start + 10 * minuteMs,
  });
});

test('a miss comes back until it is got right', () => {
  const answers = [answer(first, false), answer(first, false, 10), answer(first, false, 20)];
  expect(ids(answers, start + 30 * minuteMs)[0]).toBe(first);
  expect(ids([...answers, answer(first, true, 30)], start + 60 * minuteMs)).not.toContain(first);
});

test('what was missed before comes back sooner than what never was', () => {
  const returnOf = (answers: SpottingAnswer[]) => (nextReturn(answers, start) ?? Number.NaN) - start;
  const easy = returnOf([answer(first, true)]);
  const mended = returnOf([answer(first, false), answer(first, true, 10)]);
  expect(mended).toBeLessThan(easy);
});

test('the longest overdue is asked first', () => {
  const answers = [answer(second, false, 0), answer(first, false, 3), answer(third, false, 1)];
  expect(ids(answers, start + dayMs).slice(0, 3)).toEqual([second, third, first]);
});

test('what fell due at the same moment comes in the order of introduction', () => {
  const answers = [answer(third, false), answer(first, false), answer(second, false)];
  expect(ids(answers, start + dayMs).slice(0, 3)).toEqual([first, second, third]);
});

test('nothing is asked when all is known and nothing is due', () => {
  const answers = introduction.map((id, index) => answer(id, true, index));
  expect(nextVignettes(answers, start + 60 * minuteMs)).toEqual([]);
  expect(nextReturn(answers, start + 60 * minuteMs)).toBe(start + 2 * dayMs);
});

test('the same answers give the same list, in whatever order they are read from the records', () => {
  const answers = introduction.flatMap((id, index) => [
    answer(id, index % 3 === 0, index),
    answer(id, index % 2 === 0, 60 + index),
  ]);
  const now = start + 5 * dayMs;
  expect(nextVignettes([...answers].reverse(), now)).toEqual(nextVignettes(answers, now));
});

test('an answer to a vignette that is no more changes nothing', () => {
  expect(nextVignettes([answer('withdrawn', false)], start + dayMs)).toEqual(nextVignettes([], start));
  expect(nextReturn([answer('withdrawn', false)], start)).toBeUndefined();
});

/** So many stories met for the first time, one a minute, all of them right. */
const met = (count: number) => introduction.slice(0, count).map((id, index) => answer(id, true, index));

test('a day has eight new stories, and the ninth waits until the first is a day old', () => {
  expect(dailyVignettes([], start).map(({ id }) => id)).toEqual(introduction.slice(0, newPerDay));
  const answers = met(newPerDay);
  const now = start + 60 * minuteMs;
  expect(dailyVignettes(answers.slice(0, -1), now)).toEqual([{ kind: 'new', id: introduction[newPerDay - 1] }]);
  expect(dailyVignettes(answers, now)).toEqual([]);
  expect(newToday(answers, now)).toEqual({ left: 0, moreAt: start + dayMs });
  expect(dailyVignettes(answers, start + dayMs - 1)).toEqual([]);
  expect(dailyVignettes(answers, start + dayMs)).toEqual([{ kind: 'new', id: introduction[newPerDay] }]);
});

test('what is to be repeated is asked however many new ones there were', () => {
  const missed = met(newPerDay).map((one) => ({ ...one, right: false }));
  const later = start + 60 * minuteMs;
  expect(dailyVignettes(missed, later)).toHaveLength(newPerDay);
  // A repetition is no new story, on whichever day.
  const repeated = [...missed, ...missed.map((one) => ({ ...one, answeredAt: start + dayMs }))];
  expect(newToday(repeated, start + 2 * dayMs)).toEqual({ left: newPerDay });
});

test('whoever went on with new ones has none left until as few as eight are from the last day', () => {
  const answers = met(newPerDay + 3);
  const now = start + 60 * minuteMs;
  expect(newToday(answers, now)).toEqual({ left: 0, moreAt: start + 3 * minuteMs + dayMs });
  expect(newToday(answers, start + 3 * minuteMs + dayMs)).toEqual({ left: 1 });
});
