/** The end of an attempt whose time is up: whatever became of the browser, the last draft that was in time is handed in. */
import { fromPrisma } from 'pg-boss';
import type { PgBoss } from 'pg-boss';
import { handInRest } from '../../app/_server/attempt/hand-in-rest.ts';
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import { closesAt, settleMs } from '../contract/attempt.ts';
import { deadlineQueue, judgingChannel, judgingQueue, priorities } from '../contract/queue.ts';
import type { DeadlineJob, JudgingJob } from '../contract/queue.ts';

export type Expiry =
  /** `submission`, `writing`: what was handed in, null where nothing was left to hand in. */
  | { kind: 'expired'; submission: string | null; writing: string | null }
  /** Minutes were granted: it is looked at again then. */
  | { kind: 'not-yet'; closesAt: Date }
  /** Ended already, or has no clock, or is not there. */
  | { kind: 'nothing-to-do' };

export interface Expiring {
  database: PrismaClient;
  boss: Pick<PgBoss, 'send'>;
  /** The same clock as the site's, by which the attempt began. */
  now(): Date;
  log(line: string): void;
}

/**
 * Ends the attempt as of its deadline, however much later this is. One transaction under the attempt's row lock: what a learner hands
 * in or is granted at this moment is either seen here, or sees the end. Doing it twice is doing it once.
 */
export async function expire({ attempt: id }: DeadlineJob, { database, boss, now, log }: Expiring): Promise<Expiry> {
  return database.$transaction(
    async (transaction): Promise<Expiry> => {
      await transaction.$queryRaw`select id from "Attempt" where id = ${id}::uuid for update`;
      // A statement of its own: it sees what was done while the lock was waited for.
      const attempt = await transaction.attempt.findUnique({ where: { id } });
      const upTo = closesAt(attempt?.deadlineAt ?? null);
      if (attempt === null || attempt.endedAt !== null || attempt.deadlineAt === null || upTo === null)
        return { kind: 'nothing-to-do' };
      const at = now();
      if (at <= upTo) {
        // Seconds and not a date: were the database's clock ahead of ours, the job would come back at once and for ever.
        const seconds = Math.floor((upTo.getTime() + settleMs - at.getTime()) / 1000) + 1;
        await boss.send(deadlineQueue, { attempt: id }, { startAfter: seconds, db: fromPrisma(transaction) });
        return { kind: 'not-yet', closesAt: upTo };
      }
      const enqueue = async (within: Prisma.TransactionClient, job: JudgingJob): Promise<void> => {
        const sent = await boss.send(judgingQueue, job, { id: job.id, priority: priorities[job.kind], db: fromPrisma(within) }); // prettier-ignore
        if (sent === null) throw new Error(`The queue refused the job of ${job.kind} ${job.id}.`);
      };
      const { deadlineAt } = attempt;
      const rest = await handInRest(transaction, attempt, { by: 'deadline', at: deadlineAt, upTo, enqueue });
      if (rest.kind === 'incomplete') throw new Error(`a deadline takes prose as it is, and yet: ${rest.message}`);
      if (rest.refused !== null) log(`worker: attempt ${id}: its prose stays a draft: ${rest.refused}`);
      await transaction.attempt.update({ where: { id }, data: { endedAt: deadlineAt, end: 'expired' } });
      await transaction.$executeRaw`select pg_notify(${judgingChannel}, ${JSON.stringify({ kind: 'attempt', id })})`;
      return { kind: 'expired', submission: rest.submission, writing: rest.writing };
    },
    { maxWait: 10_000, timeout: 20_000 },
  );
}

/** How long past its time an attempt is left to its job. */
const overdueMs = 60_000;

/** Ends what should have ended long ago: no attempt depends on one row of the queue, which a restored backup, say, may lack. Returns how many. */
export async function expireOverdue(expiring: Expiring): Promise<number> {
  const overdue = await expiring.database.attempt.findMany({
    where: { endedAt: null, deadlineAt: { lt: new Date(expiring.now().getTime() - overdueMs) } },
    orderBy: { deadlineAt: 'asc' },
    take: 100,
    select: { id: true },
  });
  let count = 0;
  for (const { id } of overdue) if ((await expire({ attempt: id }, expiring)).kind === 'expired') count += 1;
  return count;
}
