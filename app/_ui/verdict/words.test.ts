import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../grader/contract/verdict.ts';
import { explainEnding, headingOf, leftOut, lineOf, nodesNamed, seconds, summarisePassed } from './words.ts';

const common = {
  kata: 'logical-clocks', suite: '9f2c41a0b1c2', seed: 7301, schedules: 1000, events: 1284117, elapsedMs: 312, traceHash: '', coverage: {},
  invariants: 20,
}; // prettier-ignore
const exhausted = (resource: 'time' | 'memory' | 'output', limit: number) =>
  ({ ...common, kind: 'exhausted', resource, limit }) satisfies Verdict;

describe('every kind of verdict', () => {
  it('has its own heading', () => {
    const kinds: Verdict[] = [
      { ...common, kind: 'passed', bonus: [], bonusViolations: [], sample: { nodes: 1, events: [] } },
      { ...common, kind: 'failed', violations: [] },
      { ...common, kind: 'crashed', error: 'TypeError: x' },
      exhausted('time', 2000),
      exhausted('memory', 64),
      exhausted('output', 64),
      { ...common, kind: 'rejected', reason: 'syntax', message: 'expected “)”.' },
      { ...common, kind: 'internal-error', id: '7f3a' },
    ];
    expect(new Set(kinds.map(headingOf)).size).toBe(kinds.length);
  });

  it('names the limit with its unit', () => {
    expect(explainEnding(exhausted('time', 2000))).toContain('2,000 ms');
    expect(explainEnding(exhausted('memory', 64))).toContain('64 MiB');
    expect(explainEnding(exhausted('output', 64))).toContain('64 KiB');
  });

  it('shows an error as text, whatever it is made of', () => {
    const ended = { ...common, kind: 'crashed', error: 'Error: \u001b[31m<b>\u202e' } as const;
    expect(explainEnding(ended)).toBe('Error: <b>⟨U+202E⟩');
  });

  it('points to a line only where it knows one', () => {
    expect(lineOf({ ...common, kind: 'crashed', error: 'x', line: 82 })).toEqual({ line: 82 });
    expect(lineOf({ ...common, kind: 'rejected', reason: 'syntax', message: 'x', line: 41, column: 18 })).toEqual({
      line: 41,
      column: 18,
    });
    expect(lineOf({ ...common, kind: 'crashed', error: 'x' })).toBeNull();
  });

  it('says of a pass what held, and in how much', () => {
    const passed = {
      ...common,
      kind: 'passed',
      bonus: [],
      bonusViolations: [],
      sample: { nodes: 1, events: [] },
    } as const;
    expect(summarisePassed({ ...passed, bonus: [], bonusViolations: [], sample: { nodes: 1, events: [] } })).toBe(
      '20 rules held in 1,000 schedules, 1,284,117 events.',
    );
    expect(seconds(common.elapsedMs)).toBe('0.31 s');
  });
});

it('counts what is left out of an execution', () => {
  expect(leftOut(0, 2)).toBe('2 after the broken rule');
  expect(leftOut(1, 0)).toBe('1 idle timer');
  expect(leftOut(140, 1)).toBe('140 idle timers and 1 event after the broken rule');
});

it('names one node or several', () => {
  expect(nodesNamed([1])).toBe('node 1');
  expect(nodesNamed([0, 11, 20])).toBe('nodes 0, 11 and 20');
});
