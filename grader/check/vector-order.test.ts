import { expect, test } from 'vitest';
import { vectorOrder } from './vector-order.ts';

test.each([
  [[1, 0], [1, 1], 'before'],
  [[1, 1], [1, 0], 'after'],
  [[2, 0], [1, 1], 'concurrent'],
  [[1, 2, 3], [1, 2, 3], 'equal'],
  [[0, 9, 9], [1, 0, 0], 'concurrent'],
  [[], [], 'equal'],
] as const)('%j is to %j: %s', (a, b, order) => {
  expect(vectorOrder(a, b)).toBe(order);
});
