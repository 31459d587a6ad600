import { expect, test } from 'vitest';
import { shownSource } from './shown-source.ts';

test('a source that fits is shown whole', () => {
  expect(shownSource('a\nb', 3)).toEqual({ text: 'a\nb', leftOut: 0 });
});

test('a longer one ends with a whole line', () => {
  expect(shownSource(`${'x'.repeat(95)}\n${'y'.repeat(95)}`, 100)).toEqual({
    text: `${'x'.repeat(95)}\n`,
    leftOut: 95,
  });
});

test('one endless line is cut all the same, and not through a character', () => {
  expect(shownSource('!'.repeat(1000), 100)).toEqual({ text: '!'.repeat(100), leftOut: 900 });
  const { text, leftOut } = shownSource('😀'.repeat(100), 99);
  expect(text).toBe('😀'.repeat(49));
  expect(leftOut).toBe(102);
});
