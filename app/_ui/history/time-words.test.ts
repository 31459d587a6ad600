import { expect, test } from 'vitest';
import { pauseText, spanText } from './time-words.ts';

const minutes = (count: number) => count * 60_000;

test.each([
  [0, '0:00'],
  [751_900, '12:31'],
  [minutes(99) + 59_999, '99:59'],
  [minutes(100), '1 h 40 min'],
  [minutes(185), '3 h 05 min'],
  [minutes(60 * 24 * 2 + 60 * 4 + 59), '2 d 4 h'],
  [-5, '0:00'],
])('%d ms read %s', (ms, words) => {
  expect(spanText(ms)).toBe(words);
});

test.each([
  [minutes(3.4), '3 min'],
  [minutes(59), '59 min'],
  [minutes(65), '1 h 05 min'],
  [minutes(130), '2 h 10 min'],
])('a pause of %d ms is one of %s', (ms, words) => {
  expect(pauseText(ms)).toBe(words);
});
