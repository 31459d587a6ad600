import { expect, test } from 'vitest';
import { shrink, withoutChunks } from './shrink.ts';
import { atOnce } from './steps.ts';

/** Lists of numbers that fail where they hold certain ones; their last needed one is where they do. */
const failsWith =
  (...needed: number[]) =>
  (items: number[]) =>
    needed.every((item) => items.includes(item))
      ? { schedule: items, events: Math.max(0, ...needed.map((item) => items.indexOf(item) + 1)) }
      : undefined;
type Attempt = ReturnType<typeof failsWith>;
function shrunk(items: number[], attempt: Attempt, spent = (): boolean => false): number[] {
  const ways = {
    smaller: ({ schedule }: { schedule: number[] }) => withoutChunks(schedule),
    shorter: () => [],
    attempt,
  };
  return atOnce(shrink(attempt(items)!, ways, spent)).schedule;
}
const hundred = Array.from({ length: 100 }, (_, index) => index);

test('of a hundred items the three that matter are left', () => {
  expect(shrunk(hundred, failsWith(3, 50, 97))).toEqual([3, 50, 97]);
});

test('nothing is left where anything fails', () => {
  expect(shrunk(hundred, failsWith())).toEqual([]);
});

test('what cannot be made smaller stays', () => {
  expect(shrunk([1, 2], failsWith(1, 2))).toEqual([1, 2]);
});

test('a smaller one that takes more events to fail is not taken', () => {
  const slower = (items: number[]) => ({ schedule: items, events: 10 - items.length });
  expect(shrunk([1, 2, 3], slower)).toEqual([1, 2, 3]);
});

test('one that is no smaller is taken for taking fewer events, and only for that', () => {
  const attempt = failsWith(7);
  const shorter = (items: number[]) => [items.toReversed(), [...items, 1]];
  // Nothing smaller is offered, so that only the order can change.
  const ways = { smaller: () => [], shorter: ({ schedule }: { schedule: number[] }) => shorter(schedule), attempt };
  expect(atOnce(shrink(attempt([5, 6, 7])!, ways, () => false))).toEqual({ schedule: [7, 6, 5], events: 1 });
});

test('the budget bounds the number of tries, and what was reached by then still fails', () => {
  let tries = 0;
  let asked = 0;
  const attempt = failsWith(3, 50, 97);
  const counting = (items: number[]) => (tries++, attempt(items));
  const result = shrunk(hundred, counting, () => asked++ >= 10);
  // The start itself is one more.
  expect(tries).toBe(11);
  expect(attempt(result)).toBeDefined();
  expect(result.length).toBeLessThan(100);
});

test('chunks go from halves to single items, the end first', () => {
  expect([...withoutChunks([1, 2, 3])]).toEqual([[1], [2, 3], [1, 2], [1, 3], [2, 3]]);
  expect([...withoutChunks([])]).toEqual([]);
});
