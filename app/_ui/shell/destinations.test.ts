import { expect, test } from 'vitest';
import { destinationsFor, matching } from './destinations.ts';

const katas = [
  { slug: 'logical-clocks', title: 'Lamport and vector clocks' },
  { slug: 'raft-election', title: 'Raft leader election' },
];
const titles = (query: string) => matching(destinationsFor(katas, true), query).map(({ title }) => title);

test('only an operator is offered the people', () => {
  expect(destinationsFor(katas, false).map(({ href }) => href)).toEqual(['/', '/katas/logical-clocks', '/katas/raft-election', '/settings']); // prettier-ignore
  expect(destinationsFor(katas, true).map(({ href }) => href)).toContain('/people');
});

test('an empty query lists everything, in order', () => {
  expect(titles('  ')).toEqual(['Katas', 'Lamport and vector clocks', 'Raft leader election', 'Settings', 'People']);
});

test('words match anywhere and in any order, whatever their case', () => {
  expect(titles('CLOCKS vector')).toEqual(['Lamport and vector clocks']);
  expect(titles('election kata')).toEqual(['Raft leader election']);
  expect(titles('paxos')).toEqual([]);
});

test('a title that begins with the query comes before one that only holds it', () => {
  expect(titles('k')[0]).toBe('Katas');
  expect(titles('l')[0]).toBe('Lamport and vector clocks');
});
