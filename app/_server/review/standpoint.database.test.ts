import { describe, expect, it } from 'vitest';
import type { Actor } from '../account/actor.ts';
import { withClock } from '../clock.ts';
import { closeCohort, joinCohort, leaveCohort, makeCohort } from '../cohort/cohorts.ts';
import { database } from '../database.ts';
import { listRecords } from '../standing/records.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { handInExplanation } from './hand-in-again.ts';
import { listWaiting, selectOptionalWriting } from './queries.ts';
import { recordReview, recordSelfAssessment } from './record-review.ts';
import { encodeText } from './texts.ts';

withServerDatabase();

const minute = (n: number) => new Date(Date.UTC(2026, 10, 23, 9, n));
const at = <T>(n: number, work: () => T): T => withClock(minute(n), work);

const marks = { 'one-vote': 'met', durable: 'met', majority: 'met' };
const reviewOf = (writing: string) => ({
  ...{ writing, outcome: 'accepted', marks, remarks: [], reasons: '', seen: null },
});

const explained = async (actor: Actor): Promise<string> => {
  const sentence = 'A leader needs a majority, majorities share a node, and no node votes twice in a term.';
  const outcome = await handInExplanation(actor, { kata: 'raft-election', sentence });
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  return outcome.id;
};

/** A cohort that a learner has joined in minute 1. */
async function someCohort() {
  const instructor = await someActor(true);
  const made = await at(0, () => makeCohort(instructor, 'Autumn'));
  if (made.kind !== 'done') throw new Error(made.message);
  const { joinCode } = await database().cohort.findUniqueOrThrow({ where: { id: made.id } });
  const learner = await someActor();
  const join = () => joinCohort(learner, joinCode);
  expect(await at(1, join)).toMatchObject({ kind: 'done' });
  return { cohort: made.id, instructor, learner, join, leave: () => leaveCohort(learner, made.id) };
}

const keyOf = async (actor: Actor, id: string) => (await selectOptionalWriting(actor, id))?.rubric ?? null;

describe('what was handed in in a cohort', () => {
  it('keeps its key shut when its writer leaves, and when they come back', async () => {
    const { instructor, learner, join, leave } = await someCohort();
    const id = await at(2, () => explained(learner));
    await at(3, leave);
    expect(await selectOptionalWriting(learner, id)).toMatchObject({ rubric: null, may: { selfAssess: false } });
    expect(await recordSelfAssessment(learner, { writing: id, marks })).toMatchObject({ kind: 'refused' });
    await at(4, join);
    expect(await keyOf(learner, id)).toBeNull();
    await at(5, leave);
    expect(await keyOf(learner, id)).toBeNull();
    expect(await listWaiting(instructor)).toMatchObject([{ id }]);
  });

  it('is still reviewed there after its writer left, so that it does not wait for ever', async () => {
    const { instructor, learner, leave } = await someCohort();
    const id = await at(2, () => explained(learner));
    await at(3, leave);
    expect(await listWaiting(instructor)).toMatchObject([{ id }]);
    const standing = (await listRecords([learner.id])).get(learner.id);
    expect(standing?.records).toMatchObject([{ id, review: { kind: 'waiting', for: 'instructor' } }]);
    expect(await recordReview(instructor, reviewOf(id))).toEqual({ kind: 'recorded', outcome: 'accepted' });
    expect(await keyOf(learner, id)).not.toBeNull();
  });

  it('is its writer’s to assess once the cohort is closed', async () => {
    const { cohort, instructor, learner } = await someCohort();
    const id = await at(2, () => explained(learner));
    await closeCohort(instructor, cohort, true);
    expect(await keyOf(learner, id)).not.toBeNull();
    expect(await recordSelfAssessment(learner, { writing: id, marks })).toMatchObject({ kind: 'recorded' });
  });
});

describe('what was handed in outside a cohort', () => {
  it('is no matter of a cohort that its writer had left', async () => {
    const { instructor, learner, leave } = await someCohort();
    await at(2, leave);
    const id = await at(3, () => explained(learner));
    expect(await selectOptionalWriting(instructor, id)).toBeNull();
    expect(await listWaiting(instructor)).toEqual([]);
    expect(await selectOptionalWriting(learner, id)).toMatchObject({ may: { selfAssess: true } });
    expect(await keyOf(learner, id)).not.toBeNull();
  });

  it('goes to the instructor once its writer joins, for good', async () => {
    const { instructor, learner, join, leave } = await someCohort();
    await at(2, leave);
    const id = await at(3, () => explained(learner));
    await at(4, join);
    expect(await keyOf(learner, id)).toBeNull();
    await at(5, leave);
    expect(await keyOf(learner, id)).toBeNull();
    expect(await listWaiting(instructor)).toMatchObject([{ id }]);
  });
});

describe('the key of an analysis', () => {
  const incident = 'roblox-2021-10-28';
  const analysed = async (accountId: string): Promise<string> => {
    const answers = Array<string>(6).fill('An answer.') as [string, string, string, string, string, string];
    const text = encodeText({ kind: 'analysis', analysis: { incident, answers, quotation: 'A line.', concepts: [] } });
    const about = { kind: 'analysis', kata: 'outage-postmortem', incident, words: 600, complete: true } as const;
    const { id } = await database().writing.create({ data: { ...about, accountId, text, createdAt: minute(2) } });
    return id;
  };
  const sits = (accountId: string, number: number, of: string) =>
    database().attempt.create({
      data: {
        ...{ accountId, number, incident: of, kata: 'outage-postmortem', mode: 'practice' },
        ...{ startedAt: minute(3), contentHash: '' },
      },
    });
  const over = (id: string) =>
    database().attempt.update({ where: { id }, data: { endedAt: minute(4), end: 'abandoned' } });

  it('is hidden from its writer while they sit the same incident again, and from nobody else', async () => {
    const { instructor, learner } = await someCohort();
    const id = await analysed(learner.id);
    await database().review.create({
      data: {
        ...{ writingId: id, reviewerId: instructor.id, selfAssessed: false, outcome: 'accepted' },
        ...{ marks: {}, remarks: [], reasons: '', createdAt: minute(2) },
      },
    });
    const { id: elsewhere } = await sits(learner.id, 1, 'github-2018-10-21');
    expect(await keyOf(learner, id)).not.toBeNull();
    await over(elsewhere);
    const { id: attempt } = await sits(learner.id, 2, incident);
    expect(await keyOf(learner, id)).toBeNull();
    expect(await keyOf(instructor, id)).not.toBeNull();
    await over(attempt);
    expect(await keyOf(learner, id)).not.toBeNull();
  });

  it('is hidden where they would assess themselves, too, and is back once the attempt is over', async () => {
    const learner = await someActor();
    const id = await analysed(learner.id);
    const { id: attempt } = await sits(learner.id, 1, incident);
    expect(await keyOf(learner, id)).toBeNull();
    await over(attempt);
    expect(await keyOf(learner, id)).not.toBeNull();
  });
});
