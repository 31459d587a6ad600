import { expect, test } from 'vitest';
import { unsavedWords } from './unsaved-words.ts';

const known = { revision: 1, savedAt: 1 };
const unsaved = { firstAt: 1, lastAt: 1 };

test('whoever hands in what the server has not is told why, and what will not pass by trying again', () => {
  expect(unsavedWords({ kind: 'saved', known })).toBeNull();
  const offline = { kind: 'offline', known, unsaved, tries: 1, retryAt: 1 } as const;
  expect(unsavedWords({ ...offline, trouble: { kind: 'unreachable' } })).toContain('try again');
  const message = 'You are signed out.';
  expect(unsavedWords({ ...offline, trouble: { kind: 'refused', message } })).toBe(message);
  expect(unsavedWords({ kind: 'too-large', known, message: 'Larger than 256 KiB.' })).toBe('Larger than 256 KiB.');
});
