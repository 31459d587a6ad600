import { expect, test } from 'vitest';
import type { Verdict } from '../contract/verdict.ts';
import { verdictText } from './verdict-text.ts';

const provenance = {
  kata: 'toy',
  suite: '0123456789ab',
  seed: 7,
  schedules: 1_000,
  events: 38_521,
  elapsedMs: 412.3,
  traceHash: '',
  coverage: {},
  invariants: 3,
};
const failed: Verdict = {
  ...provenance,
  kind: 'failed',
  violations: [
    {
      invariant: 'clock-goes-up',
      bonus: false,
      message: 'Process 1 received \u001b[31mm0 and its clock went back.',
      counterexample: {
        seed: 7,
        schedule: [],
        violatedAt: 1,
        causes: [0, 1],
        shrunkFrom: 20,
        trace: {
          nodes: 2,
          events: [
            { at: 1, node: 0, kind: 'send', message: { id: 0, from: 0, to: 1 }, state: { lamport: 1 } },
            {
              at: 12,
              node: 1,
              kind: 'receive',
              message: { id: 0, from: 0, to: 1, type: 'Ping' },
              state: { lamport: 0 },
              ledger: { lamport: 2 },
            },
          ],
        },
      },
    },
  ],
};

test('a failure shows its message and its events as a table, and nothing that drives a terminal', () => {
  expect(verdictText(failed, { colours: false })).toBe(
    `○ Failed: 1 invariant broken.

clock-goes-up
  Process 1 received ␛[31mm0 and its clock went back.

     at  node  event                state
  1   1  0     send m0 to 1         lamport 1
  2  12  1     receive Ping from 0  lamport 0, judge's lamport 2

1,000 schedules, 38,521 events, 412 ms · seed 7 · suite 0123456789ab`,
  );
});

test('colours are used only where they are wanted', () => {
  expect(verdictText(failed, { colours: true })).toContain('\u001b[31m○ Failed\u001b[39m');
});

test.each([
  [
    { kind: 'exhausted', resource: 'time', limit: 5_000 },
    '○ Stopped: more than 5000 ms of processor time. An endless loop?',
  ],
  [{ kind: 'crashed', error: 'TypeError: no', line: 3 }, '○ Crashed at line 3: TypeError: no'],
  [{ kind: 'rejected', reason: 'syntax', message: 'No.', line: 1, column: 2 }, '○ Not judged at line 1, column 2: No.'],
  [{ kind: 'internal-error', id: 'x' }, '○ Internal error: the judge failed, not your solution. Its number is x.'],
] as const)('%o begins with its kind', (ending, first) => {
  expect(verdictText({ ...provenance, ...ending } as Verdict, { colours: false }).split('\n')[0]).toBe(first);
});
