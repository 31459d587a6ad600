import { expect, test } from 'vitest';
import type { Violation } from '../contract/verdict.ts';
import { readShortestKnown, timesTheShortest } from './shortest-known.ts';

const violation = (invariant: string, events: number): Violation => ({
  invariant,
  bonus: false,
  message: '',
  counterexample: {
    seed: 1, schedule: [], violatedAt: events - 1, causes: [events - 1], shrunkFrom: events,
    trace: { nodes: 1, events: Array.from({ length: events }, (_, at) => ({ at, node: 0, kind: 'local' as const, state: {} })) },
  },
}); // prettier-ignore

test('a counterexample is measured against the shortest known for its mutant and its rule', () => {
  const known = { raft: { 'votes-twice.ts': { 'one-vote-per-term': 4 } } };
  expect(timesTheShortest(known, 'raft', 'votes-twice.ts', violation('one-vote-per-term', 6))).toBe(1.5);
});

test('where none is known it may have two events, and whoever shows more has to search', () => {
  expect(timesTheShortest({}, 'raft', 'new.ts', violation('any', 2))).toBe(2);
  expect(timesTheShortest({}, 'raft', 'new.ts', violation('any', 3))).toBeGreaterThan(2);
});

test('what is kept has an event at least for every rule, and every code kata', () => {
  const known = readShortestKnown();
  expect(Object.keys(known).sort()).toEqual(['idempotent-payments', 'logical-clocks', 'raft-election']);
  const lengths = Object.values(known).flatMap((mutants) => Object.values(mutants).flatMap((of) => Object.values(of)));
  expect(lengths.length).toBeGreaterThan(300);
  for (const length of lengths) expect(length).toBeGreaterThanOrEqual(1);
});
