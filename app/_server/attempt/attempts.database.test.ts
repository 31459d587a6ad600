import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readKataTexts } from '../../../content/read-kata.ts';
import { graceMs, settleMs } from '../../../grader/contract/attempt.ts';
import { someAttempt } from '../../../prisma/testing/attempt.ts';
import type { Actor } from '../account/actor.ts';
import { withClock } from '../clock.ts';
import { database } from '../database.ts';
import { handIn } from '../submission/hand-in.ts';
import { selectOptionalSubmission } from '../submission/queries.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import type { AttemptDetail } from './detail.ts';
import { saveDraft } from './drafts.ts';
import { end } from './end.ts';
import { grant } from './grant.ts';
import { listAttempts } from './history.ts';
import { noteHint } from './open-hint.ts';
import { selectOpenAttempt, selectOptionalAttempt, selectPracticeWork } from './queries.ts';
import { start } from './start.ts';

withServerDatabase();

const kata = 'logical-clocks';
const payments = 'idempotent-payments';
const limitMs = 20 * 60_000;
const startedAt = new Date('2026-03-01T10:00:00Z');
const deadlineAt = new Date(startedAt.getTime() + limitMs);
const after = (date: Date, ms: number): Date => new Date(date.getTime() + ms);

async function started(actor: Actor, mode: string, at = startedAt, over: object = {}): Promise<AttemptDetail> {
  const outcome = await withClock(at, () => start(actor, { kata, mode, ...over }));
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.attempt;
}

async function submitted(actor: Actor, at: Date, over: object = {}): Promise<{ id: string; attempt: string }> {
  const solution = { kata, language: 'typescript', source: 'export class Process {}', ...over };
  const outcome = await withClock(at, () => handIn('submission', actor, solution));
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome;
}

async function saved(actor: Actor, attempt: string, at: Date, over: object = {}): Promise<number> {
  const last = await database().draft.findFirst({ where: { attemptId: attempt }, orderBy: { revision: 'desc' } });
  const draft = { tab: randomUUID(), base: last?.revision ?? 0, language: 'typescript', source: 'a draft', ...over };
  const outcome = await withClock(at, () => saveDraft(actor, { attempt }, draft));
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  return outcome.revision;
}

const deadlineJobs = (attempt: string): Promise<{ startAfter: Date }[]> =>
  database().$queryRaw`
    select start_after as "startAfter" from pgboss.job where name = 'deadlines' and data->>'attempt' = ${attempt}`;
const judgingJobs = (id: string): Promise<unknown[]> =>
  database().$queryRaw`select id from pgboss.job where name = 'judging' and id = ${id}::uuid`;

