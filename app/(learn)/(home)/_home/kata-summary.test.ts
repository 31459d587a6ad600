import { describe, expect, it } from 'vitest';
import type { AttemptRecord, StandingRecord } from '../../../../content/standing-record.ts';
import {
  accepted,
  allOpen,
  analysis,
  attempt,
  into,
  returned,
  submission,
} from '../../../../content/testing/standing-records.ts';
import { summariseKata } from './kata-summary.ts';

const clocks = allOpen.find(({ slug }) => slug === 'logical-clocks')!;
const postmortem = allOpen.find(({ slug }) => slug === 'outage-postmortem')!;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const daysAfter = ({ startedAt }: AttemptRecord, days: number) => new Date(startedAt.getTime() + days * dayMs);

/** With the attempts that the records belong to, and more that have none. */
const summary = (records: StandingRecord[], now = new Date(), attempts: AttemptRecord[] = [], kata = clocks) =>
  summariseKata(
    kata,
    { attempts: [...new Set([...records.flatMap((one) => one.attempt ?? []), ...attempts])], records },
    now,
  );

it('nothing done: nothing to say, and nothing due', () => {
  expect(summary([])).toEqual({
    attempts: 0,
    passed: 0,
    bestMs: null,
    chart: [],
    running: null,
    waitingSince: null,
    lastAt: null,
    again: { kind: 'never' },
    mode: 'timed',
    otherLanguage: null,
  });
});

describe('the personal best', () => {
  it('is the fastest pass that counts, not practice, overtime or a fail', () => {
    const [slow, quick] = [attempt('logical-clocks', 'timed'), attempt('logical-clocks', 'from-memory')];
    const records = [
      submission(slow, { at: into(slow, 15) }),
      submission(quick, { at: into(quick, 12.5) }),
      submission(attempt('logical-clocks', 'practice'), { usedMs: 1000 }),
      submission(attempt('logical-clocks', 'timed'), { usedMs: 2000, outcome: 'failed' }),
    ];
    expect(summary(records).bestMs).toBe(12.5 * minuteMs);
  });
});

describe('the chart', () => {
  it('has an attempt against the clock per mark, oldest first, and no practice', () => {
    const [first, second] = [attempt('logical-clocks', 'timed'), attempt('logical-clocks', 'from-memory')];
    const records = [
      submission(second),
      submission(first, { outcome: 'failed' }),
      submission(attempt('logical-clocks', 'practice')),
    ];
    expect(summary(records).chart).toEqual([
      { id: first.id, usedMs: 10 * minuteMs, passed: false, fromMemory: false },
      { id: second.id, usedMs: 10 * minuteMs, passed: true, fromMemory: true },
    ]);
    expect(summary(records).attempts).toBe(3);
  });
  it('shows nothing that is not judged yet, nor what we could not judge', () => {
    for (const outcome of ['queued', 'running', 'internal-error'] as const)
      expect(summary([submission(attempt('logical-clocks', 'timed'), { outcome })]).chart).toEqual([]);
  });
});

describe('when to repeat', () => {
  it('is due some days after a pass, and from memory then', () => {
    const sitting = attempt('logical-clocks', 'timed');
    const { again, mode } = summary([submission(sitting)], daysAfter(sitting, 1));
    expect(again).toMatchObject({ kind: 'scheduled', due: false });
    expect(mode).toBe('from-memory');
    expect(summary([submission(sitting)], daysAfter(sitting, 20)).again).toMatchObject({ due: true });
  });
  it('comes back the sooner the worse it went', () => {
    const dueAt = (...more: Parameters<typeof submission>[1][]) => {
      const sitting = attempt('logical-clocks', 'timed');
      const { again } = summary(more.map((one) => submission(sitting, one)));
      return again.kind === 'scheduled' ? again.intervalDays : null;
    };
    const [quick, slow, failed] = [
      dueAt({ usedMs: 5 * minuteMs }),
      dueAt({ usedMs: 15 * minuteMs }),
      dueAt({ outcome: 'failed' }),
    ];
    expect(quick).toBeGreaterThan(slow!);
    expect(slow).toBeGreaterThan(failed!);
  });
  it('an attempt that may still pass says nothing yet, and neither does one that we failed', () => {
    const open = attempt('logical-clocks', 'timed', { end: null, endedAt: null });
    expect(summary([submission(open, { outcome: 'failed' })]).again).toEqual({ kind: 'never' });
    const ours = attempt('logical-clocks', 'timed');
    expect(summary([submission(ours, { outcome: 'internal-error' })]).again).toEqual({ kind: 'never' });
  });
});

it('an attempt against the clock is running until its time is over', () => {
  const open = attempt('logical-clocks', 'timed', { end: null, endedAt: null });
  expect(summary([], into(open, 19), [open]).running).toBe(open);
  expect(summary([], into(open, 21), [open]).running).toBeNull();
  const practice = attempt('logical-clocks', 'practice', { end: null, endedAt: null });
  expect(summary([], into(practice, 1), [practice]).running).toBeNull();
});

it('suggests the other language where every pass was in one', () => {
  const pass = (language: 'typescript' | 'javascript') => submission(attempt('logical-clocks', 'timed'), { language });
  expect(summary([]).otherLanguage).toBeNull();
  expect(summary([pass('typescript'), pass('typescript')]).otherLanguage).toBe('javascript');
  expect(summary([pass('typescript'), pass('javascript')]).otherLanguage).toBeNull();
});

it('of prose, what was accepted has passed, what came back has not, and what waits is said to wait', () => {
  const sitting = (incident: string) => attempt('outage-postmortem', 'timed', { incident });
  const [one, two, three] = [sitting('a'), sitting('b'), sitting('c')];
  const records = [analysis(one, { review: accepted }), analysis(two, { review: returned }), analysis(three)];
  const said = summary(records, new Date(), [], postmortem);
  expect(said).toMatchObject({
    attempts: 3,
    passed: 1,
    bestMs: 20 * minuteMs,
    waitingSince: records[2]!.at,
    mode: 'timed',
  });
  expect(said.chart.map(({ passed }) => passed)).toEqual([true, false]);
});
