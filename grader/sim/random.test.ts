import { expect, test } from 'vitest';
import { randomOf } from './random.ts';

const draws = (seed: number, count: number) => {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => random.uint32());
};

test('the same seed gives the same numbers, pinned so that no change goes unnoticed', () => {
  expect(draws(7301, 4)).toEqual(draws(7301, 4));
  expect(draws(7301, 4)).toMatchInlineSnapshot(`
    [
      2455995144,
      1087357780,
      1219784791,
      1074962304,
    ]
  `);
});

test('neighbouring seeds have nothing in common', () => {
  const seen = new Set(Array.from({ length: 200 }, (_, seed) => draws(seed, 5)).flat());
  expect(seen.size).toBeGreaterThan(998);
});

test('a split stream does not depend on how much was drawn before', () => {
  const fresh = randomOf(1);
  const used = randomOf(1);
  for (let count = 0; count < 100; count++) used.uint32();
  expect(used.split(3).uint32()).toBe(fresh.split(3).uint32());
  expect(fresh.split(3).uint32()).not.toBe(fresh.split(4).uint32());
});

test('numbers below a limit are spread evenly and never reach it', () => {
  const random = randomOf(99);
  const counts = new Array<number>(7).fill(0);
  for (let count = 0; count < 70_000; count++) counts[random.below(7)]! += 1;
  expect(counts).toHaveLength(7);
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test('a range includes both its ends', () => {
  const random = randomOf(5);
  const seen = new Set(Array.from({ length: 200 }, () => random.between(2, 4)));
  expect([...seen].sort()).toEqual([2, 3, 4]);
});