describe('starting', () => {
  it('begins the clock and writes the job that ends it', async () => {
    const actor = await someActor();
    const attempt = await started(actor, 'timed');
    expect(attempt).toMatchObject({ kata, mode: 'timed', number: 1, startedAt, deadlineAt, limitSeconds: 1200 });
    expect(attempt).toMatchObject({ state: { kind: 'open' }, draft: null, hintsOpened: [], serverNow: startedAt });
    expect(await deadlineJobs(attempt.id)).toEqual([{ startAfter: after(deadlineAt, graceMs + settleMs) }]);
  });

  it('in practice has no clock', async () => {
    const attempt = await started(await someActor(), 'practice');
    expect(attempt).toMatchObject({ mode: 'practice', deadlineAt: null, limitSeconds: null });
    expect(await deadlineJobs(attempt.id)).toEqual([]);
  });

  it('leaves no attempt where its job cannot be written', async () => {
    const actor = await someActor();
    await database().$executeRaw`alter table pgboss.job_common add constraint refuse_all check (name = '') not valid`;
    try {
      await expect(start(actor, { kata, mode: 'timed' })).rejects.toThrow();
    } finally {
      await database().$executeRaw`alter table pgboss.job_common drop constraint refuse_all`;
    }
    expect(await database().attempt.count({ where: { accountId: actor.id } })).toBe(0);
  });

  it('ten times at once is one attempt', async () => {
    const actor = await someActor();
    const starts = Array.from({ length: 10 }, (_, index) =>
      start(actor, { kata, mode: index % 2 === 0 ? 'timed' : 'from-memory' }),
    );
    const outcomes = await Promise.all(starts);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([...Array<string>(9).fill('already-open'), 'started']);
    const [only, ...others] = await database().attempt.findMany({ where: { accountId: actor.id } });
    expect(others).toEqual([]);
    expect(new Set(outcomes.map((outcome) => outcome.kind !== 'refused' && outcome.attempt.id))).toEqual(new Set([only!.id])); // prettier-ignore
    expect(await deadlineJobs(only!.id)).toHaveLength(1);
  });

  it('with a clock gives up an open practice attempt, and nothing else', async () => {
    const actor = await someActor();
    const practice = await started(actor, 'practice');
    await saved(actor, practice.id, after(startedAt, 1000));
    const timed = await started(actor, 'timed', after(startedAt, 5000));
    expect(timed.number).toBe(2);
    const given = await selectOptionalAttempt(actor, practice.id);
    expect(given?.state).toEqual({ kind: 'ended', end: 'abandoned', endedAt: after(startedAt, 5000) });
    expect(given?.draft?.source).toBe('a draft');
    for (const mode of ['practice', 'timed', 'from-memory'])
      expect(await withClock(after(startedAt, 6000), () => start(actor, { kata, mode }))).toMatchObject({
        kind: 'already-open',
        attempt: { id: timed.id, mode: 'timed' },
      });
  });

  it('is possible for different katas, and different learners, at the same time', async () => {
    const [one, two] = [await someActor(), await someActor()];
    await started(one, 'timed');
    expect((await started(two, 'timed')).number).toBe(1);
    expect((await started(one, 'timed', startedAt, { kata: payments })).limitSeconds).toBe(1800);
  });

  it.each([
    [{ kata: 'nothing', mode: 'timed' }, 'There is no such kata.'],
    [{ kata, mode: 'forever' }, 'This is not a start of an attempt.'],
    [{ kata, mode: 'timed', incident: 'some-outage' }, 'This kata has no incidents.'],
    [undefined, 'This is not a start of an attempt.'],
  ])('refuses %j', async (given, message) => {
    expect(await start(await someActor(), given)).toEqual({ kind: 'refused', message });
  });
});

describe('the editor opens', () => {
  it('a timed attempt with the starter, one from memory with the signatures, practice with the last work', async () => {
    const actor = await someActor();
    const { starters, signatures } = await readKataTexts(kata);
    expect((await selectPracticeWork(actor, kata)).sources).toEqual(starters);
    const practice = await started(actor, 'practice');
    expect(practice.work).toEqual({ language: 'typescript', sources: starters, prose: null });
    await saved(actor, practice.id, after(startedAt, 1000), { language: 'javascript', source: 'in practice' });
    const timed = await started(actor, 'timed', after(startedAt, 2000));
    expect(timed.work).toEqual({ language: 'typescript', sources: starters, prose: null });
    await submitted(actor, after(startedAt, 3000), { source: 'in time' });
    await withClock(after(startedAt, 3500), () => end(actor, { attempt: timed.id, as: 'abandoned' }));
    const memory = await started(actor, 'from-memory', after(startedAt, 4000));
    expect(memory.work.sources).toEqual(signatures);
    await withClock(after(startedAt, 4500), () => end(actor, { attempt: memory.id, as: 'abandoned' }));
    const work = { language: 'typescript', sources: { typescript: 'in time', javascript: 'in practice' }, prose: null };
    expect(await selectPracticeWork(actor, kata)).toEqual(work);
    expect((await started(actor, 'practice', after(startedAt, 5000))).work).toEqual(work);
  });

  it('with what was handed in where that is newer than the draft, and each language with its own', async () => {
    const actor = await someActor();
    const { id } = await started(actor, 'timed');
    await saved(actor, id, after(startedAt, 1000), { source: 'draft', prose: { argument: 'because' } });
    await saved(actor, id, after(startedAt, 2000), { language: 'javascript', source: 'js draft' });
    await submitted(actor, after(startedAt, 3000), { source: 'handed in' });
    const detail = await selectOpenAttempt(actor, kata);
    expect(detail?.draft).toMatchObject({ revision: 2, source: 'js draft' });
    expect(detail?.work).toEqual({
      language: 'typescript',
      sources: { typescript: 'handed in', javascript: 'js draft' },
      prose: { argument: 'because' },
    });
  });
});

