import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPrisma } from '../../prisma/client.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { someAttempt } from '../../prisma/testing/attempt.ts';
import { withTestDatabase } from '../../prisma/testing/database.ts';
import { internalErrorVerdict } from '../contract/internal-error.ts';
import { deadJudgingQueue, judgingQueue } from '../contract/queue.ts';
import type { JudgingJob } from '../contract/queue.ts';
import type { Verdict } from '../contract/verdict.ts';
import { bury } from './bury.ts';
import { judgeJob } from './judge-job.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createPresence } from './presence.ts';
import type { Presence } from './presence.ts';
import { createRecords } from './records.ts';
import type { Records } from './records.ts';
import { takeOver } from './take-over.ts';

let url: string;
let database: PrismaClient;
let boss: PgBoss;
let accountId: string;
let attemptId: string;
const presences: Presence[] = [];

withTestDatabase({
  async begun(databaseUrl) {
    url = databaseUrl;
    database = createPrisma(databaseUrl);
    boss = new PgBoss({ connectionString: url, max: 2, migrate: false, schedule: false, supervise: false });
    await boss.start();
    accountId = (await database.account.create({ data: { name: 'Lin', email: 'lin@example.test', passwordHash: '' } }))
      .id;
    attemptId = (await someAttempt(database, accountId)).id;
  },
  async ending() {
    await Promise.all(presences.map((presence) => presence.end()));
    await boss.stop({ graceful: false });
    await database.$disconnect();
  },
});

interface Worker {
  id: string;
  records: Records;
  presence: Presence;
}

/** A worker without its loop, so that each of its steps can be taken when a test wants it. */
async function someWorker(): Promise<Worker> {
  const id = randomUUID();
  const presence = createPresence(url, id, () => {});
  presences.push(presence);
  await presence.begin();
  return { id, records: createRecords(database, id), presence };
}

async function submitted(): Promise<JudgingJob> {
  const { id } = await database.submission.create({
    data: {
      accountId,
      attemptId,
      kata: 'logical-clocks',
      language: 'typescript',
      source: new TextEncoder().encode('\ufeffx\u0000'),
    },
  });
  await boss.send(judgingQueue, { kind: 'submission', id }, { id });
  return { kind: 'submission', id };
}

const row = ({ id }: JudgingJob) => database.submission.findUniqueOrThrow({ where: { id } });
const stateOfJob = async ({ id }: JudgingJob) => (await boss.getJobById(judgingQueue, id))?.state;
const fetchJob = async (): Promise<string | undefined> => (await boss.fetch(judgingQueue))[0]?.id;

const verdict = (over: Partial<Verdict> = {}): Verdict =>
  ({
    ...internalErrorVerdict({ id: '', kata: 'logical-clocks' }),
    kind: 'exhausted',
    resource: 'time',
    limit: 1,
    ...over,
  }) as Verdict;

const judgeThat = (grade: () => Promise<Verdict>) => ({ grade, run: () => Promise.reject(new Error('not asked for')) });

beforeEach(async () => {
  await database.submission.deleteMany();
  await boss.deleteAllJobs(judgingQueue);
  await boss.deleteAllJobs(deadJudgingQueue);
});

describe('an outcome', () => {
  it('is the first one, however many workers judge the same submission', async () => {
    const [one, two] = [await someWorker(), await someWorker()];
    const job = await submitted();
    await one.records.take(job);
    await two.records.take(job);
    const written = await Promise.all([
      one.records.finish({ ...job, kind: 'submission', verdict: verdict({ seed: 1 }) }),
      two.records.finish({ ...job, kind: 'submission', verdict: verdict({ seed: 2 }) }),
    ]);
    expect(written.filter(Boolean)).toHaveLength(1);
    const { verdict: kept, judgedAt } = await row(job);
    expect(kept).toMatchObject({ seed: written[0] ? 1 : 2 });
    expect(await one.records.finish({ ...job, kind: 'submission', verdict: verdict({ seed: 3 }) })).toBe(false);
    expect(await row(job)).toMatchObject({ verdict: kept, judgedAt });
    expect(await one.records.take(job)).toBeNull();
  });

  it('is written whatever the submission has printed into it', async () => {
    const { id: workerId, records } = await someWorker();
    const job = await submitted();
    const grade = vi.fn(async () => verdict({ kind: 'crashed', error: 'boom \u0000 \ud800' } as Partial<Verdict>));
    await judgeJob(job, { judge: judgeThat(grade), records, workerId, log: () => {} });
    expect(grade).toHaveBeenCalledWith(
      { kata: 'logical-clocks', language: 'typescript', source: '\ufeffx\u0000' },
      expect.any(Function),
    );
    expect(await row(job)).toMatchObject({ state: 'done', workerId: null, verdict: { error: 'boom ␀ \ufffd' } });
  });

  it.each([
    ['fails', async () => verdict({ kind: 'internal-error', id: 'f00' } as Partial<Verdict>)],
    ['throws', () => Promise.reject(new Error('no child'))],
    ['answers with no verdict at all', async () => ({ kind: 'failed' }) as Verdict],
  ])('is not written where the judge itself %s: the submission waits again', async (_what, grade) => {
    const { id: workerId, records } = await someWorker();
    const job = await submitted();
    await expect(judgeJob(job, { judge: judgeThat(grade), records, workerId, log: () => {} })).rejects.toThrow();
    expect(await row(job)).toMatchObject({ state: 'queued', verdict: null, workerId: null });
  });

  it('of a job that no attempt finished is an internal error, told to the operator', async () => {
    const { records } = await someWorker();
    const job = await submitted();
    const alerts: string[] = [];
    await bury(job, records, (line) => alerts.push(line));
    await bury(job, records, (line) => alerts.push(line));
    expect((await row(job)).verdict).toMatchObject({ kind: 'internal-error', id: job.id, kata: 'logical-clocks' });
    expect(alerts).toEqual([expect.stringContaining(`ALERT internal-error ${job.id}`)]);
  });
});

