/** What is said where the judge itself failed: nothing about the submission, and an id under which the operator's log tells more. */
import type { RunReport } from './run-report.ts';
import type { Verdict } from './verdict.ts';

/** `id` of the submission also names the failure: the log has a line with it. */
export const internalErrorVerdict = ({ id, kata }: { id: string; kata: string }): Verdict => ({
  kind: 'internal-error',
  id,
  kata,
  suite: '',
  seed: 0,
  schedules: 0,
  events: 0,
  elapsedMs: 0,
  traceHash: '',
  coverage: {},
  invariants: 0,
});

export const internalErrorReport = ({ id, kata }: { id: string; kata: string }): RunReport => ({
  kind: 'internal-error',
  id,
  kata,
  seed: 0,
  elapsedMs: 0,
  console: '',
});
