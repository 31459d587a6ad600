/** One job from beginning to end: take, judge, write the outcome. */
import { languageSchema } from '../contract/request.ts';
import type { GradeRequest } from '../contract/request.ts';
import type { JudgingJob } from '../contract/queue.ts';
import { runReportSchema } from '../contract/run-report.ts';
import { verdictSchema } from '../contract/verdict.ts';
import type { Judge } from '../judge.ts';
import { jsonSafe } from './json-safe.ts';
import { createProgressNotes } from './progress-notes.ts';
import type { Finished, Records } from './records.ts';
import { retrying } from './retrying.ts';

export interface Bench {
  judge: Pick<Judge, 'grade' | 'run'>;
  records: Records;
  workerId: string;
  log: (line: string) => void;
}

/** How long an outcome is kept in hand while the database is away. Afterwards the job is judged again. */
const databaseAwayMs = 60_000;

/**
 * Judges and writes the outcome down. Throws where the judge itself failed, which is not an outcome: the job is then tried
 * again, and becomes a dead letter once that has failed often enough.
 */
export async function judgeJob(job: JudgingJob, { judge, records, workerId, log }: Bench): Promise<void> {
  const task = await records.take(job);
  if (task === null) return;
  const startedAt = performance.now();
  try {
    const request = { kata: task.kata, language: languageSchema.parse(task.language), source: task.source };
    const finished = await outcomeOf(job, request, judge, records);
    const written = await retrying(() => records.finish(finished), {
      forMs: databaseAwayMs,
      onFailure: (error) => log(`worker: ${nameOf(job)} is judged and waits for the database: ${error.message}`),
    });
    const outcome = finished.kind === 'submission' ? finished.verdict.kind : finished.report.kind;
    log(
      written
        ? `worker: ${nameOf(job)} ${task.kata}: ${outcome} in ${Math.round(performance.now() - startedAt)} ms`
        : `worker: ${nameOf(job)} had its outcome already`,
    );
  } catch (error) {
    // The page shows it waiting again while it waits again. Should this fail, taking the job puts it right.
    await records.handBack(workerId, job).catch(() => {});
    throw error;
  }
}

export const nameOf = ({ kind, id }: JudgingJob): string => `${kind} ${id}`;

async function outcomeOf(
  job: JudgingJob,
  request: GradeRequest,
  judge: Bench['judge'],
  records: Records,
): Promise<Finished> {
  if (job.kind === 'run') {
    const report = runReportSchema.parse(jsonSafe(await judge.run(request)));
    if (report.kind === 'internal-error') throw new Error(`the judge failed with ${report.id}`);
    return { kind: 'run', id: job.id, report };
  }
  const notes = createProgressNotes((schedules, of) => records.progress(job, schedules, of));
  try {
    const verdict = verdictSchema.parse(jsonSafe(await judge.grade(request, notes.note)));
    if (verdict.kind === 'internal-error') throw new Error(`the judge failed with ${verdict.id}`);
    return { kind: 'submission', id: job.id, verdict };
  } finally {
    await notes.end();
  }
}
