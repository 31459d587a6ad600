import { expect, it } from 'vitest';
import type { AttemptState } from '../../../../../_server/attempt/state.ts';
import type { WritingState } from '../../../../../_server/review/state.ts';
import { howItEnded } from './how-it-ended.ts';

const ended = (end: Extract<AttemptState, { kind: 'ended' }>['end']) => ({
  id: 'a1',
  state: { kind: 'ended' as const, end, endedAt: new Date(0) },
});
const review = { id: 'r', outcome: 'returned', selfAssessed: false, by: 'I', reasons: '', at: new Date(0) } as const;

it('leads to the drafts where the deadline found nothing that could be handed in', () => {
  const { sentence, see } = howItEnded(ended('expired'), null);
  expect(sentence).toBe(
    'Time ran out. The last draft was empty or could not be handed in; what was written stands in your history.',
  );
  expect(see).toBe('/attempts/a1');
});

it('leads to the drafts of what was given up', () => {
  expect(howItEnded(ended('abandoned'), null)).toMatchObject({ see: '/attempts/a1' });
});

it.each<[WritingState, RegExp]>([
  [{ kind: 'incomplete' }, /not reviewed/],
  [{ kind: 'waiting' }, /waiting/],
  [{ kind: 'returned', review }, /handed in again/],
  [{ kind: 'accepted', review: { ...review, outcome: 'accepted' } }, /Accepted/],
])('leads to what was handed in, %j', (state, sentence) => {
  expect(howItEnded(ended('handed-in'), { id: 'w1', state })).toEqual({
    sentence: expect.stringMatching(sentence) as string,
    see: '/writings/w1',
  });
});
