import { expect, test } from 'vitest';
import { shrink, withoutChunks } from './shrink.ts';
import { atOnce } from './steps.ts';

const has =
  (...needed: number[]) =>
  (items: number[]) =>
    needed.every((item) => items.includes(item));
const hundred = Array.from({ length: 100 }, (_, index) => index);

test('of a hundred items the three that matter are left', () => {
  expect(atOnce(shrink(hundred, withoutChunks, has(3, 50, 97), 1000))).toEqual([3, 50, 97]);
});

test('nothing is left where anything fails', () => {
  expect(atOnce(shrink(hundred, withoutChunks, () => true, 1000))).toEqual([]);
});

test('what cannot be made smaller stays', () => {
  expect(atOnce(shrink([1, 2], withoutChunks, has(1, 2), 1000))).toEqual([1, 2]);
});

test('the budget bounds the number of tries', () => {
  let tries = 0;
  const result = atOnce(shrink(hundred, withoutChunks, (items) => (tries++, has(3, 50, 97)(items)), 10));
  expect(tries).toBe(10);
  expect(has(3, 50, 97)(result)).toBe(true);
});

test('chunks go from halves to single items, the end first', () => {
  expect([...withoutChunks([1, 2, 3])]).toEqual([[1], [2, 3], [1, 2], [1, 3], [2, 3]]);
  expect([...withoutChunks([])]).toEqual([]);
});
