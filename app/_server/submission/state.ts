/** Where a submission or a run stands, as its page is told: always read from the database, never from a notification. */
import type { z } from 'zod';
import { runStateSchema, submissionStateSchema } from '../../../grader/contract/progress.ts';
import type { RunState, SubmissionState } from '../../../grader/contract/progress.ts';
import { internalErrorReport, internalErrorVerdict } from '../../../grader/contract/internal-error.ts';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Run, Submission } from '../../../prisma/generated/client.ts';

/** Judging is in the order of arrival, so whatever is unfinished and arrived before is ahead. */
const aheadOf = (row: { id: string; createdAt: Date }) => ({
  state: { in: ['queued' as const, 'running' as const] },
  OR: [{ createdAt: { lt: row.createdAt } }, { createdAt: row.createdAt, id: { lt: row.id } }],
});

export async function submissionState(database: PrismaClient, row: Submission): Promise<SubmissionState> {
  switch (row.state) {
    case 'queued':
      return { kind: 'queued', ahead: await database.submission.count({ where: aheadOf(row) }) };
    case 'running':
      return { kind: 'running', schedules: row.schedulesExplored, of: row.schedulesPlanned };
    case 'done': {
      const state = submissionStateSchema.safeParse({ kind: 'done', verdict: row.verdict });
      if (state.success) return state.data;
      reportUnreadable(`verdict of submission ${row.id}`, state.error);
      return { kind: 'done', verdict: internalErrorVerdict(row) };
    }
  }
}

export async function runState(database: PrismaClient, row: Run): Promise<RunState> {
  switch (row.state) {
    case 'queued':
      return { kind: 'queued', ahead: await database.run.count({ where: aheadOf(row) }) };
    case 'running':
      return { kind: 'running', schedules: 0, of: 0 };
    case 'done': {
      const state = runStateSchema.safeParse({ kind: 'done', report: row.report });
      if (state.success) return state.data;
      reportUnreadable(`report of run ${row.id}`, state.error);
      return { kind: 'done', report: internalErrorReport(row) };
    }
  }
}

function reportUnreadable(what: string, { issues }: z.ZodError): void {
  console.error(`judging: the ${what} cannot be read: ${issues[0]?.path.join('.')}: ${issues[0]?.message}`);
}
