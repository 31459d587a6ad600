import { expect, it } from 'vitest';
import { assess } from './rubric.ts';
import type { Mark, Rubric } from './rubric.ts';

const rubric = (lines: number): Rubric => ({
  lines: Array.from({ length: lines }, (_, index) => ({ id: `l${index}`, text: '', lookFor: [] })),
  model: '',
  traps: [],
});
const marked = (...marks: Mark[]) =>
  assess(rubric(marks.length), Object.fromEntries(marks.map((mark, index) => [`l${index}`, mark])));

it('is unfinished while a line is unmarked', () => {
  expect(assess(rubric(2), { l1: 'met', other: 'met' })).toEqual({ kind: 'unfinished', unmarked: ['l0'] });
});

it('accepts where nothing is missing and two of three lines are met', () => {
  expect(marked('met', 'met', 'partly')).toEqual({ kind: 'assessed', outcome: 'accepted' });
  expect(marked('met', 'met', 'met', 'met', 'partly', 'partly')).toEqual({ kind: 'assessed', outcome: 'accepted' });
});

it('returns where a line is missing, or fewer are met', () => {
  expect(marked('met', 'met', 'missing')).toEqual({ kind: 'assessed', outcome: 'returned' });
  expect(marked('met', 'met', 'met', 'partly', 'partly', 'partly')).toEqual({ kind: 'assessed', outcome: 'returned' });
});
