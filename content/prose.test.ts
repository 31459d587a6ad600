import { expect, it } from 'vitest';
import { countSentences, countWords, visible } from './prose.ts';

it.each([
  ['', 0],
  ['  \n ', 0],
  ['…!?', 0],
  ['A vote is durable before it is sent.', 1],
  ['A vote is durable before it is sent', 1],
  ['A vote is durable; then it is sent: not before, and never twice.', 1],
  ['A vote is durable. Then it is sent.', 2],
  ['Is it durable? Yes.', 2],
  ['A vote is durable\nbefore it is sent.', 1],
  ['A vote is\u2028durable before it is sent.', 1],
  ['Wait 1.5 times the period, i.e. longer than any message takes.', 1],
  ['A vote is durable.\u200BThen it is sent.', 1],
])('counts the sentences of %j', (text, count) => {
  expect(countSentences(text)).toBe(count);
});

it('counts words, not punctuation, and numbers as words', () => {
  expect(countWords('One node, one vote — 2 of 3; that’s all.')).toBe(9);
  expect(countWords('')).toBe(0);
  // Underscores alone are word-like to Unicode, and no word to anybody.
  expect(countWords('__ ___ snake_case')).toBe(1);
});

it('counts what is seen: characters that nobody sees neither make nor divide words', () => {
  expect(countWords('a ma\u200Bjority of no\u00ADdes \u202E \uFEFF')).toBe(4);
});

it.each([
  ['It was late, i.e. too late.', 7],
  ['node.js, at blog.example.com, says a:b', 9],
  ['From 18:03 on, 1,200 of 1.5 million', 8],
])('counts the words of %j alike in every engine, of which some join at a full stop and some do not', (text, count) => {
  expect(countWords(text)).toBe(count);
});

it('shows what is seen of a text that hides something', () => {
  expect(visible('a\u0000b\u202Ec\u00ADd \n\t e\uD800')).toBe('a\uFFFDbcd e\uFFFD');
});
