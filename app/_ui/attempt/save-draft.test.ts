import { expect, test } from 'vitest';
import type { LeisureText } from '../../../grader/contract/draft.ts';
import { draftAddress, readAnswer } from './save-draft.ts';

const savedAt = Date.UTC(2026, 10, 23, 18, 42, 7);
const attempt = '01999999-0000-7000-8000-000000000000';
const read = (status: number, body: unknown) => readAnswer(status, body, 'typescript');

test('a saved draft has a revision and the server’s time', () => {
  expect(read(200, { kind: 'saved', attempt, revision: 41, savedAt })).toEqual({
    kind: 'saved',
    revision: 41,
    savedAt,
  });
});

test('what somebody else saved comes along with the refusal', () => {
  const theirs = { revision: 43, tab: attempt, language: 'javascript', source: 'x', prose: null, savedAt };
  expect(read(409, { kind: 'diverged', attempt, theirs })).toMatchObject({
    kind: 'diverged',
    theirs: { revision: 43, content: { language: 'javascript', source: 'x', prose: null } },
  });
});

test('the server’s own words say what was refused, and what is too large is no passing trouble', () => {
  expect(read(401, { kind: 'refused', message: 'You are signed out.' })).toEqual({
    kind: 'failed',
    trouble: { kind: 'refused', message: 'You are signed out.' },
  });
  expect(read(413, { kind: 'refused', message: 'Too large.' })).toEqual({ kind: 'too-large', message: 'Too large.' });
  expect(read(410, { kind: 'ended', end: 'expired', endedAt: savedAt, current: null })).toEqual({ kind: 'ended' });
});

test('an answer of a proxy’s, or of no kind at all, is trouble that may pass', () => {
  for (const body of [null, '', 'Bad gateway', {}, { kind: 'saved' }, { kind: 'diverged', theirs: {} }])
    expect(read(502, body)).toEqual({ kind: 'failed', trouble: { kind: 'unreachable' } });
});

test('each kind of work has an address of its own, fit for whatever its name holds', () => {
  expect(draftAddress({ account: 'ada', attempt })).toBe(`/api/drafts/${attempt}`);
  const address = (leisure: LeisureText) => draftAddress({ account: 'ada', leisure });
  expect(address({ kind: 'explanation', kata: 'raft-election' })).toBe('/api/drafts/leisure/explanation/raft-election');
  expect(address({ kind: 'again', writing: attempt })).toBe(`/api/drafts/leisure/again/${attempt}`);
  expect(address({ kind: 'explanation', kata: '../x' })).toBe('/api/drafts/leisure/explanation/..%2Fx');
});
