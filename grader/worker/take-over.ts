/** Whatever a dead worker had in hand goes back into the queue at once, instead of after the heartbeat that pg-boss waits for. */
import type { PgBoss } from 'pg-boss';
import { judgingQueue, priorities } from '../contract/queue.ts';
import type { JudgingJob } from '../contract/queue.ts';
import type { Presence } from './presence.ts';
import type { Records } from './records.ts';

/**
 * Looks once at every other worker that has something in hand. Any number of workers may do this at the same moment: the row is
 * put back by one of them, and failing a job's attempt twice is failing it once. Returns how many jobs were put back.
 */
export async function takeOver(boss: PgBoss, records: Records, presence: Presence): Promise<number> {
  let count = 0;
  for (const workerId of await records.othersAtWork()) {
    if (!(await presence.isGone(workerId))) continue;
    for (const job of await records.handBack(workerId)) {
      await requeue(boss, job);
      count += 1;
    }
  }
  return count;
}

/** Ends the dead worker's attempt, so that the next one can begin; what had none left becomes a dead letter. */
async function requeue(boss: PgBoss, job: JudgingJob): Promise<void> {
  const found = await boss.getJobById(judgingQueue, job.id);
  if (found === null) await boss.send(judgingQueue, job, { id: job.id, priority: priorities[job.kind] });
  // The attempt is named: should it have ended meanwhile and another begun, that one is left alone.
  else if (found.state === 'active')
    await boss.fail(judgingQueue, { id: job.id, retryCount: found.retryCount }, { message: 'the worker died' });
}
