import { expect, test } from 'vitest';
import { neighboursOf } from './neighbours.ts';

const queue = ['a', 'b', 'c'].map((id) => ({ id }));

test('goes on to the next and back to the one before, round the ends', () => {
  expect(neighboursOf(queue, 'b')).toEqual({ next: 'c', previous: 'a' });
  expect(neighboursOf(queue, 'c')).toEqual({ next: 'a', previous: 'b' });
});

test('begins at the oldest from what is not in the queue', () => {
  expect(neighboursOf(queue, 'z')).toEqual({ next: 'a', previous: 'a' });
});

test('stays where there is nothing else', () => {
  expect(neighboursOf([{ id: 'a' }], 'a')).toEqual({ next: null, previous: null });
  expect(neighboursOf([], 'a')).toEqual({ next: null, previous: null });
});
