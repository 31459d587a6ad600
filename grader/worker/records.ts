/** What a worker reads and writes of submissions and runs. Every change of state and the news of it are one transaction. */
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import { judgingChannel } from '../contract/queue.ts';
import type { JudgingJob } from '../contract/queue.ts';
import type { RunReport } from '../contract/run-report.ts';
import type { Verdict } from '../contract/verdict.ts';

export interface Task {
  kata: string;
  language: string;
  source: string;
}

export type Finished =
  { kind: 'submission'; id: string; verdict: Verdict } | { kind: 'run'; id: string; report: RunReport };

export interface Records {
  /** Marks the job's row as being judged by this worker. null: nothing is left to do, it is done or was swept. */
  take(job: JudgingJob): Promise<Task | null>;
  /** Says how far the judging has come; nothing once another worker has the submission, or it is done. */
  progress(job: JudgingJob, schedules: number, of: number): Promise<void>;
  /** Writes the outcome unless there is one: the first stays. Returns whether this one was written. */
  finish(finished: Finished): Promise<boolean>;
  /** Puts what `workerId` has in hand back among the waiting; `job` alone if it is named. Returns what was put back. */
  handBack(workerId: string, job?: JudgingJob): Promise<JudgingJob[]>;
  /** The workers, this one apart, that have something in hand. */
  othersAtWork(): Promise<string[]>;
  /** Deletes runs and traces of workers that are an hour old. */
  sweep(): Promise<void>;
}

const hourMs = 3_600_000;
const taskFields = { kata: true, language: true, source: true } as const;
const unfinished = { state: { not: 'done' as const } };

export function createRecords(database: PrismaClient, ownId: string): Records {
  const tell = (transaction: Prisma.TransactionClient, { kind, id }: JudgingJob): Promise<number> =>
    transaction.$executeRaw`select pg_notify(${judgingChannel}, ${JSON.stringify({ kind, id })})`;

  /** Runs `change` and, if it changed anything, tells of it. */
  const changing = (job: JudgingJob, change: (transaction: Prisma.TransactionClient) => Promise<{ count: number }>) =>
    database.$transaction(async (transaction) => {
      const { count } = await change(transaction);
      if (count > 0) await tell(transaction, job);
      return count > 0;
    });

  return {
    async take(job) {
      const where = { id: job.id, ...unfinished };
      const data = { state: 'running' as const, workerId: ownId };
      const rows = await database.$transaction(async (transaction) => {
        const taken =
          job.kind === 'submission'
            ? await transaction.submission.updateManyAndReturn({
                where,
                data: { ...data, schedulesExplored: 0, schedulesPlanned: 0 },
                select: taskFields,
              })
            : await transaction.run.updateManyAndReturn({ where, data, select: taskFields });
        if (taken.length > 0) await tell(transaction, job);
        return taken;
      });
      const row = rows[0];
      return row === undefined ? null : { ...row, source: decode(row.source) };
    },

    async progress(job, schedules, of) {
      if (job.kind === 'run') return;
      await changing(job, (transaction) =>
        transaction.submission.updateMany({
          where: { id: job.id, state: 'running', workerId: ownId },
          data: { schedulesExplored: schedules, schedulesPlanned: of },
        }),
      );
    },

    finish: (finished) =>
      changing(finished, (transaction) => {
        const where = { id: finished.id, ...unfinished };
        const done = { state: 'done' as const, workerId: null };
        return finished.kind === 'submission'
          ? transaction.submission.updateMany({
              where,
              data: {
                ...done,
                verdict: finished.verdict as Prisma.InputJsonObject,
                schedulesExplored: finished.verdict.schedules,
                judgedAt: new Date(),
              },
            })
          : transaction.run.updateMany({ where, data: { ...done, report: finished.report as Prisma.InputJsonObject } });
      }),

    handBack: (workerId, job) =>
      database.$transaction(async (transaction) => {
        const where = { workerId, state: 'running' as const, ...(job && { id: job.id }) };
        const data = { state: 'queued' as const, workerId: null };
        const select = { id: true } as const;
        const submissions =
          job?.kind === 'run' ? [] : await transaction.submission.updateManyAndReturn({ where, data, select });
        const runs =
          job?.kind === 'submission' ? [] : await transaction.run.updateManyAndReturn({ where, data, select });
        const jobs: JudgingJob[] = [
          ...submissions.map(({ id }) => ({ kind: 'submission' as const, id })),
          ...runs.map(({ id }) => ({ kind: 'run' as const, id })),
        ];
        for (const back of jobs) await tell(transaction, back);
        return jobs;
      }),

    async othersAtWork() {
      const where = { state: 'running' as const, workerId: { not: ownId } };
      const select = { workerId: true } as const;
      const rows = [
        ...(await database.submission.findMany({ where, select, distinct: 'workerId' })),
        ...(await database.run.findMany({ where, select, distinct: 'workerId' })),
      ];
      return [...new Set(rows.flatMap(({ workerId }) => workerId ?? []))];
    },

    async sweep() {
      const hourAgo = new Date(Date.now() - hourMs);
      await database.run.deleteMany({ where: { createdAt: { lt: hourAgo } } });
      await database.worker.deleteMany({ where: { seenAt: { lt: hourAgo } } });
    },
  };
}

/** A byte order mark is the submission's own, too. */
const decode = (source: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(source);