it('says that the prompt has changed under an open attempt, and changes nothing else', async () => {
  const actor = await someActor();
  const attempt = await started(actor, 'timed');
  expect(attempt.contentChanged).toBe(false);
  await database().attempt.update({ where: { id: attempt.id }, data: { contentHash: '0123456789ab' } });
  const { contentChanged, ...rest } = (await withClock(startedAt, () => selectOpenAttempt(actor, kata)))!;
  expect(contentChanged).toBe(true);
  expect(rest).toEqual({ ...attempt, contentChanged: undefined });
  expect((await submitted(actor, startedAt)).attempt).toBe(attempt.id);
});

describe('a submission', () => {
  it.each([
    [-1, true],
    [0, true],
    [graceMs, true],
    [graceMs + 1, false],
  ])('%s ms after the deadline goes into the attempt; in time: %s', async (ms, inTime) => {
    const actor = await someActor();
    const { id } = await started(actor, 'timed');
    const submission = await submitted(actor, after(deadlineAt, ms));
    expect(submission.attempt).toBe(id);
    const { attempt, createdAt, by } = (await selectOptionalSubmission(actor, submission.id))!;
    expect({ attempt, createdAt, by }).toMatchObject({
      attempt: { id, mode: 'timed', number: 1, inTime },
      createdAt: after(deadlineAt, ms),
      by: 'learner',
    });
  });

  it('and a run, outside an attempt open one for practice', async () => {
    for (const kind of ['submission', 'run'] as const) {
      const actor = await someActor();
      const outcomes = await Promise.all(
        [1, 2, 3].map(() => withClock(startedAt, () => handIn(kind, actor, { kata, language: 'typescript', source: '' }))), // prettier-ignore
      );
      const attempts = await database().attempt.findMany({ where: { accountId: actor.id } });
      expect(attempts).toMatchObject([{ mode: 'practice', number: 1, startedAt }]);
      expect(outcomes).toMatchObject(Array(3).fill({ kind: 'accepted', attempt: attempts[0]!.id }));
    }
  });

  it('goes on in an attempt that ran out, and into none with a clock that its page has not heard of', async () => {
    const actor = await someActor();
    const { id } = await started(actor, 'timed');
    await database().attempt.update({ where: { id }, data: { endedAt: deadlineAt, end: 'expired' } });
    expect((await submitted(actor, after(deadlineAt, 60_000), { attempt: id })).attempt).toBe(id);
    const next = await started(actor, 'timed', after(deadlineAt, 120_000));
    const stale = withClock(after(deadlineAt, 180_000), () =>
      handIn('submission', actor, { kata, language: 'typescript', source: 'export class Process {}', attempt: id }),
    );
    expect(await stale).toMatchObject({ kind: 'refused', message: expect.stringContaining('Another attempt') });
    expect((await submitted(actor, after(deadlineAt, 180_000), { attempt: next.id })).attempt).toBe(next.id);
  });

  it('for an attempt that was ended in another tab is not lost: it is practice', async () => {
    const actor = await someActor();
    const { id } = await started(actor, 'timed');
    await withClock(after(startedAt, 1000), () => end(actor, { attempt: id, as: 'abandoned' }));
    const { attempt } = await submitted(actor, after(startedAt, 2000), { attempt: id });
    expect(await selectOptionalAttempt(actor, attempt)).toMatchObject({ mode: 'practice', number: 2 });
  });
});

