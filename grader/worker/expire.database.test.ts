import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import { describe, expect, it, vi } from 'vitest';
import { withClock } from '../../app/_server/clock.ts';
import { database } from '../../app/_server/database.ts';
import { saveDraft } from '../../app/_server/attempt/drafts.ts';
import { grant } from '../../app/_server/attempt/grant.ts';
import { listAttempts } from '../../app/_server/attempt/history.ts';
import { selectOptionalAttempt } from '../../app/_server/attempt/queries.ts';
import { start } from '../../app/_server/attempt/start.ts';
import { handIn } from '../../app/_server/submission/hand-in.ts';
import { selectOptionalSubmission } from '../../app/_server/submission/queries.ts';
import { someActor, withServerDatabase } from '../../app/_server/testing/database.ts';
import type { Actor } from '../../app/_server/account/actor.ts';
import { readKataTexts } from '../../content/read-kata.ts';
import { someAttempt } from '../../prisma/testing/attempt.ts';
import { graceMs } from '../contract/attempt.ts';
import { deadlineQueue, judgingQueue } from '../contract/queue.ts';
import { expire, expireOverdue } from './expire.ts';
import type { Expiring, Expiry } from './expire.ts';
import { startWorking } from './work-loop.ts';

withServerDatabase();

let opened: Promise<PgBoss> | undefined;
/** The worker's own end of the queue, which goes with the test's database. */
const queue = (): Promise<PgBoss> =>
  (opened ??= (async () => {
    const boss = new PgBoss({ connectionString: process.env['DATABASE_URL']!, max: 2, migrate: false, schedule: false, supervise: false }); // prettier-ignore
    boss.on('error', () => {}); // The database is dropped under it.
    return boss.start();
  })());

const kata = 'logical-clocks';
const payments = 'idempotent-payments';
const startedAt = new Date('2026-03-01T10:00:00Z');
const deadlineAt = new Date('2026-03-01T10:20:00Z');
const after = (date: Date, ms: number): Date => new Date(date.getTime() + ms);
const closed = after(deadlineAt, graceMs + 1);

const expiring = async (now: Date, over: Partial<Expiring> = {}): Promise<Expiring> => ({
  database: database(),
  boss: await queue(),
  now: () => now,
  log: () => {},
  ...over,
});
const expireAt = async (now: Date, attempt: string): Promise<Expiry> => expire({ attempt }, await expiring(now));

async function timed(over: object = {}): Promise<{ actor: Actor; id: string }> {
  const actor = await someActor();
  const outcome = await withClock(startedAt, () => start(actor, { kata, mode: 'timed', ...over }));
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return { actor, id: outcome.attempt.id };
}

async function save(
  actor: Actor,
  attempt: string,
  at: Date,
  source: string,
  prose: object | null = null,
): Promise<void> {
  const last = await database().draft.findFirst({ where: { attemptId: attempt }, orderBy: { revision: 'desc' } });
  const draft = { tab: last?.tab ?? randomUUID(), base: last?.revision ?? 0, language: 'typescript', source, prose };
  const outcome = await withClock(at, () => saveDraft(actor, { attempt }, draft));
  expect(outcome.kind).toBe('saved');
}

const submit = (actor: Actor, at: Date, source: string) =>
  withClock(at, () => handIn('submission', actor, { kata, language: 'typescript', source }));
