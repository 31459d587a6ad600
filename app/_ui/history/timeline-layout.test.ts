import { expect, test } from 'vitest';
import { gapsBetween, inTimeOrder, mark } from './timeline-layout.ts';

test('events stand as far apart as they were in time', () => {
  expect(gapsBetween([0, 30_000, 150_000])).toEqual([
    { kind: 'open', px: 0 },
    { kind: 'open', px: 7 },
    { kind: 'open', px: 28 },
  ]);
});

test('more than four quiet minutes are cut, four are not', () => {
  expect(gapsBetween([0, 240_000, 480_001])).toEqual([
    { kind: 'open', px: 0 },
    { kind: 'open', px: 56 },
    { kind: 'cut', ms: 240_001 },
  ]);
});

test('two are marked at a time, and marking again takes the mark away', () => {
  expect(mark([], 'a')).toEqual(['a']);
  expect(mark(['a'], 'b')).toEqual(['a', 'b']);
  expect(mark(['a', 'b'], 'c')).toEqual(['b', 'c']);
  expect(mark(['a', 'b'], 'a')).toEqual(['b']);
});

test('the older one stands on the left, whichever was marked first', () => {
  expect(inTimeOrder(['c', 'a'], ['a', 'b', 'c'])).toEqual(['a', 'c']);
});
