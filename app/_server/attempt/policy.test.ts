import { describe, expect, it } from 'vitest';
import { findKata } from '../../../content/catalogue.ts';
import { mayGrant, mayOpenHint, maySeeAttempt, maySeeKataTexts, maySeeOldWork, mayStart } from './policy.ts';
import type { Hiding } from './policy.ts';

const actor = { id: 'a', name: 'Ada', email: 'a@example.test', operator: false };
const operator = { ...actor, id: 'o', operator: true };
const since = new Date('2026-03-01T10:00:00Z');
const hidings: Hiding[] = [{ kata: 'logical-clocks', attempt: 'now', since }];

it('shows one’s own attempts and nothing else, not even to an operator', () => {
  expect(maySeeAttempt(actor, { accountId: 'a' }).kind).toBe('allowed');
  expect(maySeeAttempt(actor, { accountId: 'b' }).kind).toBe('denied');
  expect(maySeeAttempt(operator, { accountId: 'b' }).kind).toBe('denied');
});

describe('while an attempt from memory is open', () => {
  it('its kata’s texts are hidden, and no other’s', () => {
    expect(maySeeKataTexts(hidings, 'logical-clocks').kind).toBe('denied');
    expect(maySeeKataTexts(hidings, 'raft-election').kind).toBe('allowed');
    expect(maySeeKataTexts([], 'logical-clocks').kind).toBe('allowed');
  });

  it('old work at its kata is hidden, and its own is not', () => {
    const kata = 'logical-clocks';
    expect(maySeeOldWork(hidings, { kata, attempt: 'before' }).kind).toBe('denied');
    expect(maySeeOldWork(hidings, { kata, attempt: 'now' }).kind).toBe('allowed');
    expect(maySeeOldWork(hidings, { kata: 'raft-election', attempt: 'before' }).kind).toBe('allowed');
    expect(maySeeOldWork([], { kata, attempt: 'before' }).kind).toBe('allowed');
  });

  it('a run belongs to it if it was made since it began', () => {
    const run = (ms: number) => ({ kata: 'logical-clocks', createdAt: new Date(since.getTime() + ms) });
    expect(maySeeOldWork(hidings, run(-1)).kind).toBe('denied');
    expect(maySeeOldWork(hidings, run(0)).kind).toBe('allowed');
  });

  it('there are no hints', () => {
    expect(mayOpenHint('from-memory').kind).toBe('denied');
    expect(mayOpenHint('timed').kind).toBe('allowed');
  });
});

it('starts an open kata in any mode, and one that is prose not from memory', () => {
  const kata = findKata('logical-clocks')!;
  expect(mayStart(kata, 'from-memory').kind).toBe('allowed');
  expect(mayStart({ ...kata, status: 'coming' }, 'practice').kind).toBe('denied');
  expect(mayStart({ ...kata, languages: [] }, 'timed').kind).toBe('allowed');
  expect(mayStart({ ...kata, languages: [] }, 'from-memory').kind).toBe('denied');
});

it('extra time is granted by operators, and by instructors to others', () => {
  const attempt = { accountId: 'l' };
  expect(mayGrant(operator, attempt, { instructs: false }).kind).toBe('allowed');
  expect(mayGrant(actor, attempt, { instructs: true }).kind).toBe('allowed');
  expect(mayGrant(actor, attempt, { instructs: false }).kind).toBe('denied');
  expect(mayGrant(actor, { accountId: actor.id }, { instructs: true }).kind).toBe('denied');
});