const submissionsOf = (attemptId: string) =>
  database().submission.findMany({ where: { attemptId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
const text = ({ source }: { source: Uint8Array }): string => Buffer.from(source).toString();
const waitingFor = (attempt: string): Promise<{ startAfter: Date }[]> =>
  database().$queryRaw`
    select start_after as "startAfter" from pgboss.job
    where name = ${deadlineQueue} and data->>'attempt' = ${attempt} order by created_on`;

describe('at its deadline an attempt', () => {
  it('hands in the last draft as of the deadline, with the job that judges it, and ends', async () => {
    const { actor, id } = await timed();
    await save(actor, id, after(startedAt, 60_000), 'half of it');
    await save(actor, id, after(deadlineAt, -1000), 'all of it');
    const expiry = await expireAt(closed, id);
    const [submission, ...more] = await submissionsOf(id);
    expect(more).toEqual([]);
    expect(expiry).toEqual({ kind: 'expired', submission: submission!.id, writing: null });
    expect(submission).toMatchObject({
      by: 'deadline',
      createdAt: deadlineAt,
      language: 'typescript',
      state: 'queued',
    });
    expect(text(submission!)).toBe('all of it');
    expect((await (await queue()).getJobById(judgingQueue, submission!.id))?.data).toEqual({
      kind: 'submission',
      id: submission!.id,
    });
    expect((await selectOptionalSubmission(actor, submission!.id))?.attempt).toMatchObject({ inTime: true, usedMs: 1_200_000 }); // prettier-ignore
    const detail = await selectOptionalAttempt(actor, id);
    expect(detail?.state).toEqual({ kind: 'ended', end: 'expired', endedAt: deadlineAt });
    expect(await listAttempts(actor, { limit: 1 })).toMatchObject([{ submissions: 1, draftHandedIn: true }]);
  });

  it('is left alone until the last millisecond of the grace, and the job comes again after it', async () => {
    const { actor, id } = await timed();
    await save(actor, id, after(deadlineAt, -1000), 'x');
    const before = await waitingFor(id);
    expect(await expireAt(after(deadlineAt, graceMs), id)).toEqual({ kind: 'not-yet', closesAt: after(deadlineAt, graceMs) }); // prettier-ignore
    expect(await waitingFor(id)).toHaveLength(before.length + 1);
    expect(await submissionsOf(id)).toEqual([]);
    expect(await expireAt(closed, id)).toMatchObject({ kind: 'expired' });
  });

  it('counts what was saved within the grace, and leaves what was saved later to overtime', async () => {
    const { actor, id } = await timed();
    await save(actor, id, after(deadlineAt, graceMs), 'in time');
    await save(actor, id, after(deadlineAt, graceMs + 1), 'too late');
    await submit(actor, after(deadlineAt, graceMs + 2), 'too late, too');
    await expireAt(after(deadlineAt, 60_000), id);
    expect((await submissionsOf(id)).map((row) => [row.by, text(row)])).toEqual([
      ['deadline', 'in time'],
      ['learner', 'too late, too'],
    ]);
    expect((await selectOptionalAttempt(actor, id))?.draft?.source).toBe('too late');
  });

  it('hands in nothing that was handed in, overtaken or never begun', async () => {
    const [same, newer, untouched, empty, memory] = [await timed(), await timed(), await timed(), await timed(), await timed({ mode: 'from-memory' })]; // prettier-ignore
    const { starters, signatures } = await readKataTexts(kata);
    await submit(same.actor, after(startedAt, 1000), 'x');
    await save(same.actor, same.id, after(startedAt, 2000), 'x');
    await save(newer.actor, newer.id, after(startedAt, 1000), 'older');
    await submit(newer.actor, after(startedAt, 2000), 'newer');
    await save(untouched.actor, untouched.id, after(startedAt, 1000), starters.typescript!);
    await save(memory.actor, memory.id, after(startedAt, 1000), signatures.typescript!);
    for (const { id } of [same, newer, untouched, empty, memory]) {
      const before = await submissionsOf(id);
      expect(await expireAt(closed, id)).toEqual({ kind: 'expired', submission: null, writing: null });
      expect(await submissionsOf(id)).toEqual(before);
    }
    expect(await listAttempts(same.actor, { limit: 1 })).toMatchObject([{ submissions: 1, draftHandedIn: false }]);
  });

  it('takes kata 3’s argument along, finished or not', async () => {
    const { actor, id } = await timed({ kata: payments });
    await save(actor, id, after(startedAt, 1000), 'code', { argument: 'Too short.' });
    const expiry = await expireAt(after(startedAt, 30 * 60_000 + graceMs + 1), id);
    expect(expiry).toMatchObject({ kind: 'expired', submission: expect.any(String), writing: expect.any(String) });
    expect(await database().writing.findMany({ where: { attemptId: id } })).toMatchObject([
      { kind: 'argument', by: 'deadline', words: 2, complete: false, createdAt: after(startedAt, 30 * 60_000) },
    ]);
    expect(await listAttempts(actor, { limit: 1 })).toMatchObject([{ submissions: 1, argument: 'unfinished' }]);
  });

  it('hands in kata 3’s argument alone where no code was written', async () => {
    const { actor, id } = await timed({ kata: payments });
    const { starters } = await readKataTexts(payments);
    await save(actor, id, after(startedAt, 1000), starters.typescript!, { argument: 'word '.repeat(60) });
    const expiry = await expireAt(after(startedAt, 30 * 60_000 + graceMs + 1), id);
    expect(expiry).toMatchObject({ kind: 'expired', submission: null, writing: expect.any(String) });
    expect(await listAttempts(actor, { limit: 1 })).toMatchObject([{ submissions: 0, argument: 'complete' }]);
  });

  it('takes an analysis along, of the incident that was chosen whatever the draft says', async () => {
    const actor = await someActor();
    const { id } = await someAttempt(database(), actor.id, { kata: 'outage-postmortem', incident: 'github-2018-10-21', mode: 'timed', startedAt, limitSeconds: 1200, deadlineAt }); // prettier-ignore
    const prose = { incident: 'another', answers: ['Begun', '', '', '', '', ''], quotation: '', concepts: [] };
    const source = new Uint8Array();
    await database().draft.create({
      data: { attemptId: id, revision: 1, tab: randomUUID(), source, prose: Buffer.from(JSON.stringify(prose)), savedAt: deadlineAt }, // prettier-ignore
    });
    expect(await expireAt(closed, id)).toMatchObject({
      kind: 'expired',
      submission: null,
      writing: expect.any(String),
    });
    const [writing] = await database().writing.findMany({ where: { attemptId: id } });
    expect(writing).toMatchObject({ kind: 'analysis', incident: 'github-2018-10-21', complete: false });
  });

  it('ends also where its prose cannot be kept as prose: the draft has it, and the log says so', async () => {
    const { actor, id } = await timed({ kata: payments });
    await save(actor, id, after(startedAt, 1000), 'code', { argument: 'x'.repeat(30_000) });
    const log = vi.fn();
    const late = await expiring(after(startedAt, 3_000_000), { log });
    expect(await expire({ attempt: id }, late)).toMatchObject({ kind: 'expired', writing: null });
    expect(log).toHaveBeenCalledWith(expect.stringContaining(id));
  });
});

describe('minutes granted', () => {
  it('after the job was queued put the end off, and the job finds out by itself', async () => {
    const { actor, id } = await timed();
    await save(actor, id, after(startedAt, 1000), 'x');
    const operator = await someActor(true);
    await withClock(after(deadlineAt, 1000), () => grant(operator, { attempt: id, minutes: 5 }));
    const later = after(deadlineAt, 5 * 60_000 + graceMs);
    expect(await expireAt(closed, id)).toEqual({ kind: 'not-yet', closesAt: later });
    expect(await waitingFor(id)).toHaveLength(2);
    expect(await expireAt(after(later, 1), id)).toMatchObject({ kind: 'expired' });
    expect(await submissionsOf(id)).toMatchObject([{ createdAt: after(deadlineAt, 5 * 60_000) }]);
  });

  it('at the same moment as the end either put it off or are refused', async () => {
    const operator = await someActor(true);
    for (let round = 0; round < 5; round += 1) {
      const { actor, id } = await timed();
      await save(actor, id, after(startedAt, 1000), 'x');
      const [granted, expiry] = await Promise.all([
        withClock(closed, () => grant(operator, { attempt: id, minutes: 5 })),
        expireAt(closed, id),
      ]);
      expect([granted.kind, expiry.kind]).toSatisfy(([one, two]) =>
        one === 'granted' ? two === 'not-yet' : one === 'refused' && two === 'expired',
      );
    }
  });
});

describe('whatever happens to workers', () => {
  it('an attempt ends as of its deadline, days later', async () => {
    const { actor, id } = await timed();
    await save(actor, id, after(startedAt, 1000), 'x');
    await expireAt(after(deadlineAt, 3 * 24 * 3_600_000), id);
    expect(await submissionsOf(id)).toMatchObject([{ createdAt: deadlineAt }]);
    expect((await selectOptionalAttempt(actor, id))?.state).toMatchObject({ endedAt: deadlineAt });
  });

  it('it ends once, however many do it at once and how often', async () => {
    const { actor, id } = await timed();
    await save(actor, id, after(startedAt, 1000), 'x');
    const expiries = await Promise.all([1, 2, 3, 4].map(() => expireAt(closed, id)));
    expect(expiries.map(({ kind }) => kind).sort()).toEqual(['expired', ...Array<string>(3).fill('nothing-to-do')]);
    expect(await expireAt(closed, id)).toEqual({ kind: 'nothing-to-do' });
    expect(await submissionsOf(id)).toHaveLength(1);
  });

  it('a failure half-way leaves it open with nothing handed in, for the next try', async () => {
    const { actor, id } = await timed();
    await save(actor, id, after(startedAt, 1000), 'x');
    const boss = { send: () => Promise.reject(new Error('the machine went down')) };
    await expect(expire({ attempt: id }, await expiring(closed, { boss }))).rejects.toThrow('went down');
    expect(await submissionsOf(id)).toEqual([]);
    expect((await database().attempt.findUniqueOrThrow({ where: { id } })).endedAt).toBeNull();
    expect(await expireAt(closed, id)).toMatchObject({ kind: 'expired' });
  });

  it('what should have ended long ago is found without its job; what may yet be granted time is not', async () => {
    const [old, recent] = [await timed(), await timed()];
    await database().$executeRaw`delete from pgboss.job where name = ${deadlineQueue}`;
    await database().attempt.update({ where: { id: recent.id }, data: { deadlineAt: after(deadlineAt, 30_000) } });
    await expireOverdue(await expiring(after(deadlineAt, 60_001)));
    const ends = await database().attempt.findMany({ where: { id: { in: [old.id, recent.id] } } });
    expect(Object.fromEntries(ends.map((row) => [row.id, row.end]))).toEqual({
      [old.id]: 'expired',
      [recent.id]: null,
    });
  });

  it('practice, an attempt that was ended, and one that there is not are nothing to do', async () => {
    const actor = await someActor();
    const practice = await someAttempt(database(), actor.id, { startedAt });
    expect(await expireAt(closed, practice.id)).toEqual({ kind: 'nothing-to-do' });
    expect(await expireAt(closed, randomUUID())).toEqual({ kind: 'nothing-to-do' });
    const handedIn = await timed();
    await database().attempt.update({ where: { id: handedIn.id }, data: { endedAt: deadlineAt, end: 'handed_in' } });
    expect(await expireAt(closed, handedIn.id)).toEqual({ kind: 'nothing-to-do' });
  });
});

it('a submission on its way while the attempt expires belongs to it, in time, whichever is first', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { actor, id } = await timed();
    await save(actor, id, after(startedAt, 1000), 'the last draft');
    const [handedIn, expiry] = await Promise.all([
      submit(actor, after(deadlineAt, graceMs), 'the last word'),
      expireAt(closed, id),
    ]);
    expect(expiry.kind).toBe('expired');
    expect(handedIn).toMatchObject({ kind: 'accepted', attempt: id });
    expect(await database().attempt.count({ where: { accountId: actor.id } })).toBe(1);
    const rows = await submissionsOf(id);
    expect(rows.map(text)).toContain('the last word');
    expect(rows.every(({ createdAt }) => createdAt <= after(deadlineAt, graceMs))).toBe(true);
  }
});

it('workers take deadlines from the queue once they are due', async () => {
  // By the queue's own clock, which no test sets: these began so long ago that they are over.
  const [one, two] = [await timed(), await timed()];
  const boss = await queue();
  await startWorking(boss, 0, {
    judge: () => Promise.resolve(),
    bury: () => Promise.resolve(),
    expire: async (job) => expire(job, await expiring(new Date(), { boss })),
    log: () => {},
  });
  await vi.waitFor(
    async () =>
      expect(await database().attempt.count({ where: { id: { in: [one.id, two.id] }, end: 'expired' } })).toBe(2),
    { timeout: 15_000 },
  );
  await boss.stop({ graceful: false });
});
