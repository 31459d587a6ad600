import { expect, test } from 'vitest';
import { checkSentence } from '../../../content/explanations.ts';
import { parseText } from './texts.ts';

/** Nobody sees the zero-width space and the soft hyphen; U+0000, which an analysis keeps as U+FFFD, parts a word in every kind. */
const hiding = 'A leader needs a ma\u200Bjority of its clus\u0000ter in ev\u00ADery term.';

test('the words on record are those that its writer was shown, whatever an explanation hides', () => {
  const shown = checkSentence(hiding);
  expect(shown).toEqual({ kind: 'ready', words: 12 });
  expect(parseText('explanation', { sentence: hiding })).toMatchObject({ words: 12, complete: true });
});

test('so are those of an argument and of an analysis', () => {
  expect(parseText('argument', { argument: hiding })).toMatchObject({ words: 12 });
  const analysis = {
    incident: 'github-2018-10-21',
    answers: [hiding, '', '', '', '', ''],
    quotation: '',
    concepts: [],
  };
  expect(parseText('analysis', analysis)).toMatchObject({ words: 12 });
});
