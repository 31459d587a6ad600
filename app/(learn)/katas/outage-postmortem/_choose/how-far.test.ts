import { expect, it } from 'vitest';
import { countsAlready, howFar } from './how-far.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const review = { id: 'r', selfAssessed: false, by: 'Ada', reasons: '', at: at(9) };
const accepted = { kind: 'accepted', review: { ...review, outcome: 'accepted' } } as const;
const returned = { kind: 'returned', review: { ...review, outcome: 'returned' } } as const;
const writing = (id: string, state: Parameters<typeof howFar>[1][number]['state'], minute: number, incident = 'a') => ({
  id,
  incident,
  state,
  createdAt: at(minute),
});

it('is none where nothing of this incident was written', () => {
  expect(howFar('a', [], null)).toEqual({ kind: 'none' });
  expect(howFar('a', [writing('1', accepted, 1, 'b')], 'b')).toEqual({ kind: 'none' });
});

it('is open while an attempt of it is', () => {
  expect(howFar('a', [writing('1', accepted, 1)], 'a')).toEqual({ kind: 'open' });
});

it('is what the newest came to, in whatever order they are', () => {
  const both = [writing('1', returned, 1), writing('2', { kind: 'waiting' }, 2)];
  expect(howFar('a', both, null)).toEqual({ kind: 'waiting', id: '2' });
  expect(howFar('a', both.toReversed(), null)).toEqual({ kind: 'waiting', id: '2' });
  expect(howFar('a', [writing('3', { kind: 'incomplete' }, 3)], null)).toEqual({ kind: 'incomplete', id: '3' });
});

it('stays accepted, whatever came later', () => {
  expect(howFar('a', [writing('1', accepted, 1), writing('2', returned, 2)], null)).toEqual({
    kind: 'accepted',
    id: '1',
  });
});

it('counts already once one is accepted or waits to be', () => {
  expect([accepted, { kind: 'waiting' } as const, returned].map((state) => countsAlready(howFar('a', [writing('1', state, 1)], null)))).toEqual([true, true, false]); // prettier-ignore
});
