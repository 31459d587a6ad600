import { expect, test } from 'vitest';
import type { Rubric } from '../../../content/rubric.ts';
import { proseSchema, type Prose } from '../../../grader/contract/draft.ts';
import { merge } from './merge-texts.ts';
import { assessmentShape, proseOfReview, remarksOf, reviewOf, reviewShape } from './review-prose.ts';

const rubric: Rubric = {
  lines: ['q1', 'q2'].map((id) => ({ id, text: '', lookFor: [] })),
  model: '',
  traps: [],
};
const draft = { marks: { q1: 'met' as const }, remarks: { q2: 'How much?', '': 'Well put.' }, reasons: 'The figures.' };

test('a draft holds a whole review, and gives it back', () => {
  const prose = proseOfReview(draft);
  expect(proseSchema.parse(prose)).toEqual(prose);
  expect(reviewOf(prose)).toEqual(draft);
  expect(reviewOf(null)).toEqual({ marks: {}, remarks: {}, reasons: '' });
});

test('a remark that was begun and says nothing is still begun, and is not sent', () => {
  const begun = reviewOf(proseOfReview({ ...draft, remarks: { q1: ' \n', '': 'Good.' } }));
  expect(begun.remarks).toEqual({ q1: ' \n', '': 'Good.' });
  expect(remarksOf(begun)).toEqual([{ line: '', text: 'Good.' }]);
});

test.each<Prose>([
  { 'mark q1': 'excellent', 'mark q2': null },
  { 'mark q1': ['met'], 'remark q1': ['a'], reasons: null },
  { marks: 'met', 'marks q1': 'met', answer: 'x' },
])('what is no review in %j is passed over', (prose) => {
  expect(reviewOf(prose)).toEqual({ marks: {}, remarks: {}, reasons: '' });
});

test('a name that means something to JavaScript is a line like any other', () => {
  const { marks } = reviewOf({ 'mark __proto__': 'met', 'mark constructor': 'missing' });
  expect(Object.entries(marks)).toEqual([
    ['__proto__', 'met'],
    ['constructor', 'missing'],
  ]);
  expect(Object.getPrototypeOf(marks)).toBe(Object.prototype);
});

test('where two have changed a review, each mark and each remark is chosen for itself', () => {
  const shape = reviewShape(rubric);
  const theirs = proseOfReview({ marks: { q1: 'missing', q2: 'met' }, remarks: { q2: 'Theirs.' }, reasons: '' });
  const [left, right] = [shape.read(theirs), shape.read(proseOfReview(draft))];
  expect(right).toEqual(['The figures.', 'Met', '', '', 'How much?', 'Well put.']);
  expect(shape.names).toEqual(['Reasons', 'Mark of line 1', 'Remark on line 1', 'Mark of line 2', 'Remark on line 2', 'Remark on the whole']); // prettier-ignore
  const both = shape.names.indexOf('Remark on line 2');
  expect(reviewOf(shape.write(merge(left, right, { [both]: 'both' })))).toEqual({
    marks: { q1: 'met', q2: 'met' },
    remarks: { q2: 'Theirs.\n\nHow much?', '': 'Well put.' },
    reasons: 'The figures.',
  });
});

test('of two marks one is kept: there is no both', () => {
  const { names, isMark } = reviewShape(rubric);
  expect(names.filter((_name, field) => isMark?.(field))).toEqual(['Mark of line 1', 'Mark of line 2']);
});

test('a self-assessment is its marks alone', () => {
  const shape = assessmentShape(rubric);
  expect(shape.names).toEqual(['Mark of line 1', 'Mark of line 2']);
  expect(shape.read({ 'mark q2': 'partly', reasons: 'x' })).toEqual(['', 'Partly']);
  expect(shape.write(['Met', ''])).toEqual({ 'mark q1': 'met' });
  expect([0, 1].every((field) => shape.isMark?.(field))).toBe(true);
});