describe('ending', () => {
  const soon = after(startedAt, 60_000);
  const ended = (actor: Actor | null, attempt: string, as: string, at = soon) =>
    withClock(at, () => end(actor, { attempt, as }));

  it('hands in the draft that was not handed in yet, with its job, once', async () => {
    const actor = await someActor();
    const { id } = await started(actor, 'timed');
    await submitted(actor, after(startedAt, 1000));
    await saved(actor, id, after(startedAt, 2000));
    const outcomes = await Promise.all([ended(actor, id, 'handed-in'), ended(actor, id, 'handed-in')]);
    const submissions = outcomes.flatMap((outcome) => (outcome.kind === 'ended' && outcome.submission) || []);
    expect(submissions).toHaveLength(1);
    expect(await judgingJobs(submissions[0]!)).toHaveLength(1);
    expect(await selectOptionalSubmission(actor, submissions[0]!)).toMatchObject({
      source: 'a draft',
      createdAt: soon,
      by: 'learner',
      attempt: { id, inTime: true },
    });
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ attempt: { state: { kind: 'ended', end: 'handed-in', endedAt: soon } } });
    expect(await selectOpenAttempt(actor, kata)).toBeNull();
  });

  it('hands in nothing twice', async () => {
    const actor = await someActor();
    const { id } = await started(actor, 'timed');
    await saved(actor, id, after(startedAt, 1000));
    await submitted(actor, after(startedAt, 2000), { source: 'a draft' });
    expect(await ended(actor, id, 'handed-in')).toMatchObject({ kind: 'ended', submission: null });
    expect(await database().submission.count({ where: { attemptId: id } })).toBe(1);
  });

  it('by giving up hands in nothing and keeps the draft', async () => {
    const actor = await someActor();
    const { id } = await started(actor, 'timed');
    await saved(actor, id, after(startedAt, 1000));
    expect(await ended(actor, id, 'abandoned')).toMatchObject({ kind: 'ended', submission: null });
    expect(await ended(actor, id, 'handed-in')).toMatchObject({ attempt: { state: { end: 'abandoned' } } });
    expect(await database().submission.count({ where: { attemptId: id } })).toBe(0);
    expect((await selectOptionalAttempt(actor, id))?.draft?.source).toBe('a draft');
  });

  it('is the deadline’s business once that is past, and nobody else’s ever', async () => {
    const [actor, other] = [await someActor(), await someActor(true)];
    const { id } = await started(actor, 'timed');
    expect(await ended(other, id, 'handed-in')).toMatchObject({ kind: 'refused' });
    expect(await ended(actor, id, 'handed-in', after(deadlineAt, graceMs + 1))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('Time is up'),
    });
    expect(await ended(actor, id, 'handed-in', after(deadlineAt, graceMs))).toMatchObject({ kind: 'ended' });
  });

  it('of kata 3 takes the argument along, and waits for one that is too short', async () => {
    const actor = await someActor();
    const { id } = await started(actor, 'timed', startedAt, { kata: payments });
    const argument = (words: number) => ({ source: 'code', prose: { argument: 'word '.repeat(words) } });
    await saved(actor, id, after(startedAt, 1000), argument(49));
    expect(await ended(actor, id, 'handed-in')).toMatchObject({ kind: 'refused', message: expect.stringContaining('50') }); // prettier-ignore
    expect(await database().submission.count({ where: { attemptId: id } })).toBe(0);
    expect((await selectOpenAttempt(actor, payments))?.id).toBe(id);
    await saved(actor, id, after(startedAt, 2000), argument(50));
    const outcome = await ended(actor, id, 'handed-in');
    expect(outcome).toMatchObject({ kind: 'ended', submission: expect.any(String), writing: expect.any(String) });
    const writings = await database().writing.findMany({ where: { attemptId: id } });
    expect(writings).toMatchObject([{ kind: 'argument', kata: payments, words: 50, by: 'learner', createdAt: soon }]);
  });
});

