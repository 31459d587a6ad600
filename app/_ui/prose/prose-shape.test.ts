import { expect, it } from 'vitest';
import type { Prose } from '../../../grader/contract/draft.ts';
import { emptyAnalysis, proseOf, withAnswer } from './analysis-draft.ts';
import { analysisShape, textShape } from './prose-shape.ts';

const incident = 'github-2018-10-21';

it('an analysis is seven texts, and the concepts that it cites follow from them', () => {
  const shape = analysisShape(incident);
  const prose = proseOf({ ...withAnswer(emptyAnalysis(incident), 1, 'Two. [[quorums]]'), quotation: 'a line' });
  const texts = shape.read(prose);
  expect(texts).toEqual(['', 'Two. [[quorums]]', '', '', '', '', 'a line']);
  expect(texts).toHaveLength(shape.names.length);
  expect(shape.write(texts)).toEqual(prose);
  expect(shape.write(['[[consensus]]'].concat(texts.slice(1)))['concepts']).toEqual(['consensus', 'quorums']);
});

it('an analysis of another incident is none of it, nor is what has no shape', () => {
  const shape = analysisShape(incident);
  const others: (Prose | null)[] = [null, {}, { incident: 'another', answers: ['x'] }, { incident, answers: 'x', quotation: ['y'] }]; // prettier-ignore
  for (const prose of others) expect(shape.read(prose)).toEqual(['', '', '', '', '', '', '']);
});

it('an argument and a sentence are one text each', () => {
  const shape = textShape('sentence', 'Your sentence');
  expect(shape.read({ sentence: 'A leader\u0000.' })).toEqual(['A leader\u0000.']);
  const others: (Prose | null)[] = [null, {}, { sentence: ['x'] }, { argument: 'x' }];
  for (const prose of others) expect(shape.read(prose)).toEqual(['']);
  expect(shape.write(['x'])).toEqual({ sentence: 'x' });
});
