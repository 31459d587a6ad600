import { expect, test } from 'vitest';
import { differenceOf, extentOf } from './left-words.ts';

const code = 'const a = 1;\nconst b = 2;\n';

test('code is measured in lines, what is written beside it or instead of it in words', () => {
  expect(extentOf({ source: code, prose: null })).toBe('2 lines of code');
  expect(extentOf({ source: code, prose: { argument: 'It cannot charge twice.' } })).toBe('2 lines of code, 4 words');
  const analysis = {
    incident: 'github-2018',
    answers: ['A partition.', ''],
    quotation: 'it split',
    concepts: ['quorums'],
  };
  expect(extentOf({ source: '', prose: analysis })).toBe('4 words');
});

test('the difference is that to what the attempt ended with', () => {
  const text = { source: `${code}const c = 3;\n`, prose: null };
  expect(differenceOf(text, { source: code, prose: null })).toBe('1 line differs from what the server has');
  expect(differenceOf({ source: code, prose: { argument: 'b\nc' } }, { source: code, prose: { argument: 'a' } })).toBe(
    '2 lines differ from what the server has',
  );
  expect(differenceOf(text, null)).toBe('the server has nothing of it');
});
