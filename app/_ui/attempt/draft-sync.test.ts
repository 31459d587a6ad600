import { expect, test } from 'vitest';
import {
  isUnsaved,
  pauseMs,
  saveDueAt,
  syncDraft,
  troubleOf,
  typingMs,
  type DraftEvent,
  type DraftSync,
} from './draft-sync.ts';

const clean: DraftSync = { kind: 'clean', known: { revision: 3, savedAt: 900 } };
const after = (state: DraftSync, ...events: DraftEvent[]) => events.reduce(syncDraft, state);
const typed = (at: number): DraftEvent => ({ kind: 'changed', at });
const sent = (at: number): DraftEvent => ({ kind: 'sent', at });
const saved = (revision: number, at: number): DraftEvent => ({ kind: 'saved', revision, savedAt: 1_000 + at, at });
const failed = (at: number): DraftEvent => ({ kind: 'failed', trouble: { kind: 'unreachable' }, at });
const theirs = {
  revision: 5,
  content: { language: 'typescript', source: 'theirs', prose: null },
  savedAt: 950,
} as const;
const base = { revision: 5, savedAt: 950 };
const diverged: DraftEvent = { kind: 'diverged', theirs };

test('a pause in typing saves within two seconds', () => {
  expect(pauseMs).toBeLessThan(2_000);
  expect(saveDueAt(after(clean, typed(100)))).toBe(100 + pauseMs);
  expect(saveDueAt(after(clean, typed(100), typed(900)))).toBe(900 + pauseMs);
});

test('typing without a pause saves every ten seconds', () => {
  const strokes = Array.from({ length: 200 }, (_, index) => typed(index * 100));
  expect(saveDueAt(after(clean, ...strokes))).toBe(typingMs);
});

test('what the server has says so, with its revision and time', () => {
  const state = after(clean, typed(0), sent(1_000), saved(4, 1_050));
  expect(state).toEqual({ kind: 'saved', known: { revision: 4, savedAt: 2_050 } });
  expect(isUnsaved(state)).toBe(false);
  expect(saveDueAt(state)).toBeNull();
});

test('what was typed while a save was on its way is not taken for saved', () => {
  const state = after(clean, typed(0), sent(1_000), typed(1_020), saved(4, 1_050));
  expect(state).toMatchObject({ kind: 'dirty', known: { revision: 4 } });
  expect(saveDueAt(state)).toBe(1_020 + pauseMs);
});

test('one save is on its way at a time', () => {
  const saving = after(clean, typed(0), sent(1_000));
  expect(saveDueAt(saving)).toBeNull();
  expect(after(saving, sent(1_001))).toBe(saving);
  expect(saveDueAt(after(saving, typed(2_000)))).toBeNull();
});

test('offline, it is tried again at longer and longer intervals, and at once when the way may be free', () => {
  let state = after(clean, typed(0));
  const waits: number[] = [];
  for (let at = 10_000; waits.length < 7; at += 100_000) {
    state = after(state, sent(at), failed(at));
    waits.push(saveDueAt(state)! - at);
  }
  expect(waits).toEqual([2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000]);
  expect(saveDueAt(after(state, { kind: 'try-now', at: 900_000 }))).toBe(900_000);
});

test('typing while offline stays offline, and the whole of it is saved in the end', () => {
  const offline = after(clean, typed(0), sent(1_000), failed(1_500));
  const more = after(offline, typed(1_600));
  expect(more).toMatchObject({ kind: 'offline', unsaved: { firstAt: 0, lastAt: 1_600 } });
  expect(saveDueAt(more)).toBe(saveDueAt(offline));
  expect(after(more, sent(3_500), saved(4, 3_600))).toMatchObject({ kind: 'saved', known: { revision: 4 } });
});

