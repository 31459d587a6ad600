/**
 * A worker: takes jobs from the queue, judges them, writes the outcomes. Any number, on any machine that reaches the database.
 *
 *     DATABASE_URL=postgresql://… node grader/worker.ts
 *
 * Ends on SIGINT and SIGTERM, and when the process that forked it goes away: what it has in hand is finished, or handed back.
 * The connection must be a direct one: NOTIFY and advisory locks do not work through a transaction pooler.
 */
import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { createPrisma } from '../prisma/client.ts';
import { createJudge } from './judge.ts';
import { bury } from './worker/bury.ts';
import { createCalmLog } from './worker/calm-log.ts';
import { expire, expireOverdue } from './worker/expire.ts';
import { createHeartbeat } from './worker/heartbeat.ts';
import { judgeJob } from './worker/judge-job.ts';
import { createPresence } from './worker/presence.ts';
import { createRecords } from './worker/records.ts';
import { retrying } from './worker/retrying.ts';
import { readSeedKey } from './worker/seed-key.ts';
import { takeOver } from './worker/take-over.ts';
import { startWorking } from './worker/work-loop.ts';

const environment = z.object({
  DATABASE_URL: z.string('DATABASE_URL must be set.'),
  JUDGE_CHILDREN: z.coerce.number().int().min(1).max(64).default(1),
});

/** How long a stopping worker waits for what it has in hand; then the job is handed back. Less than ops/supervise.ts waits for us. */
const graceMs = 5000;
const beatMs = 3000;
const takeOverMs = 2000;
const overdueMs = 60_000;
const sweepMs = 600_000;

const { DATABASE_URL: databaseUrl, JUDGE_CHILDREN: children } = environment.parse(process.env);
const workerId = randomUUID();
const log = createCalmLog(console.log);

const database = createPrisma(databaseUrl);
const records = createRecords(database, workerId);
const presence = createPresence(databaseUrl, workerId, log);
const heartbeat = createHeartbeat(database, workerId);
/** Read at the start, before there is anything to judge. */
const seedKey = Promise.withResolvers<Uint8Array>();
const judge = createJudge({ children, log, seedKey: () => seedKey.promise });
const boss = new PgBoss({
  connectionString: databaseUrl,
  max: children + 3,
  migrate: false,
  schedule: false,
  useListenNotify: true,
  superviseIntervalSeconds: 5,
  monitorIntervalSeconds: 5,
});
boss.on('error', (error) => log(`worker: queue: ${error.message}`));

const expiring = { database, boss, now: () => new Date(), log };

const stopping = new AbortController();
const timers: NodeJS.Timeout[] = [];

/** Does something now and then, once at a time, and lets failures pass: the next time is soon. */
function every(ms: number, what: () => Promise<unknown>): void {
  let busy = false;
  const once = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    await what().catch((error: unknown) => log(`worker: ${error instanceof Error ? error.message : String(error)}`));
    busy = false;
  };
  timers.push(setInterval(once, ms));
}

async function start(): Promise<void> {
  const patiently = <T>(attempt: () => Promise<T>): Promise<T> =>
    retrying(attempt, {
      forMs: Infinity,
      signal: stopping.signal,
      onFailure: (error, pauseMs) => log(`worker: not started yet (${error.message}); next try in ${pauseMs} ms`),
    });
  // From here on other workers know that this one lives; nothing is taken before.
  await presence.begin();
  await patiently(() => boss.start());
  await patiently(() => heartbeat.beat());
  seedKey.resolve(await patiently(() => readSeedKey(database)));
  await judge.warm();
  heartbeat.describe({ warm: true, walls: await judge.walls() });
  await patiently(() => heartbeat.beat());
  await patiently(() => takeOver(boss, records, presence));
  const lookNow = await startWorking(boss, children, {
    judge: (job) => judgeJob(job, { judge, records, workerId, log }),
    bury: (job) => bury(job, records, console.error),
    expire: (job) => expire(job, expiring),
    log,
  });
  every(beatMs, () => heartbeat.beat());
  every(takeOverMs, async () => {
    if ((await takeOver(boss, records, presence)) > 0) lookNow();
  });
  every(overdueMs, () => expireOverdue(expiring));
  every(sweepMs, () => records.sweep());
  await records.sweep();
  log(`worker ${workerId}: ready, ${children} sandbox ${children === 1 ? 'child' : 'children'} warm`);
  process.send?.('ready');
}

async function stop(why: string): Promise<void> {
  stopping.abort();
  log(`worker ${workerId}: stopping (${why})`);
  // Should the database be away, there is nobody to hand anything back to, and whoever is alive takes over.
  setTimeout(() => process.exit(1), graceMs + 2000).unref();
  timers.forEach(clearInterval);
  await boss.stop({ graceful: true, timeout: graceMs });
  await judge.close();
  await records.handBack(workerId);
  await heartbeat.end();
  await presence.end();
  await database.$disconnect();
  log(`worker ${workerId}: stopped`);
  process.exit(0);
}

const stopOn = (why: string) => () => {
  if (stopping.signal.aborted) return;
  stop(why).catch((error: unknown) => {
    log(`worker ${workerId}: stopped badly: ${String(error)}`);
    process.exit(1);
  });
};
process.on('SIGINT', stopOn('SIGINT'));
process.on('SIGTERM', stopOn('SIGTERM'));
process.once('disconnect', stopOn('the process that started it is gone'));

start().catch((error: unknown) => {
  if (stopping.signal.aborted) return;
  console.error(`worker ${workerId}: cannot start:`, error);
  process.exit(1);
});
