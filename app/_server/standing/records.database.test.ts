import { describe, expect, it } from 'vitest';
import { allOpen } from '../../../content/testing/standing-records.ts';
import { standingOf } from '../../../content/standard.ts';
import { graceMs } from '../../../grader/contract/attempt.ts';
import { internalErrorVerdict } from '../../../grader/contract/internal-error.ts';
import type { Verdict } from '../../../grader/contract/verdict.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { encodeText } from '../review/texts.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { listRecords } from './records.ts';
import { selectRecords, selectStanding } from './queries.ts';

withServerDatabase();

const minuteMs = 60_000;
const monday = new Date(Date.UTC(2026, 10, 23, 9));
const later = (minutes: number, ms = 0) => new Date(monday.getTime() + minutes * minuteMs + ms);

type Attempt = Prisma.AttemptUncheckedCreateInput;

/** A timed sitting of kata 1, from Monday nine o'clock on, ended by the learner. */
const sit = (actor: Actor, more: Partial<Attempt> = {}) =>
  database().attempt.create({
    data: {
      accountId: actor.id,
      kata: 'logical-clocks',
      mode: 'timed',
      number: 1,
      startedAt: monday,
      limitSeconds: 20 * 60,
      deadlineAt: later(20),
      endedAt: later(20),
      end: 'handed_in',
      contentHash: 'abcdef012345',
      ...more,
    },
  });

const passed = { bonus: ['partition-majority-elects'], bonusViolations: [], sample: { nodes: 1, events: [] } };
const common = (kata: string) => ({
  ...internalErrorVerdict({ id: '', kata }),
  suite: '41bd07e9ab12',
  schedules: 1000,
});

async function handIn(
  actor: Actor,
  attempt: { id: string; kata: string },
  at: Date,
  verdict: object | null = { ...common(attempt.kata), kind: 'passed', traceHash: '9a0c2f77', ...passed },
) {
  const { id } = await database().submission.create({
    data: {
      accountId: actor.id,
      attemptId: attempt.id,
      kata: attempt.kata,
      language: 'typescript',
      source: new TextEncoder().encode('nobody reads this'),
      createdAt: at,
      ...(verdict && { state: 'done', verdict: verdict as Verdict }),
    },
  });
  return id;
}

const explain = (actor: Actor, more: Partial<Prisma.WritingUncheckedCreateInput> = {}) =>
  database().writing.create({
    data: {
      accountId: actor.id,
      kind: 'explanation',
      kata: 'logical-clocks',
      text: encodeText({ kind: 'explanation', sentence: 'Take the larger counter, then count the event.' }),
      words: 8,
      complete: true,
      createdAt: later(60),
      ...more,
    },
  });

const review = (writingId: string, reviewer: Actor, outcome: 'accepted' | 'returned', at: Date) =>
  database().review.create({
    data: {
      writingId,
      reviewerId: reviewer.id,
      selfAssessed: false,
      outcome,
      marks: {},
      remarks: [],
      reasons: 'Because.',
      createdAt: at,
    },
  });

describe('what is read of a learner', () => {
  it('is nothing of somebody who has done nothing', async () => {
    const actor = await someActor();
    expect(await selectRecords(actor)).toEqual({ attempts: [], records: [] });
    expect((await selectStanding(actor)).met).toBe(0);
  });

  it('is a submission with its attempt, the time it took and the few fields of its verdict', async () => {
    const actor = await someActor();
    const attempt = await sit(actor, { mode: 'from_memory' });
    const id = await handIn(actor, attempt, later(12.5));
    expect((await selectRecords(actor)).records).toEqual([
      {
        kind: 'submission',
        id,
        kata: 'logical-clocks',
        attempt: {
          id: attempt.id,
          kata: 'logical-clocks',
          incident: null,
          mode: 'from-memory',
          number: 1,
          startedAt: monday,
          deadlineAt: later(20),
          endedAt: later(20),
          end: 'handed-in',
        },
        at: later(12.5),
        usedMs: 12.5 * minuteMs,
        language: 'typescript',
        outcome: 'passed',
        headline: null,
        schedules: 1000,
        suite: '41bd07e9ab12',
        traceHash: '9a0c2f77',
        bonus: ['partition-majority-elects'],
      },
    ]);
  });

  it('says what broke first, what is still to be judged, and how many schedules were explored so far', async () => {
    const actor = await someActor();
    const attempt = await sit(actor);
    const violations = [{ invariant: 'stamps-never-change' }, { invariant: 'later-one' }];
    await handIn(actor, attempt, later(1), { ...common(attempt.kata), kind: 'failed', violations });
    await handIn(actor, attempt, later(2), { ...common(attempt.kata), kind: 'crashed', error: 'TypeError: x' });
    await handIn(actor, attempt, later(3), null);
    expect((await selectRecords(actor)).records).toMatchObject([
      { outcome: 'failed', headline: 'stamps-never-change', bonus: [] },
      { outcome: 'crashed', headline: 'TypeError: x' },
      { outcome: 'queued', headline: null, schedules: 0, suite: '', traceHash: '', bonus: [] },
    ]);
  });

  it('is nobody else’s, also where several are read at once', async () => {
    const [one, other] = [await someActor(), await someActor()];
    const id = await handIn(one, await sit(one), later(5));
    await explain(other);
    const found = await listRecords([one.id, other.id]);
    expect(found.get(one.id)!.records.map((record) => record.id)).toEqual([id]);
    expect(found.get(other.id)!.records.map(({ kind }) => kind)).toEqual(['explanation']);
    expect(found.get(other.id)!.attempts).toEqual([]);
  });

  it('keeps to itself what broke in a kata while that is being worked on from memory', async () => {
    const actor = await someActor();
    const failed = { ...common('logical-clocks'), kind: 'failed', violations: [{ invariant: 'stamps-never-change' }] };
    await handIn(actor, await sit(actor), later(5), failed);
    const open = await sit(actor, { mode: 'from_memory', number: 2, endedAt: null, end: null });
    await handIn(actor, open, later(6), failed);
    const headlines = async () =>
      (await selectRecords(actor)).records.map((record) => record.kind === 'submission' && record.headline);
    expect(await headlines()).toEqual([null, 'stamps-never-change']);
    await database().attempt.update({ where: { id: open.id }, data: { endedAt: later(20), end: 'expired' } });
    expect(await headlines()).toEqual(['stamps-never-change', 'stamps-never-change']);
  });
});

