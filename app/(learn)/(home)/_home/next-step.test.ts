import { expect, test } from 'vitest';
import type { Kata } from '../../../../content/kata.ts';
import { type KataRecord, nextStep } from './next-step.ts';

const kata = (slug: string, status: Kata['status'] = 'open'): Kata => ({
  slug,
  status,
  title: slug,
  summary: '',
  limitMinutes: 20,
  languages: ['typescript'],
  source: '',
  schedules: 1,
});
const clocks = kata('clocks');
const raft = kata('raft');
const later = kata('later', 'coming');
const passed = (times: number): KataRecord => ({ submissions: times, passed: times, latest: { id: 'p', state: 'done', outcome: 'passed' } }); // prettier-ignore
const failed: KataRecord = { submissions: 2, passed: 0, latest: { id: 'f', state: 'done', outcome: 'failed' } };

test('a newcomer begins with the first kata', () => {
  expect(nextStep([clocks, raft], {})).toEqual({ kind: 'begin', kata: clocks, first: true });
});

test('after a failing verdict the same kata is next, with that verdict', () => {
  expect(nextStep([clocks, raft], { clocks: failed })).toEqual({ kind: 'mend', kata: clocks, latest: failed.latest });
});

test('while a submission is judged one waits for it', () => {
  const judged: KataRecord = { submissions: 1, passed: 0, latest: { id: 'q', state: 'running', outcome: null } };
  expect(nextStep([clocks], { clocks: judged })).toMatchObject({ kind: 'await', kata: clocks });
});

test('a kata once passed stays passed, whatever was handed in later', () => {
  const slipped = { ...failed, passed: 1 };
  expect(nextStep([clocks, raft], { clocks: slipped })).toEqual({ kind: 'begin', kata: raft, first: false });
});

test('with all passed the one passed least often is repeated', () => {
  expect(nextStep([clocks, raft, later], { clocks: passed(3), raft: passed(1) })).toEqual({ kind: 'repeat', kata: raft, passed: 1 }); // prettier-ignore
});

test('what is only coming is never next', () => {
  expect(nextStep([later], {})).toBeNull();
  expect(nextStep([later, clocks], {})).toMatchObject({ kata: clocks });
});
