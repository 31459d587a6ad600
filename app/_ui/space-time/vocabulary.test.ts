import { expect, test } from 'vitest';
import type { Trace } from '../../../grader/contract/trace.ts';
import { deedOf, laneInShort, laneName, playedByJudge } from './vocabulary.ts';

const message = { id: 1, from: 1, to: 0, type: 'insert → true' };
const payments: Trace = {
  nodes: 2,
  lanes: ['Request A', 'Store'],
  events: [{ at: 0, node: 0, kind: 'receive', message, state: {} }],
};

test('lanes are called as the trace calls them', () => {
  expect([laneName(payments, 0), laneInShort(payments, 0), laneName(payments, 1)]).toEqual(['Request A', 'A', 'Store']);
  expect(deedOf(payments, payments.events[0]!)).toBe('receives insert → true from Store');
  expect(playedByJudge(payments).size).toBe(0);
});

test('nodes are called by their ids, processes by their numbers', () => {
  const { lanes: _, ...nodes } = payments;
  expect(laneName({ ...nodes, ids: [26, 3] }, 0)).toBe('Node 26');
  expect(laneInShort({ ...nodes, ids: [26, 3] }, 1)).toBe('N3');
  const clocks = { ...nodes, events: [{ at: 0, node: 1, kind: 'local' as const, state: { lamport: 1 } }] };
  expect(laneName(clocks, 1)).toBe('Process 1');
});
