import { expect, test } from 'vitest';
import { afterSave, unsavedIn, writeIn, type Writing } from './unsaved-languages.ts';

const begun: Writing = {
  language: 'typescript',
  sources: { typescript: 'ts', javascript: 'js' },
  prose: null,
  beside: [],
};
const typed = (writing: Writing, language: 'typescript' | 'javascript', source: string, unsaved = true) =>
  writeIn(writing, { language, source }, unsaved);
const sources = (writing: Writing) => unsavedIn(writing).map(({ source }) => source);

test('what is unsaved in one language is not forgotten by writing in another', () => {
  const both = typed(typed(begun, 'typescript', 'ts 2', false), 'javascript', 'js 2');
  expect(sources(both)).toEqual(['ts 2', 'js 2']);
});

test('what was saved before the other language is written in is not saved again', () => {
  expect(sources(typed(begun, 'javascript', 'js 2', false))).toEqual(['js 2']);
});

test('whoever comes back has both to save, the one that was written in last as the last', () => {
  const back = typed(typed(typed(begun, 'typescript', 'ts 2', false), 'javascript', 'js 2'), 'typescript', 'ts 3');
  expect(sources(back)).toEqual(['js 2', 'ts 3']);
});

test('a save takes its language off the list, but for what was written in it since it was sent', () => {
  const both = typed(typed(begun, 'typescript', 'ts 2', false), 'javascript', 'js 2');
  const [sent] = unsavedIn(both);
  expect(sources(afterSave(both, sent!))).toEqual(['js 2']);
  const meanwhile = typed(typed(both, 'typescript', 'ts 3'), 'javascript', 'js 3');
  expect(sources(afterSave(meanwhile, sent!))).toEqual(['ts 3', 'js 3']);
});
