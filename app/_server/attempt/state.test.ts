import { describe, expect, it } from 'vitest';
import { attemptState, deadlineOf, graceMs, inTime, takesWork, usedMs } from './state.ts';

const startedAt = new Date('2026-03-01T10:00:00Z');
const deadlineAt = new Date('2026-03-01T10:20:00Z');
const after = (ms: number): Date => new Date(deadlineAt.getTime() + ms);
const open = { startedAt, deadlineAt, endedAt: null, end: null };

it('the deadline is the start, the limit and every granted minute', () => {
  expect(deadlineOf(startedAt, 1200, [])).toEqual(deadlineAt);
  expect(deadlineOf(startedAt, 1200, [5, 2])).toEqual(after(7 * 60_000));
  expect(deadlineOf(startedAt, null, [5])).toBeNull();
});

describe('work is in time', () => {
  it.each([
    ['a millisecond before the deadline', -1, true],
    ['at the deadline', 0, true],
    ['at the end of the grace', graceMs, true],
    ['a millisecond after it', graceMs + 1, false],
  ])('%s: %s ms', (_when, ms, expected) => {
    expect(inTime(open, after(ms))).toBe(expected);
    expect(attemptState(open, after(ms)).kind).toBe(expected ? 'open' : 'expiring');
  });

  it('always where there is no clock', () => {
    const practice = { ...open, deadlineAt: null };
    expect(inTime(practice, after(1e12))).toBe(true);
    expect(attemptState(practice, after(1e12))).toEqual({ kind: 'open' });
  });
});

it('an attempt that has ended stays as it ended, however late it is', () => {
  const row = { ...open, endedAt: deadlineAt, end: 'handed_in' as const };
  expect(attemptState(row, after(1e9))).toEqual({ kind: 'ended', end: 'handed-in', endedAt: deadlineAt });
});

it('what came within the grace has used the whole time, overtime counts on, and no clock runs backwards', () => {
  expect(usedMs(open, after(-1000))).toBe(1_199_000);
  expect(usedMs(open, after(graceMs))).toBe(1_200_000);
  expect(usedMs(open, after(graceMs + 1))).toBe(1_203_001);
  expect(usedMs({ ...open, deadlineAt: null }, after(5000))).toBe(1_205_000);
  expect(usedMs(open, new Date(startedAt.getTime() - 5))).toBe(0);
});

it('takes work while it is open and, once it has run out, in overtime', () => {
  expect(takesWork(open)).toBe(true);
  expect(takesWork({ ...open, endedAt: deadlineAt, end: 'expired' })).toBe(true);
  expect(takesWork({ ...open, endedAt: deadlineAt, end: 'handed_in' })).toBe(false);
  expect(takesWork({ ...open, endedAt: deadlineAt, end: 'abandoned' })).toBe(false);
});