describe('progress', () => {
  it('is that of the worker that has the submission, and ends with the verdict', async () => {
    const [one, two] = [await someWorker(), await someWorker()];
    const job = await submitted();
    await one.records.take(job);
    await one.records.progress(job, 10, 100);
    expect(await row(job)).toMatchObject({ state: 'running', schedulesExplored: 10, schedulesPlanned: 100 });
    await two.records.take(job);
    await one.records.progress(job, 20, 100);
    expect(await row(job)).toMatchObject({ schedulesExplored: 0, workerId: two.id });
    await two.records.finish({ ...job, kind: 'submission', verdict: verdict({ schedules: 100 }) });
    await two.records.progress(job, 30, 100);
    expect(await row(job)).toMatchObject({ state: 'done', schedulesExplored: 100 });
  });
});

describe('the job of a worker that died', () => {
  it('is taken over at once', async () => {
    const [dead, alive] = [await someWorker(), await someWorker()];
    const job = await submitted();
    expect(await fetchJob()).toBe(job.id);
    await dead.records.take(job);
    await dead.presence.end();
    expect(await takeOver(boss, alive.records, alive.presence)).toBe(1);
    expect(await row(job)).toMatchObject({ state: 'queued', workerId: null });
    expect(await fetchJob()).toBe(job.id);
  });

  it('is taken over once, however many workers look at the same moment', async () => {
    const [dead, one, two] = [await someWorker(), await someWorker(), await someWorker()];
    const job = await submitted();
    await fetchJob();
    await dead.records.take(job);
    await dead.presence.end();
    const counts = await Promise.all([one, two].map(({ records, presence }) => takeOver(boss, records, presence)));
    expect(counts.sort()).toEqual([0, 1]);
    expect((await boss.getJobById(judgingQueue, job.id))?.retryCount).toBe(0);
    expect(await fetchJob()).toBe(job.id);
    expect(await fetchJob()).toBeUndefined();
  });

  it('becomes a dead letter where it was the death of every worker that had it', async () => {
    const alive = await someWorker();
    const job = await submitted();
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const dead = await someWorker();
      expect(await fetchJob()).toBe(job.id);
      await dead.records.take(job);
      await dead.presence.end();
      await takeOver(boss, alive.records, alive.presence);
    }
    expect(await fetchJob()).toBeUndefined();
    expect(await stateOfJob(job)).toBe('failed');
    expect((await boss.fetch(deadJudgingQueue))[0]?.data).toEqual(job);
  });

  it('is left to a worker that lives', async () => {
    const [one, two] = [await someWorker(), await someWorker()];
    const job = await submitted();
    await fetchJob();
    await one.records.take(job);
    expect(await two.presence.isGone(one.id)).toBe(false);
    expect(await takeOver(boss, two.records, two.presence)).toBe(0);
    expect(await row(job)).toMatchObject({ state: 'running', workerId: one.id });
  });
});

it('a worker whose connection breaks is there again before long', async () => {
  const [one, two] = [await someWorker(), await someWorker()];
  await database.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'quorum-dojo worker' and datname = current_database()`;
  await vi.waitFor(async () => expect(await two.presence.isGone(one.id)).toBe(false), { timeout: 5000 });
  await vi.waitFor(async () => expect(await one.presence.isGone(randomUUID())).toBe(true), { timeout: 5000 });
  await vi.waitFor(async () => expect(await two.presence.isGone(randomUUID())).toBe(true), { timeout: 5000 });
  expect(await two.presence.isGone(one.id)).toBe(false);
});

it('runs and workers are swept away after an hour, submissions never', async () => {
  const { records } = await someWorker();
  const longAgo = new Date(Date.now() - 3_700_000);
  const source = new Uint8Array();
  const common = { accountId, kata: 'logical-clocks', language: 'typescript', source };
  await database.run.create({ data: { ...common, createdAt: longAgo } });
  const kept = await database.run.create({ data: common });
  await database.submission.create({ data: { ...common, attemptId, createdAt: longAgo } });
  await database.worker.create({ data: { id: randomUUID(), seenAt: longAgo } });
  await records.sweep();
  expect(await database.run.findMany({ select: { id: true } })).toEqual([{ id: kept.id }]);
  expect(await database.submission.count()).toBe(1);
  expect(await database.worker.count()).toBe(0);
});

it('a worker’s row tells how it is, from its first heartbeat to its end', async () => {
  const id = randomUUID();
  const heartbeat = createHeartbeat(database, id);
  const seen = () => database.worker.findUnique({ where: { id } });
  await heartbeat.beat();
  const first = await seen();
  expect(first).toMatchObject({ warm: false, walls: [] });
  const walls = [{ name: 'network namespace', holds: false, note: 'the kernel does not allow one' }];
  heartbeat.describe({ warm: true, walls });
  await heartbeat.beat();
  expect(await seen()).toMatchObject({ warm: true, walls, startedAt: first!.startedAt });
  await heartbeat.end();
  expect(await seen()).toBeNull();
});
