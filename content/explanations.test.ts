import { expect, it } from 'vitest';
import { checkArgument } from './argument.ts';
import { catalogue } from './catalogue.ts';
import { checkSentence, explanationTasks } from './explanations.ts';

it('asks for a sentence about every kata', () => {
  expect(explanationTasks.map(({ kata }) => kata)).toEqual(catalogue.map(({ slug }) => slug));
});

it('takes one sentence of six to sixty words', () => {
  expect(checkSentence('Take the larger counter, then count the event itself.')).toEqual({ kind: 'ready', words: 9 });
  expect(checkSentence('One two three\nfour five six')).toEqual({ kind: 'ready', words: 6 });
});

it.each([
  ['', 'Write one sentence.'],
  [' \u200B\n', 'Write one sentence.'],
  ['Take the larger counter. Then count the event itself.', 'Exactly one sentence: these are 2.'],
  ['Take the larger counter.', 'At least 6 words: these are 4.'],
  ['word '.repeat(61), 'At most 60 words: these are 61.'],
  ['w'.repeat(100_000), 'This is far more than a sentence.'],
])('refuses %j', (text, message) => {
  expect(checkSentence(text)).toEqual({ kind: 'refused', message });
});

it('counts an argument to fifty words', () => {
  expect(checkArgument({ argument: 'word '.repeat(49) })).toMatchObject({
    kind: 'too-short',
    words: 49,
    message: '49 of 50 words',
  });
  expect(checkArgument({ argument: 'word '.repeat(50) })).toMatchObject({ kind: 'ready', words: 50 });
  expect(checkArgument({ argument: 'word '.repeat(4000) })).toMatchObject({ kind: 'ready' });
  expect(checkArgument({ argument: 'word '.repeat(4001) })).toMatchObject({
    kind: 'too-long',
    message: 'An argument has at most 20,000 characters.',
  });
});

it('counts the words of an argument that are seen, not what zero-width spaces make of them', () => {
  const split = [...'effectively'].join('\u200B');
  expect(checkArgument({ argument: `${split} `.repeat(5) })).toMatchObject({ kind: 'too-short', words: 5 });
  expect(checkArgument({ argument: '\u200B '.repeat(60) })).toMatchObject({ kind: 'too-short', words: 0 });
});
