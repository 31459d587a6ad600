import { expect, it } from 'vitest';
import type { Rubric } from '../../../content/rubric.ts';
import { markedCount, nextLine } from './marks.ts';

const rubric: Rubric = {
  lines: ['a', 'b', 'c'].map((id) => ({ id, text: id, lookFor: [] })),
  model: '',
  traps: [],
};

it('goes on to the next line without a mark, round the end', () => {
  expect(nextLine(rubric, { a: 'met' }, 'a')).toBe('b');
  expect(nextLine(rubric, { a: 'met', b: 'partly' }, 'a')).toBe('c');
  expect(nextLine(rubric, { b: 'met', c: 'met' }, 'c')).toBe('a');
});

it('goes down line by line once all are marked, and stays at the last', () => {
  const all = { a: 'met', b: 'met', c: 'missing' } as const;
  expect(nextLine(rubric, all, 'a')).toBe('b');
  expect(nextLine(rubric, all, 'c')).toBe('c');
});

it('counts marks of the rubric’s own lines alone', () => {
  expect(markedCount(rubric, { a: 'met', stranger: 'met' })).toBe(1);
});
