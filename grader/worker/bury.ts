/** The end of a job that no attempt could finish: the learner is told that it was our failure, and the operator is told, too. */
import { internalErrorReport, internalErrorVerdict } from '../contract/internal-error.ts';
import type { JudgingJob } from '../contract/queue.ts';
import { nameOf } from './judge-job.ts';
import type { Records } from './records.ts';

/** Writes the internal error as the outcome, unless there is one after all. */
export async function bury(job: JudgingJob, records: Records, alert: (line: string) => void): Promise<void> {
  const task = await records.take(job);
  if (task === null) return;
  const about = { id: job.id, kata: task.kata };
  const written = await records.finish(
    job.kind === 'submission'
      ? { kind: 'submission', id: job.id, verdict: internalErrorVerdict(about) }
      : { kind: 'run', id: job.id, report: internalErrorReport(about) },
  );
  if (written)
    alert(`ALERT internal-error ${job.id}: no attempt to judge ${nameOf(job)} (${task.kata}) came to an end`);
}
