import { expect, test } from 'vitest';
import { ageText } from './age-text.ts';

test.each([
  [-5, 'now'],
  [59_999, 'now'],
  [60_000, '1 min'],
  [3_599_999, '59 min'],
  [20 * 3_600_000, '20 h'],
  [47 * 3_600_000, '1 d'],
])('%d ms are %s', (ms, text) => {
  expect(ageText(ms)).toBe(text);
});
