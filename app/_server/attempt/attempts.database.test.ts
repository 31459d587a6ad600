import { describe, expect, it } from 'vitest';
import { readKataTexts } from '../../../content/read-kata.ts';
import { graceMs, settleMs } from '../../../grader/contract/attempt.ts';
import { someAttempt } from '../../../prisma/testing/attempt.ts';
import { withClock } from '../clock.ts';
import { database } from '../database.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import {
  after,
  deadlineAt,
  deadlineJobs,
  kata,
  limitMs,
  saved,
  started,
  startedAt,
  submitted,
} from '../testing/sitting.ts';
import { end } from './end.ts';
import { listAttempts } from './history.ts';
import { selectOpenAttempt, selectOptionalAttempt, selectPracticeWork } from './queries.ts';
import { start } from './start.ts';

withServerDatabase();

const payments = 'idempotent-payments';

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
