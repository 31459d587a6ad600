import { expect, test } from 'vitest';
import type { AttemptRow } from '../../../_server/attempt/history.ts';
import { endSentence, passedSentence, personalBestMs } from './result.ts';

const start = new Date('2026-11-23T18:00:00Z');
const minute = 60_000;
const at = (minutes: number) => new Date(start.getTime() + minutes * minute);
const row = (id: string, changes: Partial<AttemptRow> = {}): AttemptRow => ({
  id,
  kata: 'logical-clocks',
  incident: null,
  mode: 'timed',
  number: 1,
  startedAt: start,
  deadlineAt: at(20),
  limitSeconds: 1200,
  state: { kind: 'open' },
  language: 'typescript',
  hintsOpened: 0,
  submissions: 1,
  draftHandedIn: false,
  argument: null,
  outcome: 'passed',
  passed: { submission: 's', at: at(12), usedMs: 12 * minute, inTime: true },
  ...changes,
});
const passedAfter = (minutes: number, inTime = true) => ({
  passed: { submission: 's', at: at(minutes), usedMs: minutes * minute, inTime },
});

test('a pass in time says how long it took, and how that compares', () => {
  expect(passedSentence(row('a'), [row('a')])).toBe('Passed in 12:00 of 20:00. No hints used.');
  const quicker = row('b', { ...passedAfter(9), hintsOpened: 1 });
  expect(passedSentence(quicker, [quicker, row('a')])).toBe(
    'Passed in 9:00 of 20:00. Your best so far; before, it was 12:00. 1 hint used.',
  );
  expect(passedSentence(row('a'), [row('a'), quicker])).toContain('Your best is 9:00.');
});

test('overtime and practice are kept, and said not to count', () => {
  expect(passedSentence(row('a', passedAfter(23, false)), [])).toMatch(/^Passed in overtime, 3:00 after the deadline/);
  expect(passedSentence(row('a', { mode: 'practice', deadlineAt: null }), [])).toMatch(/^Passed in practice/);
  expect(passedSentence(row('a', { passed: null }), [])).toBeNull();
});

test('neither practice nor overtime makes a personal best', () => {
  const rows = [
    row('a', { mode: 'practice', ...passedAfter(1) }),
    row('b', passedAfter(21, false)),
    row('c', passedAfter(15)),
  ];
  expect(personalBestMs(rows)).toBe(15 * minute);
  expect(personalBestMs([])).toBeNull();
});

test('an end says what became of the work', () => {
  const ended = (end: 'handed-in' | 'expired' | 'abandoned', submissions: number, draftHandedIn = false) =>
    endSentence(row('a', { state: { kind: 'ended', end, endedAt: at(20) }, submissions, draftHandedIn }));
  expect(ended('expired', 1, true)).toBe('Time ran out, and your last draft was handed in; 1 submission judged.');
  // Handed in by hand before, and nothing written since; or in overtime.
  expect(ended('expired', 1)).toBe('Time ran out; 1 submission judged.');
  expect(ended('expired', 0)).toBe('Time ran out, and nothing was handed in.');
  expect(ended('handed-in', 0)).toBe('Ended, and nothing was handed in.');
  expect(ended('handed-in', 2)).toBe('Handed in; 2 submissions judged.');
  expect(ended('abandoned', 0)).toContain('Given up');
});

test('an attempt that this asks about is over, also where the page has older news', () => {
  expect(endSentence(row('a'))).toBe('It has just ended.');
});

test('an argument that was handed in without code is no nothing', () => {
  const ended = (changes: Partial<AttemptRow> & { end: 'handed-in' | 'expired' }) =>
    endSentence(row('a', { submissions: 0, ...changes, state: { kind: 'ended', end: changes.end, endedAt: at(20) } }));
  expect(ended({ end: 'expired', argument: 'complete' })).toBe(
    'Time ran out, and your argument was handed in, without code.',
  );
  expect(ended({ end: 'expired', argument: 'unfinished' })).toBe(
    'Time ran out, and your argument was handed in, without code. The argument was not finished: it is kept, and not reviewed.',
  );
  expect(ended({ end: 'handed-in', argument: 'complete' })).toBe('Your argument was handed in, without code.');
  // Judged before, or in overtime.
  expect(ended({ end: 'expired', argument: 'complete', submissions: 1 })).toBe(
    'Time ran out, and your argument was handed in; 1 submission judged.',
  );
  expect(ended({ end: 'expired', argument: 'unfinished', submissions: 1, draftHandedIn: true })).toBe(
    'Time ran out, and your last draft was handed in; 1 submission judged. The argument was not finished: it is kept, and not reviewed.',
  );
});
