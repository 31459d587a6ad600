import { expect, test } from 'vitest';
import { byDay, timeOfDay } from './days.ts';

const at = (iso: string) => Date.parse(iso);
const now = at('2026-11-23T10:00:00Z');
const names = (times: string[], timeZone = 'UTC', from = now) =>
  byDay(times.map((iso) => ({ at: at(iso) })), from, timeZone).map(({ name, things }) => [name, things.length]); // prettier-ignore

test('what is of one day stands under its name', () => {
  expect(
    names(['2026-11-23T09:00:00Z', '2026-11-23T00:00:00Z', '2026-11-22T23:59:00Z', '2026-11-19T12:00:00Z', '2025-11-19T12:00:00Z']), // prettier-ignore
  ).toEqual([['Today', 2], ['Yesterday', 1], ['Thursday 19 November', 1], ['Wednesday 19 November 2025', 1]]); // prettier-ignore
});

test('days are those of the reader’s own clock', () => {
  expect(names(['2026-11-22T23:30:00Z'], 'Asia/Tokyo')).toEqual([['Today', 1]]);
  expect(names(['2026-11-23T04:30:00Z'], 'America/New_York')).toEqual([['Yesterday', 1]]);
  expect(timeOfDay(at('2026-11-23T04:30:00Z'), 'America/New_York')).toBe('23:30');
});

test('the day before one of 25 hours is yesterday until its last minute', () => {
  // New York, 1 November 2026: the clocks went back at two.
  const late = at('2026-11-02T04:30:00Z');
  expect(names(['2026-10-31T12:00:00Z'], 'America/New_York', late)).toEqual([['Yesterday', 1]]);
});

test('of nothing there are no days', () => {
  expect(byDay([], now, 'UTC')).toEqual([]);
});
