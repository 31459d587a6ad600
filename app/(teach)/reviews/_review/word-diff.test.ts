import { expect, test } from 'vitest';
import { isChanged, wordDiff } from './word-diff.ts';

const said = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ kept: text, added: `{+${text}+}`, removed: `{-${text}-}` })[kind])
    .join('');

test('tells whole words, what went before what came', () => {
  expect(said('no node votes twice', 'no node ever votes twice in a term')).toBe(
    'no node {+ever +}votes twice{+ in a term+}',
  );
  expect(said('a majority shares', 'a quorum shares')).toBe('a {-majority-}{+quorum+} shares');
});

test('tells that nothing changed', () => {
  expect(isChanged(wordDiff('the same\n\nwords', 'the same\n\nwords'))).toBe(false);
  expect(isChanged(wordDiff('', ''))).toBe(false);
  expect(isChanged(wordDiff('', 'words'))).toBe(true);
});

test('puts together both texts, whatever they hold', () => {
  const before = '\u202Eevil <b>x</b>\u0000 ' + 'a b '.repeat(2000);
  const after = 'c d '.repeat(2000) + '𝒜 \uD800';
  const pieces = wordDiff(before, after);
  const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text).join(''); // prettier-ignore
  expect(without('added')).toBe(before);
  expect(without('removed')).toBe(after);
});
