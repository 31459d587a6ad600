import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../grader/contract/trace.ts';
import { electionRows, isUnsaved } from './election-rows.ts';

const state = (currentTerm: number, votedFor: number | null, role = 'Follower') => ({ currentTerm, votedFor, state: role }); // prettier-ignore
const disk = (currentTerm: number, votedFor: number | null) => ({ disk: { currentTerm, votedFor } });
const event = (rest: Partial<TraceEvent>): TraceEvent => ({ at: 41.7, node: 0, kind: 'timer', state: state(1, null), ledger: disk(1, null), ...rest }); // prettier-ignore
const row = (rest: Partial<TraceEvent>) => electionRows({ nodes: 3, events: [event(rest)] })[0]!;

test('a row says when, where, what happened, what was sent and how the node stands', () => {
  const asked = { id: 1, from: 1, to: 0, type: 'RequestVote', body: { term: 1 } };
  const granted = { id: 2, from: 0, to: 1, type: 'RequestVoteReply', body: { term: 1, voteGranted: true } };
  expect(row({ kind: 'receive', message: asked, sent: [granted], state: state(1, 1), ledger: disk(1, 1) })).toEqual({
    at: '41.7',
    node: 0,
    event: 'RequestVote from 1',
    sent: 'grants 1',
    term: { memory: '1' },
    votedFor: { memory: '1' },
    role: 'Follower',
  });
});

test('what is on disk stands beside what is in memory, only where they differ', () => {
  expect(row({ state: state(1, 2) })).toMatchObject({ term: { memory: '1' }, votedFor: { memory: '2', disk: 'null' } });
  expect(row({ state: state(0, null), ledger: { disk: null } })).toMatchObject({ term: { memory: '0' }, votedFor: { memory: 'null' } }); // prettier-ignore
  expect(row({ state: state(1, 0), ledger: { disk: null } })).toMatchObject({ term: { memory: '1', disk: 'empty' }, votedFor: { memory: '0', disk: 'empty' } }); // prettier-ignore
});

test('of a crashed node only its disk is left', () => {
  const crashed = row({ kind: 'crash', state: state(5, 1, 'Leader'), ledger: disk(5, 1) });
  expect(crashed).toMatchObject({ event: 'crash', term: { memory: null, disk: '5' }, role: 'down' });
  expect(row({ kind: 'crash', ledger: { disk: null } }).term).toEqual({ memory: null });
});

test('memory counts as unsaved where a disk says otherwise, not where memory is gone', () => {
  expect(isUnsaved([row({ state: state(1, 2) })])).toBe(true);
  expect(isUnsaved([row({}), row({ kind: 'crash' })])).toBe(false);
});

test('hostile states are shown as they are, harmless', () => {
  const odd = row({ state: { currentTerm: 1, votedFor: '\u202e2', state: 'Leader' }, ledger: undefined });
  expect(odd.votedFor.memory).toBe('⟨U+202E⟩2');
  expect(row({ state: { currentTerm: 1 }, ledger: { disk: [] } })).toMatchObject({ role: '–' });
});
