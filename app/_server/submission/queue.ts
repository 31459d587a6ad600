/** The site's end of the queue: it only ever sends. */
import { fromPrisma, PgBoss } from 'pg-boss';
import type { PrismaTransactionLike } from 'pg-boss';
import { deadlineQueue, judgingChannel, judgingQueue, priorities } from '../../../grader/contract/queue.ts';
import type { DeadlineJob, JudgingJob, PieceOfNews } from '../../../grader/contract/queue.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import { databaseUrl } from '../database.ts';

const shared = globalThis as typeof globalThis & { quorumDojoQueue?: Promise<PgBoss> };

/** Opened on first use, on one connection of its own, which only reads what queues there are; a failed opening is tried again by the next caller. */
function queue(): Promise<PgBoss> {
  shared.quorumDojoQueue ??= open().catch((error: unknown) => {
    delete shared.quorumDojoQueue;
    throw error;
  });
  return shared.quorumDojoQueue;
}

async function open(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    max: 1,
    migrate: false,
    schedule: false,
    supervise: false,
    registerInstance: false,
  });
  boss.on('error', (error) => console.error(`queue: ${error.message}`));
  return boss.start();
}

/** Puts a job into the queue as part of `transaction`: it exists, and workers are told of it, if and when that commits. */
export async function enqueue(transaction: PrismaTransactionLike, job: JudgingJob): Promise<void> {
  const boss = await queue();
  const id = await boss.send(judgingQueue, job, {
    id: job.id,
    priority: priorities[job.kind],
    db: fromPrisma(transaction),
  });
  if (id === null) throw new Error(`The queue refused the job of ${job.kind} ${job.id}.`);
}

/** Has an attempt looked at once `at` is past, by a worker, as part of `transaction`. */
export async function enqueueDeadline(transaction: PrismaTransactionLike, job: DeadlineJob, at: Date): Promise<void> {
  const boss = await queue();
  const id = await boss.send(deadlineQueue, job, { startAfter: at, db: fromPrisma(transaction) });
  if (id === null) throw new Error(`The queue refused the deadline of attempt ${job.attempt}.`);
}

/** Tells every site process, if and when `transaction` commits. */
export async function tell(transaction: Prisma.TransactionClient, news: PieceOfNews): Promise<void> {
  await transaction.$executeRaw`select pg_notify(${judgingChannel}, ${JSON.stringify(news)})`;
}

/** Lets go of the queue, for whoever ends the process or the database. */
export async function closeQueue(): Promise<void> {
  const open = shared.quorumDojoQueue;
  delete shared.quorumDojoQueue;
  await (await open)?.stop({ graceful: false });
}
