/** What a page can be told about a submission or a run while it waits: one message of its event stream. */
import { z } from 'zod';
import { runReportSchema } from './run-report.ts';
import { verdictSchema } from './verdict.ts';

const queued = z.object({
  kind: z.literal('queued'),
  /** Submissions to be judged before it. */ ahead: z.number().int().nonnegative(),
});
const running = z.object({
  kind: z.literal('running'),
  /** Schedules explored. */
  schedules: z.number().int().nonnegative(),
  /** Schedules to explore; 0 while unknown. */
  of: z.number().int().nonnegative(),
});

export const submissionStateSchema = z.discriminatedUnion('kind', [
  queued,
  running,
  z.object({ kind: z.literal('done'), verdict: verdictSchema }),
]);
export type SubmissionState = z.infer<typeof submissionStateSchema>;

export const runStateSchema = z.discriminatedUnion('kind', [
  queued,
  running,
  z.object({ kind: z.literal('done'), report: runReportSchema }),
]);
export type RunState = z.infer<typeof runStateSchema>;