describe('hints', () => {
  it('are noted once each, with the time', async () => {
    const actor = await someActor();
    const { id: attempt } = await started(actor, 'timed');
    await withClock(after(startedAt, 1000), () => noteHint(actor, { attempt, hint: 2 }));
    await Promise.all([1, 2, 1].map((hint) => withClock(after(startedAt, 9000), () => noteHint(actor, { attempt, hint })))); // prettier-ignore
    expect(await noteHint(actor, { attempt, hint: 1 })).toEqual({ kind: 'noted', hintsOpened: [1, 2] });
    expect(await database().hintUse.findMany({ where: { attemptId: attempt, hint: 2 } })).toMatchObject([
      { openedAt: after(startedAt, 1000) },
    ]);
    expect((await selectOpenAttempt(actor, kata))?.hintsOpened).toEqual([1, 2]);
    expect(await listAttempts(actor, { limit: 1 })).toMatchObject([{ hintsOpened: 2 }]);
  });

  it('opened without a connection are noted when there is one, also after the end, at the time at which they were opened', async () => {
    const actor = await someActor();
    const { id: attempt } = await started(actor, 'timed');
    await withClock(after(startedAt, 60_000), () => end(actor, { attempt, as: 'abandoned' }));
    const late = (ms: number, hint: number, openedMsAgo: number) =>
      withClock(after(startedAt, ms), () => noteHint(actor, { attempt, hint, openedMsAgo }));
    expect(await late(90_000, 1, 50_000)).toEqual({ kind: 'noted', hintsOpened: [1] });
    expect(await late(95_000, 1, 90_000)).toEqual({ kind: 'noted', hintsOpened: [1] });
    expect(await late(90_000, 2, 999_999)).toEqual({ kind: 'noted', hintsOpened: [1, 2] });
    expect(await late(90_000, 3, 20_000)).toMatchObject({ kind: 'refused', message: 'This attempt has ended.' });
    expect(await noteHint(null, { attempt, hint: 3 })).toEqual({ kind: 'signed-out' });
    const uses = await database().hintUse.findMany({ where: { attemptId: attempt }, orderBy: { hint: 'asc' } });
    expect(uses.map(({ openedAt }) => openedAt)).toEqual([after(startedAt, 40_000), startedAt]);
  });

  it('are neither noted from memory, nor for somebody else, nor where there are none', async () => {
    const [actor, other] = [await someActor(), await someActor()];
    const { id: attempt } = await started(actor, 'from-memory');
    const theirs = await started(other, 'timed');
    for (const given of [
      { attempt, hint: 1 },
      { attempt: theirs.id, hint: 1 },
      { attempt: randomUUID(), hint: 1 },
      null,
    ])
      expect(await noteHint(actor, given)).toMatchObject({ kind: 'refused' });
    for (const hint of [0, 99, 1.5])
      expect(await noteHint(other, { attempt: theirs.id, hint })).toMatchObject({ kind: 'refused' });
    expect(await database().hintUse.count({ where: { attemptId: { in: [attempt, theirs.id] } } })).toBe(0);
  });
});