test('the first failure after a success waits as little as the very first', () => {
  const again = after(
    clean,
    typed(0),
    sent(1),
    failed(2),
    sent(3),
    failed(4),
    sent(5),
    saved(4, 6),
    typed(7),
    sent(8),
    failed(9),
  );
  expect(saveDueAt(again)).toBe(9 + 2_000);
});

test('two that changed it stop all saving until somebody has said what is kept', () => {
  const state = after(clean, typed(0), sent(1_000), diverged, typed(1_100));
  expect(state).toMatchObject({ kind: 'diverged', known: { revision: 3 }, theirs });
  expect(saveDueAt(state)).toBeNull();
  expect(after(state, sent(2_000), failed(2_001), saved(9, 2_002))).toBe(state);
});

test('while somebody compares, a third revision takes the place of the second', () => {
  const again: DraftEvent = { kind: 'diverged', theirs: { ...theirs, revision: 6 } };
  expect(after(clean, typed(0), sent(1_000), diverged, again)).toMatchObject({
    kind: 'diverged',
    theirs: { revision: 6 },
  });
});

test('keeping the editor’s text saves it over theirs at once; theirs stays a revision of its own', () => {
  const state = after(clean, typed(0), sent(1_000), diverged, { kind: 'settled', base, saved: false, at: 5_000 });
  expect(state).toMatchObject({ kind: 'dirty', known: { revision: 5, savedAt: 950 } });
  expect(saveDueAt(state)).toBeLessThanOrEqual(5_000);
});

test('where both hold the same nothing needs to be saved', () => {
  const state = after(clean, typed(0), sent(1_000), diverged, { kind: 'settled', base, saved: true, at: 5_000 });
  expect(state).toEqual({ kind: 'clean', known: { revision: 5, savedAt: 950 } });
});

test('too large is kept in this browser until it is changed', () => {
  const large = after(clean, typed(0), sent(1_000), { kind: 'too-large', message: 'More than 256 KiB.' });
  expect(large).toMatchObject({ kind: 'too-large', message: 'More than 256 KiB.' });
  expect(isUnsaved(large)).toBe(true);
  expect(saveDueAt(large)).toBeNull();
  expect(saveDueAt(after(large, typed(9_000)))).toBe(9_000 + pauseMs);
});

test('an attempt that takes no more drafts ends the saving, and says whether something was left over', () => {
  expect(after(clean, typed(0), sent(1_000), { kind: 'ended' })).toMatchObject({
    kind: 'ended',
    unsaved: { firstAt: 0 },
  });
  const over = after(clean, { kind: 'ended' });
  expect(over).toMatchObject({ kind: 'ended', unsaved: null });
  expect(saveDueAt(after(over, typed(0)))).toBeNull();
  expect([
    isUnsaved(over),
    isUnsaved(after(over, typed(0))),
    isUnsaved(after(over, typed(0), { kind: 'ended' })),
  ]).toEqual([false, true, true]);
});

test('an editor with nothing of its own follows another tab; one with something does not', () => {
  const followed: DraftEvent = { kind: 'followed', revision: 7, savedAt: 1_200 };
  expect(after(clean, followed)).toEqual({ kind: 'clean', known: { revision: 7, savedAt: 1_200 } });
  expect(after(clean, { ...followed, revision: 3 })).toBe(clean);
  const dirty = after(clean, typed(0));
  expect(after(dirty, followed)).toBe(dirty);
});

test('a try that is under way is no end of the trouble: the page does not change back and forth with every one', () => {
  const offline = after(clean, typed(0), sent(1_000), failed(1_500));
  expect(troubleOf(offline)).toEqual({ kind: 'unreachable' });
  expect(troubleOf(after(offline, sent(3_500)))).toEqual({ kind: 'unreachable' });
  expect(troubleOf(after(offline, sent(3_500), typed(3_600)))).toEqual({ kind: 'unreachable' });
  expect(troubleOf(after(offline, sent(3_500), saved(4, 3_600)))).toBeNull();
  expect(troubleOf(after(clean, typed(0), sent(1_000)))).toBeNull();
});
