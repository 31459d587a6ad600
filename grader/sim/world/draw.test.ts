import { expect, test } from 'vitest';
import { draw } from './draw.ts';

test('a draw depends on seed, place and number, and on nothing else', () => {
  expect(draw(1, 2, 3)).toBe(draw(1, 2, 3));
  const nearby = [draw(1, 2, 3), draw(2, 2, 3), draw(1, 3, 3), draw(1, 2, 4)];
  expect(new Set(nearby).size).toBe(4);
});

test('draws spread evenly over [0, 1), also over neighbouring places and numbers', () => {
  for (const drawn of [
    (n: number) => draw(7301, 5, n),
    (n: number) => draw(7301, n, 5),
    (n: number) => draw(n, 5, 5),
  ]) {
    const tenths = new Array<number>(10).fill(0);
    for (let n = 0; n < 10_000; n++) {
      const value = drawn(n);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
      tenths[Math.floor(value * 10)]! += 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  }
});
