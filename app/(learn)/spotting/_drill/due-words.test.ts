import { expect, it } from 'vitest';
import { dueWords } from './due-words.ts';

const now = new Date('2026-11-23T19:00:00Z');
const said = (at: string, zone = 'UTC') => dueWords(new Date(at), now, zone);

it('says the time of what is due today', () => {
  expect(said('2026-11-23T19:10:00Z')).toBe('at 19:10');
});

it('says the day of what is due later, and the year where it is another one', () => {
  expect(said('2026-11-26T08:00:00Z')).toBe('on Thursday 26 November');
  expect(said('2027-01-04T08:00:00Z')).toBe('on Monday 4 January 2027');
});

it('takes the day where the reader is', () => {
  expect(said('2026-11-23T23:30:00Z', 'Asia/Tokyo')).toBe('at 08:30');
  expect(said('2026-11-23T14:00:00Z', 'Asia/Tokyo')).toBe('on Monday 23 November');
});