describe('the standing that follows', () => {
  it('meets the first requirement with one timed pass and one from memory, and not a millisecond after the grace', async () => {
    const actor = await someActor();
    await handIn(actor, await sit(actor), later(12));
    const second = await sit(actor, { mode: 'from_memory', number: 2 });
    await handIn(actor, second, later(20, graceMs + 1));
    expect((await selectStanding(actor)).requirements[0]).toMatchObject({ state: 'partly', have: 1, need: 2 });
    await handIn(actor, second, later(20, graceMs));
    expect((await selectStanding(actor)).requirements[0]).toMatchObject({ state: 'met', have: 2, missing: null });
  });

  it('takes the whole time, and no more, for what came within the grace', async () => {
    const actor = await someActor();
    await handIn(actor, await sit(actor), later(20, graceMs));
    expect((await selectRecords(actor)).records).toMatchObject([{ usedMs: 20 * minuteMs }]);
  });
});

describe('prose', () => {
  it('waits for its writer, or in an open cohort for the instructor', async () => {
    const actor = await someActor();
    await explain(actor);
    const waitsFor = async () =>
      (await selectRecords(actor)).records.map((record) => 'review' in record && record.review);
    expect(await waitsFor()).toEqual([{ kind: 'waiting', for: 'writer' }]);
    const cohort = await database().cohort.create({ data: { name: 'Autumn', joinCode: actor.id.slice(0, 8) } });
    const membership = { cohortId: cohort.id, accountId: actor.id };
    await database().membership.create({ data: { ...membership, role: 'learner' } });
    expect(await waitsFor()).toEqual([{ kind: 'waiting', for: 'instructor' }]);
    await database().cohort.update({ where: { id: cohort.id }, data: { closedAt: monday } });
    expect(await waitsFor()).toEqual([{ kind: 'waiting', for: 'writer' }]);
  });

  it('is as its latest review says, with the name of who gave it', async () => {
    const [actor, reader] = [await someActor(), await someActor()];
    const { id } = await explain(actor);
    await review(id, reader, 'accepted', later(90));
    await review(id, reader, 'returned', later(80));
    const standing = standingOf((await selectRecords(actor)).records, allOpen);
    expect(standing.requirements[4]).toMatchObject({
      state: 'partly',
      have: 1,
      evidence: [
        {
          writing: {
            id,
            sentence: 'Take the larger counter, then count the event.',
            review: { kind: 'accepted', at: later(90), by: { kind: 'instructor', name: 'Somebody' } },
          },
        },
        {},
        {},
        {},
      ],
    });
  });

  it('belongs to its attempt: an argument meets the third requirement with a pass of the same one', async () => {
    const actor = await someActor();
    const attempt = await sit(actor, { kata: 'idempotent-payments', deadlineAt: later(30) });
    await handIn(actor, attempt, later(25));
    expect((await selectStanding(actor)).requirements[2]).toMatchObject({ state: 'partly' });
    const text = encodeText({ kind: 'argument', argument: 'word '.repeat(50) });
    const about = { kind: 'argument', kata: attempt.kata, attemptId: attempt.id, text, words: 50 } as const;
    await explain(actor, { ...about, createdAt: later(28) });
    expect((await selectStanding(actor)).requirements[2]).toMatchObject({ state: 'met' });
  });
});
