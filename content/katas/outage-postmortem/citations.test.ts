import { expect, it } from 'vitest';
import { conceptIds } from '../../concepts/concept-ids.ts';
import { citationOf, citedIn, conceptNumber, piecesOf, withoutCitations } from './citations.ts';
import { wordsPerAnswer } from './structure.ts';

it('finds what is cited, each concept once and in the order of the glossary', () => {
  const texts = ['It was out of reach. [[failure-detectors]] Really.', '[[consensus]][[failure-detectors]]', ''];
  expect(citedIn(texts)).toEqual(['failure-detectors', 'consensus']);
  expect(citedIn(conceptIds.map(citationOf).toReversed())).toEqual(conceptIds);
});

it('takes brackets around what is no concept for text', () => {
  for (const text of ['[[blockchain]]', '[[quorums]', '[quorums]', '[[ quorums ]]', '[[constructor]]', '[[QUORUMS]]'])
    expect(piecesOf(text)).toEqual([{ kind: 'text', text }]);
});

it('gives back every character of a text, whatever stands in it', () => {
  const text = 'a [[quorums]] \u202E<b>[[[[partitions]]]]\u0000 \uD800 [[';
  const again = piecesOf(text).map((piece) => (piece.kind === 'text' ? piece.text : citationOf(piece.concept)));
  expect(again.join('')).toBe(text);
});

it('counts no citation as a word', () => {
  const text = 'Neither was true[[failure-models]] at all. [[happens-before]]';
  expect(withoutCitations(text)).toBe('Neither was true  at all.  ');
  expect(wordsPerAnswer({ answers: [text, '', '', '', '', '[[overload]]'] })).toEqual([5, 0, 0, 0, 0, 0]);
});

it('numbers the concepts as the glossary does', () => {
  expect([conceptNumber('fallacies'), conceptNumber('blast-radius')]).toEqual([1, 15]);
});
