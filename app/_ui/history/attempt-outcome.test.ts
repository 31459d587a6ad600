import { expect, test } from 'vitest';
import { outcomeOf, type OutcomeFacts } from './attempt-outcome.tsx';

const facts: OutcomeFacts = { state: { kind: 'ended', end: 'handed-in' }, passed: null, submissions: 2, prose: false };
const ended = (end: 'handed-in' | 'expired' | 'abandoned') => ({ kind: 'ended', end }) as const;

test('an attempt that goes on is open, whatever it has reached', () => {
  expect(outcomeOf({ ...facts, state: { kind: 'open' }, passed: { inTime: true } })).toBe('open');
  expect(outcomeOf({ ...facts, state: { kind: 'expiring' } })).toBe('expiring');
});

test.each(['handed-in', 'expired', 'abandoned'] as const)('what passed in time has passed, though it %s', (end) => {
  expect(outcomeOf({ ...facts, state: ended(end), passed: { inTime: true } })).toBe('passed');
});

test('a pass in overtime is told from one in time', () => {
  expect(outcomeOf({ ...facts, state: ended('expired'), passed: { inTime: false } })).toBe('passed-in-overtime');
});

test('without a pass it is said how it ended', () => {
  expect(outcomeOf({ ...facts, state: ended('expired') })).toBe('expired');
  expect(outcomeOf({ ...facts, state: ended('abandoned') })).toBe('abandoned');
  expect(outcomeOf(facts)).toBe('not-passed');
  expect(outcomeOf({ ...facts, submissions: 0 })).toBe('nothing-handed-in');
  expect(outcomeOf({ ...facts, submissions: 0, prose: true })).toBe('handed-in');
});