describe('extra minutes', () => {
  it('move the deadline, every grant of two at once counted, and say who granted them', async () => {
    const [actor, operator] = [await someActor(), await someActor(true)];
    const { id: attempt } = await started(actor, 'timed');
    await Promise.all([5, 2].map((minutes) => withClock(startedAt, () => grant(operator, { attempt, minutes }))));
    const detail = await withClock(startedAt, () => selectOpenAttempt(actor, kata));
    expect(detail).toMatchObject({ deadlineAt: after(deadlineAt, 7 * 60_000), limitSeconds: 1200 });
    expect(detail?.minutesGranted.map(({ minutes, by }) => `${minutes} by ${by}`).sort()).toEqual([
      '2 by Somebody',
      '5 by Somebody',
    ]);
    const late = await submitted(actor, after(deadlineAt, 7 * 60_000));
    expect((await selectOptionalSubmission(actor, late.id))?.attempt.inTime).toBe(true);
  });

  it('come from an instructor of the learner’s open cohort, and from no other learner', async () => {
    const [actor, instructor] = [await someActor(), await someActor()];
    const { id: attempt } = await started(actor, 'timed');
    const granting = () => withClock(startedAt, () => grant(instructor, { attempt, minutes: 5 }));
    expect(await granting()).toMatchObject({ kind: 'refused' });
    const cohort = await database().cohort.create({ data: { name: 'Spring', joinCode: randomUUID() } });
    const join = (accountId: string, role: 'learner' | 'instructor') =>
      database().membership.create({ data: { cohortId: cohort.id, accountId, role } });
    await join(instructor.id, 'instructor');
    expect(await granting()).toMatchObject({ kind: 'refused' });
    await join(actor.id, 'learner');
    expect(await granting()).toEqual({ kind: 'granted', deadlineAt: after(deadlineAt, 5 * 60_000) });
    expect(await withClock(startedAt, () => grant(actor, { attempt, minutes: 5 }))).toMatchObject({ kind: 'refused' });
    await database().cohort.update({ where: { id: cohort.id }, data: { closedAt: new Date() } });
    expect(await granting()).toMatchObject({ kind: 'refused' });
  });

  it.each([0, -5, 1.5, 241, '5', Infinity])('are not %s', async (minutes) => {
    const actor = await someActor();
    const { id: attempt } = await started(actor, 'timed');
    expect(await grant(await someActor(true), { attempt, minutes })).toMatchObject({ kind: 'refused' });
    expect(await database().grant.count({ where: { attemptId: attempt } })).toBe(0);
  });

  it('are not granted where there is no clock, or no longer', async () => {
    const [actor, operator] = [await someActor(), await someActor(true)];
    const practice = await started(actor, 'practice');
    const timed = await started(actor, 'timed');
    await withClock(startedAt, () => end(actor, { attempt: timed.id, as: 'abandoned' }));
    for (const attempt of [practice.id, timed.id, randomUUID()])
      expect(await grant(operator, { attempt, minutes: 5 })).toMatchObject({ kind: 'refused' });
  });
});

it('lists attempts newest first, with what came of each', async () => {
  const actor = await someActor();
  const first = await started(actor, 'timed');
  const [early, late] = [await submitted(actor, after(startedAt, 60_000)), await submitted(actor, after(deadlineAt, graceMs + 1))]; // prettier-ignore
  await database().submission.update({ where: { id: early.id }, data: { state: 'done', verdict: { kind: 'failed' } } });
  expect(await listAttempts(actor, { kata, limit: 5 })).toMatchObject([{ submissions: 2, outcome: 'failed', passed: null }]); // prettier-ignore
  await database().submission.update({ where: { id: late.id }, data: { state: 'done', verdict: { kind: 'passed' } } });
  const other = await someAttempt(database(), actor.id, {
    kata: 'raft-election',
    startedAt: after(deadlineAt, 60_000),
  });
  const rows = await withClock(after(deadlineAt, 10_000), () => listAttempts(actor, { limit: 5 }));
  expect(rows).toMatchObject([
    { id: other.id, mode: 'practice', submissions: 0, outcome: null, passed: null, state: { kind: 'open' } },
    {
      id: first.id,
      mode: 'timed',
      outcome: 'passed',
      state: { kind: 'expiring' },
      passed: { submission: late.id, usedMs: limitMs + graceMs + 1, inTime: false },
    },
  ]);
  expect(await listAttempts(actor, { limit: 1 })).toHaveLength(1);
  expect(await listAttempts(await someActor(true), { limit: 5 })).toEqual([]);
});
