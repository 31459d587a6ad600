import { expect, test } from 'vitest';
import { destinationsFor, isWithin, mainPages, matching, teachingPages } from './destinations.ts';

const katas = [
  { slug: 'logical-clocks', title: 'Lamport and vector clocks' },
  { slug: 'raft-election', title: 'Raft leader election' },
];
const learns = { instructs: false, waiting: 0 };
const instructs = { instructs: true, waiting: 7 };
const titles = (query: string) => matching(destinationsFor(katas, true, learns), query).map(({ title }) => title);

test('only an operator is offered the people', () => {
  expect(destinationsFor(katas, false, learns).map(({ href }) => href)).toEqual(['/', '/standing', '/attempts', '/concepts', '/katas/logical-clocks', '/katas/raft-election', '/spotting', '/settings']); // prettier-ignore
  expect(destinationsFor(katas, true, learns).map(({ href }) => href)).toContain('/people');
});

test('reviews and cohorts are for whoever instructs, cohorts also for an operator, each once', () => {
  expect(teachingPages(learns)).toEqual([]);
  expect(teachingPages(instructs)).toEqual([
    { title: 'Reviews', href: '/reviews', count: 7 },
    { title: 'Cohorts', href: '/cohorts' },
  ]);
  const hrefs = (operator: boolean) => destinationsFor(katas, operator, instructs).map(({ href }) => href);
  expect(hrefs(false)).toContain('/reviews');
  expect(hrefs(true).filter((href) => href === '/cohorts')).toHaveLength(1);
});

test('an empty query lists everything, in order', () => {
  expect(titles('  ')).toEqual(['Katas', 'Standing', 'History', 'Concepts', 'Lamport and vector clocks', 'Raft leader election', 'Spotting', 'Settings', 'Cohorts', 'People', 'Publications']); // prettier-ignore
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

test('each page of the bar has a key of its own', () => {
  expect(new Set(mainPages.map(({ key }) => key)).size).toBe(mainPages.length);
});

test('a page of the bar is current on the pages below it, and home on itself alone', () => {
  expect(isWithin('/attempts/0193', '/attempts')).toBe(true);
  expect(isWithin('/attemptsx', '/attempts')).toBe(false);
  expect(isWithin('/', '/')).toBe(true);
  expect(isWithin('/standing', '/')).toBe(false);
});
