import { expect, test } from 'vitest';
import type { ReviewState } from '../../../content/standing-record.ts';
import { reasonWords, reviewWords } from './counting-words.ts';

const [handedInAt, at] = [new Date('2026-11-12'), new Date('2026-11-14')];
const said = (review: ReviewState) => {
  const words = reviewWords(review, handedInAt);
  return `${words.before} ${words.at === handedInAt ? 'handed in' : 'reviewed'}${words.after}`;
};
const instructor = { kind: 'instructor', name: 'A. Okonkwo' } as const;
const writer = { kind: 'writer' } as const;

test('an acceptance says whose it is', () => {
  expect(said({ kind: 'accepted', at, by: instructor })).toBe('Accepted reviewed by A. Okonkwo');
  expect(said({ kind: 'accepted', at, by: writer })).toBe('Accepted by your own assessment reviewed');
});

test('what waits says for whom, and since when', () => {
  expect(said({ kind: 'waiting', for: 'instructor' })).toBe('With the instructor since handed in');
  expect(said({ kind: 'waiting', for: 'writer' })).toBe('Waits for your own assessment since handed in');
});

test('only what does not count has a reason', () => {
  expect(reasonWords({ counting: { kind: 'counts' } })).toBeNull();
  expect(reasonWords({ counting: { kind: 'waits' } })).toBeNull();
  expect(reasonWords({ counting: { kind: 'does-not-count', why: 'overtime' } })).toBe('in overtime, not counted');
});
