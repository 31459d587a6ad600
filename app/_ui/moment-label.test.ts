import { expect, test } from 'vitest';
import { momentLabel } from './moment-label.ts';

const now = new Date('2026-11-23T10:00:00Z');
const label = (at: string, timeZone = 'UTC') => momentLabel(new Date(at), now, timeZone);

test.each([
  ['2026-11-23T08:05:00Z', '08:05'],
  ['2026-11-22T23:59:00Z', 'Sun 23:59'],
  ['2026-11-19T19:02:00Z', 'Thu 19:02'],
  ['2026-11-16T19:02:00Z', '16 Nov'],
  ['2025-12-31T19:02:00Z', '31 Dec 2025'],
])('%s reads %s', (at, words) => {
  expect(label(at)).toBe(words);
});

test('today is today on the reader’s own clock', () => {
  expect(label('2026-11-22T23:30:00Z', 'Asia/Tokyo')).toBe('08:30');
  expect(label('2026-11-23T04:30:00Z', 'America/New_York')).toBe('Sun 23:30');
});
