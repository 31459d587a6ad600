import { expect, test } from 'vitest';
import { createRandomness, encrypt, expandKey } from './randomness.ts';

const drawn = (seed: number, count: number): number[] => {
  const randomness = createRandomness();
  randomness.reseed(seed);
  return Array.from({ length: count }, () => randomness.next());
};

test('the cipher is the published one: its test vector', () => {
  const keys = expandKey([0x03020100, 0x0b0a0908, 0x13121110, 0x1b1a1918]);
  expect(encrypt(keys, 0x3b726574, 0x7475432d)).toEqual([0x8c6fa548, 0x454e028b]);
});

test('a seed has one stream, however much was drawn before', () => {
  const randomness = createRandomness();
  randomness.reseed(5);
  for (let draw = 0; draw < 7; draw++) randomness.next();
  randomness.reseed(9);
  expect(Array.from({ length: 20 }, () => randomness.next())).toEqual(drawn(9, 20));
  expect(drawn(9, 20)).not.toEqual(drawn(10, 20));
});

test('numbers lie in [0, 1), spread evenly, none twice in ten thousand', () => {
  const numbers = drawn(1, 10_000);
  expect(new Set(numbers).size).toBe(10_000);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((number) => Math.floor(number * 10) === tenth).length); // prettier-ignore
  for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
});
