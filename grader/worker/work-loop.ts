/** Taking jobs: at once by NOTIFY, one at a time per sandbox child, and the next one as soon as one is done. */
import { setTimeout as pause } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import {
  deadJudgingQueue,
  deadlineJobSchema,
  deadlineQueue,
  judgingJobSchema,
  judgingQueue,
} from '../contract/queue.ts';
import type { DeadlineJob, JudgingJob } from '../contract/queue.ts';

export interface WorkLoop {
  judge(job: JudgingJob): Promise<void>;
  bury(job: JudgingJob): Promise<void>;
  expire(job: DeadlineJob): Promise<unknown>;
  log(line: string): void;
}

/** Polling is the net under NOTIFY. An idle worker asks this often. */
const polling = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 };

/** After a failure of ours: what is out of memory or of processes now may not be so in a second. */
const pauseAfterFailureMs = 1000;

/** Resolves with a function that makes every taker look into the queue now. */
export async function startWorking(boss: PgBoss, takers: number, loop: WorkLoop): Promise<() => void> {
  const ids: string[] = [];
  for (let taker = 0; taker < takers; taker += 1) {
    const id: string = await boss.work(judgingQueue, { ...polling, batchSize: 1 }, async ([job]) => {
      const parsed = judgingJobSchema.safeParse(job?.data);
      if (!parsed.success) return loop.log(`worker: a job that is none was dropped: ${job?.id}`);
      try {
        await loop.judge(parsed.data);
      } catch (error) {
        loop.log(`worker: ${parsed.data.kind} ${parsed.data.id} failed and is tried again: ${String(error)}`);
        await pause(pauseAfterFailureMs);
        throw error;
      } finally {
        // Or else pg-boss would wait out its polling interval before it looks for the next one.
        boss.notifyWorker(id);
      }
    });
    ids.push(id);
  }
  await boss.work(deadJudgingQueue, { ...polling, batchSize: 1 }, async ([job]) => {
    const parsed = judgingJobSchema.safeParse(job?.data);
    if (parsed.success) await loop.bury(parsed.data);
  });
  // Beside the judging and not behind it: a whole class may end at the same minute.
  const deadlines: string = await boss.work(deadlineQueue, { ...polling, batchSize: 1 }, async ([job]) => {
    const parsed = deadlineJobSchema.safeParse(job?.data);
    try {
      if (parsed.success) await loop.expire(parsed.data);
    } finally {
      boss.notifyWorker(deadlines);
    }
  });
  return () => ids.forEach((id) => boss.notifyWorker(id));
}
