import { expect, test } from 'vitest';
import { randomOf } from '../random.ts';
import { EventQueue } from './event-queue.ts';

test('events come out by time, and those of one moment in the order in which they went in', () => {
  const random = randomOf(7301);
  const queue = new EventQueue<{ at: number; order: number }>();
  const expected: { at: number; order: number }[] = [];
  for (let order = 0; order < 2_000; order++) {
    const item = { at: random.below(300), order };
    queue.push(item.at, item);
    expected.push(item);
  }
  expected.sort((a, b) => a.at - b.at || a.order - b.order);
  const taken = [];
  while (queue.size > 0) taken.push(queue.pop());
  expect(taken).toEqual(expected);
  expect(queue.pop()).toBeUndefined();
  expect(queue.nextAt()).toBe(Infinity);
});

test('pushing while popping keeps the order', () => {
  const queue = new EventQueue<string>();
  queue.push(5, 'b');
  queue.push(1, 'a');
  expect(queue.pop()).toBe('a');
  queue.push(5, 'c');
  queue.push(2, 'd');
  expect([queue.nextAt(), queue.pop(), queue.pop(), queue.pop()]).toEqual([2, 'd', 'b', 'c']);
});

test('a cleared queue starts over', () => {
  const queue = new EventQueue<number>();
  for (let item = 0; item < 600; item++) queue.push(item, item);
  queue.clear();
  queue.push(3, 3);
  expect([queue.size, queue.pop(), queue.size]).toEqual([1, 3, 0]);
});
