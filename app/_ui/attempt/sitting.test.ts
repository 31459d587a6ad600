import { expect, test } from 'vitest';
import { attemptName, grantedText, ordinal } from './mode-words.ts';
import { afterNews, isFromMemory, phaseOf, timingOf, type Sitting } from './sitting.ts';

const minute = 60_000;
const sitting: Sitting = {
  id: 'one',
  mode: 'from-memory',
  number: 3,
  startedAt: 0,
  deadlineAt: 20 * minute,
  limitSeconds: 1200,
  minutesGranted: [],
  state: { kind: 'open' },
  contentChanged: false,
  hintsOpened: [],
  draft: null,
  serverNow: 0,
};
const ended = (end: 'handed-in' | 'expired' | 'abandoned') => ({ kind: 'ended', end, endedAt: 1 }) as const;

test('what ran out can be worked on in overtime, what was ended cannot', () => {
  expect(phaseOf(sitting)).toBe('open');
  expect(phaseOf({ state: { kind: 'expiring' } })).toBe('overtime');
  expect(phaseOf({ state: ended('expired') })).toBe('overtime');
  expect(phaseOf({ state: ended('handed-in') })).toBe('over');
  expect(phaseOf({ state: ended('abandoned') })).toBe('over');
});

test('what is hidden from memory comes back when the time is over', () => {
  expect(isFromMemory(sitting)).toBe(true);
  expect(isFromMemory({ ...sitting, state: ended('expired') })).toBe(false);
  expect(isFromMemory({ ...sitting, mode: 'timed' })).toBe(false);
});

test('granted minutes move the deadline and widen the whole', () => {
  const news = {
    state: { kind: 'open' },
    deadlineAt: 30 * minute,
    minutesGranted: [{ minutes: 10, by: 'A. Okonkwo' }],
  } as const;
  const after = afterNews(sitting, { ...news, minutesGranted: [...news.minutesGranted], draft: null, current: 'one' });
  expect(timingOf(after)).toEqual({ deadlineMs: 30 * minute, wholeMs: 30 * minute });
  expect(grantedText(after.minutesGranted)).toBe('10 min added by A. Okonkwo');
  expect(timingOf({ ...sitting, deadlineAt: null })).toBeNull();
});

test('several grants are said as one', () => {
  const grants = [
    { minutes: 5, by: 'A. Okonkwo' },
    { minutes: 5, by: 'A. Okonkwo' },
    { minutes: 2, by: 'B. Ito' },
  ];
  expect(grantedText(grants)).toBe('12 min added by A. Okonkwo and B. Ito');
  expect(grantedText([])).toBeNull();
});

test('attempts are counted in words', () => {
  expect(attemptName(sitting)).toBe('From memory, third attempt');
  expect([11, 12, 13, 21, 22, 23, 24, 111].map(ordinal)).toEqual([
    '11th',
    '12th',
    '13th',
    '21st',
    '22nd',
    '23rd',
    '24th',
    '111th',
  ]);
});
