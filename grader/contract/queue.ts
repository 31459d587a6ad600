/** What travels between the site and the workers: the jobs, by pg-boss, and the news of them, by NOTIFY. */
import { z } from 'zod';

/** What is judged: something handed in and kept, or an execution of the visible scenario. */
export const judgingKinds = ['submission', 'run'] as const;

/** A job says what to judge and nothing more: whoever takes it reads the source from the database. The job's own id is the same `id`. */
export const judgingJobSchema = z.object({ kind: z.enum(judgingKinds), id: z.uuid() });
export type JudgingJob = z.infer<typeof judgingJobSchema>;

/** The NOTIFY channel, on which a job's kind and id are said whenever its state has changed; the state itself is read from the database. */
export const judgingChannel = 'judging';

/** One message of the channel. Of an attempt: it was granted time, ended, or another draft of it was saved. */
export const newsSchema = z.object({ kind: z.enum([...judgingKinds, 'attempt']), id: z.uuid() });
export type PieceOfNews = z.infer<typeof newsSchema>;

export const judgingQueue = 'judging';
/** Where a job ends that no worker could finish: its verdict becomes an internal error, which costs the learner nothing. */
export const deadJudgingQueue = 'judging-dead';

/** Where attempts wait for their deadline: a job that starts after it, so that it comes though every browser is closed. */
export const deadlineQueue = 'deadlines';
export const deadlineJobSchema = z.object({ attempt: z.uuid() });
export type DeadlineJob = z.infer<typeof deadlineJobSchema>;

/** Someone is watching a run; a submission's verdict is waited for, too, but takes longer anyway. */
export const priorities: Record<JudgingJob['kind'], number> = { run: 1, submission: 0 };

const hourSeconds = 3600;

/**
 * Every queue, as pg-boss' `createQueue` takes it, dead letters first because the other refers to it.
 *
 * A worker that dies is noticed by its heartbeat (10 s is pg-boss' least) and, sooner, by the other workers
 * (grader/worker/take-over.ts). Its job is tried again at once: nothing is gained by waiting.
 */
export const queues = [
  {
    name: deadJudgingQueue,
    notify: true,
    retryLimit: 1000,
    retryDelay: 5,
    heartbeatSeconds: 30,
    expireInSeconds: 60,
    deleteAfterSeconds: 24 * hourSeconds,
  },
  {
    name: judgingQueue,
    notify: true,
    deadLetter: deadJudgingQueue,
    retryLimit: 3,
    retryDelay: 0,
    heartbeatSeconds: 10,
    /** Far beyond any kata's time limit: whatever takes as long is lost. */
    expireInSeconds: 300,
    deleteAfterSeconds: hourSeconds,
  },
  {
    name: deadlineQueue,
    notify: true,
    /** An attempt is not left open because the database was away for a while. */
    retryLimit: 1000,
    retryDelay: 5,
    heartbeatSeconds: 30,
    expireInSeconds: 60,
    deleteAfterSeconds: hourSeconds,
  },
];
