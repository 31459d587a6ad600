import { expect, it } from 'vitest';
import { differences, merge } from './merge-texts.ts';

const theirs = ['The network.', 'Theirs.', '', 'their line'];
const mine = ['The network.', 'Mine.', 'Raft.', ''];

it('finds what differs, text by text', () => {
  expect(differences(theirs, mine)).toEqual([
    { field: 1, left: 'Theirs.', right: 'Mine.' },
    { field: 2, left: '', right: 'Raft.' },
    { field: 3, left: 'their line', right: '' },
  ]);
  expect(differences(mine, mine)).toEqual([]);
});

it('keeps what is here unless another choice was made, and what is there where nothing is here', () => {
  expect(merge(theirs, mine, { 3: 'mine' })).toEqual(mine);
  expect(merge(theirs, mine, {})).toEqual(['The network.', 'Mine.', 'Raft.', 'their line']);
});

it('takes theirs, or both below each other', () => {
  expect(merge(theirs, mine, { 1: 'both', 2: 'theirs', 3: 'both' })).toEqual([
    'The network.',
    'Theirs.\n\nMine.',
    '',
    'their line',
  ]);
});
