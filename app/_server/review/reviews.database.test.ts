import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../account/actor.ts';
import { appointInstructor, closeCohort, joinCohort, leaveCohort, makeCohort } from '../cohort/cohorts.ts';
import { listAtWork } from '../cohort/at-work.ts';
import { lookUpJoinCode } from '../cohort/join-code-lookup.ts';
import { listCohorts, selectOptionalCohort } from '../cohort/queries.ts';
import { database } from '../database.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { start } from '../attempt/start.ts';
import { listEarlierVersions } from './earlier.ts';
import { handInExplanation, handInRevision } from './hand-in-again.ts';
import { listWaiting, listWritings, selectOptionalWriting } from './queries.ts';
import { recordReview, recordSelfAssessment } from './record-review.ts';

withServerDatabase();

const sentence = 'A leader needs a majority, majorities share a node, and no node votes twice in a term.';
const again = 'Any two majorities share a node, and each node’s one vote per term is on disk before it is sent.';
const allMet = { 'one-vote': 'met', durable: 'met', majority: 'met' };

async function explained(actor: Actor, text = sentence): Promise<string> {
  const outcome = await handInExplanation(actor, { kata: 'raft-election', sentence: text });
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  return outcome.id;
}

async function someCohort(): Promise<{ id: string; instructor: Actor; learner: Actor; code: string }> {
  const instructor = await someActor(true);
  const made = await makeCohort(instructor, 'Autumn');
  if (made.kind !== 'done') throw new Error(made.message);
  const [{ joinCode }] = (await database().cohort.findMany({ where: { id: made.id }, select: { joinCode: true } })) as [
    { joinCode: string },
  ];
  const learner = await someActor();
  expect(await joinCohort(learner, joinCode)).toEqual({ kind: 'done', name: 'Autumn' });
  return { id: made.id, instructor, learner, code: joinCode };
}

const review = (writing: string, more: object = {}) => ({
  writing,
  outcome: 'accepted',
  marks: allMet,
  remarks: [],
  reasons: '',
  seen: null,
  ...more,
});

describe('an explanation by somebody in no cohort', () => {
  it('waits for their own assessment, with the key beside it', async () => {
    const learner = await someActor();
    const id = await explained(learner);
    const writing = await selectOptionalWriting(learner, id);
    expect(writing).toMatchObject({
      state: { kind: 'waiting' },
      own: true,
      text: { kind: 'explanation', sentence },
      may: { review: false, selfAssess: true },
    });
    expect(writing?.rubric?.lines.map(({ id: line }) => line)).toEqual(['one-vote', 'durable', 'majority']);
    expect(await recordSelfAssessment(learner, { writing: id, marks: { durable: 'met' } })).toEqual({
      kind: 'refused',
      message: 'Mark every line: 2 are left.',
    });
    expect(await recordSelfAssessment(learner, { writing: id, marks: { ...allMet, other: 'missing' } })).toEqual({
      kind: 'recorded',
      outcome: 'accepted',
    });
    expect((await selectOptionalWriting(learner, id))?.state).toMatchObject({
      kind: 'accepted',
      review: { selfAssessed: true },
    });
    expect((await selectOptionalWriting(learner, id))?.reviews[0]?.marks).toEqual(allMet);
  });

  it('is assessed once, and written anew after it fell short', async () => {
    const learner = await someActor();
    const id = await explained(learner);
    const marks = { ...allMet, durable: 'missing' };
    expect(await recordSelfAssessment(learner, { writing: id, marks })).toEqual({
      kind: 'recorded',
      outcome: 'returned',
    });
    expect(await recordSelfAssessment(learner, { writing: id, marks: allMet })).toEqual({
      kind: 'refused',
      message: 'This has been assessed already.',
    });
    const second = await explained(learner, again);
    expect((await selectOptionalWriting(learner, id))?.followedBy).toBe(second);
    expect(await listWritings(learner, { kind: 'explanation' })).toMatchObject([
      { id: second, state: { kind: 'waiting' } },
      { id, state: { kind: 'returned' } },
    ]);
  });

  it('is refused while one waits, once one is accepted, and where it is no single sentence', async () => {
    const learner = await someActor();
    const id = await explained(learner);
    const more = () => handInExplanation(learner, { kata: 'raft-election', sentence: again });
    expect(await more()).toMatchObject({ kind: 'refused', message: expect.stringContaining('still waiting') });
    await recordSelfAssessment(learner, { writing: id, marks: allMet });
    expect(await more()).toEqual({ kind: 'refused', message: 'This has been accepted already.' });
    const other = { kata: 'logical-clocks', sentence: `${sentence} And then some.` };
    expect(await handInExplanation(learner, other)).toEqual({
      kind: 'incomplete',
      lacks: ['Exactly one sentence: these are 2.'],
    });
    expect(await handInExplanation(learner, { kata: '../x', sentence })).toMatchObject({ kind: 'refused' });
    expect(await handInExplanation(null, { kata: 'logical-clocks', sentence })).toMatchObject({ kind: 'refused' });
    expect(await handInExplanation(learner, { kata: 'logical-clocks', sentence: 'x'.repeat(100_000) })).toEqual({
      kind: 'refused',
      message: 'This is far more than a sentence.',
    });
  });

  it('is handed in once by two tabs at the same moment', async () => {
    const learner = await someActor();
    const outcomes = await Promise.all([
      handInExplanation(learner, { kata: 'raft-election', sentence }),
      handInExplanation(learner, { kata: 'raft-election', sentence: again }),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'refused']);
  });

  it('keeps whatever was written, hostile or not', async () => {
    const learner = await someActor();
    const text = 'A <script>alert(1)</script> node\u0000 votes \u202Etwice in no term\uD800 at all.';
    const id = await explained(learner, text);
    expect((await selectOptionalWriting(learner, id))?.text).toEqual({ kind: 'explanation', sentence: text });
  });
});

it('what was written about a kata is hidden while an attempt from memory of it is open, key and all', async () => {
  const learner = await someActor();
  const id = await explained(learner);
  await recordSelfAssessment(learner, { writing: id, marks: allMet });
  const fields = {
    accountId: learner.id,
    mode: 'from_memory',
    number: 1,
    startedAt: new Date(),
    contentHash: '',
  } as const;
  const elsewhere = await database().attempt.create({ data: { ...fields, kata: 'logical-clocks' } });
  expect(await selectOptionalWriting(learner, id)).not.toBeNull();
  const attempt = await database().attempt.create({ data: { ...fields, kata: 'raft-election' } });
  expect(await selectOptionalWriting(learner, id)).toBeNull();
  expect(await listWritings(learner)).toEqual([]);
  for (const { id: open } of [elsewhere, attempt])
    await database().attempt.update({ where: { id: open }, data: { endedAt: new Date(), end: 'abandoned' } });
  expect((await selectOptionalWriting(learner, id))?.rubric).not.toBeNull();
});

describe('a review', () => {
  it('is by the instructor of a cohort, of what its learners hand in, oldest first', async () => {
    const { instructor, learner } = await someCohort();
    const id = await explained(learner);
    expect(await listWaiting(instructor)).toMatchObject([
      { id, writer: 'Somebody', again: false, kind: 'explanation' },
    ]);
    expect((await selectOptionalWriting(instructor, id))?.may).toEqual({ review: true, selfAssess: false });
    expect(await recordReview(instructor, review(id))).toEqual({ kind: 'recorded', outcome: 'accepted' });
    expect(await listWaiting(instructor)).toEqual([]);
    expect((await selectOptionalWriting(learner, id))?.state).toMatchObject({
      kind: 'accepted',
      review: { selfAssessed: false, by: 'Somebody' },
    });
  });

  it('is never of one’s own work, nor by anybody else, whatever the address', async () => {
    const { id: cohort, instructor, learner } = await someCohort();
    const id = await explained(learner);
    const stranger = await someActor(true);
    expect(await recordReview(learner, review(id))).toEqual({
      kind: 'refused',
      message: 'Nobody reviews their own work.',
    });
    expect(await recordSelfAssessment(learner, { writing: id, marks: allMet })).toEqual({
      kind: 'refused',
      message: 'Your cohort’s instructor reviews this.',
    });
    expect(await recordReview(stranger, review(id))).toEqual({ kind: 'refused', message: 'There is no such work.' });
    expect(await recordSelfAssessment(stranger, { writing: id, marks: allMet })).toMatchObject({ kind: 'refused' });
    expect(await selectOptionalWriting(stranger, id)).toBeNull();
    expect(await listWaiting(stranger)).toEqual([]);
    expect(await recordReview(instructor, review(randomUUID()))).toMatchObject({ kind: 'refused' });
    expect(await recordReview(instructor, { writing: id })).toMatchObject({ kind: 'refused' });
    const own = await explained(instructor);
    expect(await recordReview(instructor, review(own))).toMatchObject({ kind: 'refused' });
    await closeCohort(instructor, cohort, true);
    expect(await recordReview(instructor, review(id))).toMatchObject({ kind: 'refused' });
  });

  it('hides the key from a learner until it is accepted', async () => {
    const { instructor, learner } = await someCohort();
    const id = await explained(learner);
    expect((await selectOptionalWriting(learner, id))?.rubric).toBeNull();
    expect((await selectOptionalWriting(instructor, id))?.rubric).not.toBeNull();
    await recordReview(instructor, review(id, { outcome: 'returned', reasons: 'Say what makes it last a crash.' }));
    expect((await selectOptionalWriting(learner, id))?.rubric).toBeNull();
    const second = await handInRevision(learner, { writing: id, prose: { sentence: again } });
    if (second.kind !== 'accepted') throw new Error(JSON.stringify(second));
    expect(await listWaiting(instructor)).toMatchObject([{ id: second.id, again: true }]);
    expect(await listEarlierVersions(instructor, second)).toMatchObject([
      { id, text: { sentence }, reviews: [{ outcome: 'returned' }] },
    ]);
    expect(await listEarlierVersions(instructor, { id })).toEqual([]);
    expect(await listEarlierVersions(await someActor(true), second)).toEqual([]);
    await recordReview(instructor, review(second.id));
    expect((await selectOptionalWriting(learner, second.id))?.rubric).not.toBeNull();
  });

  it('says why where it returns, and marks every line where it accepts', async () => {
    const { instructor, learner } = await someCohort();
    const id = await explained(learner);
    expect(await recordReview(instructor, review(id, { outcome: 'returned', reasons: ' ' }))).toMatchObject({
      message: 'Say why it is returned: one reason is enough.',
    });
    expect(await recordReview(instructor, review(id, { marks: { durable: 'met' } }))).toMatchObject({
      message: 'Mark every line before accepting: 2 are left.',
    });
    const remarks = [
      { line: 'durable', text: 'On disk?' },
      { line: '', text: ' ' },
    ];
    expect(await recordReview(instructor, review(id, { outcome: 'returned', marks: {}, remarks }))).toEqual({
      kind: 'recorded',
      outcome: 'returned',
    });
    expect((await selectOptionalWriting(learner, id))?.reviews).toMatchObject([{ remarks: [remarks[0]] }]);
  });

  it('does not overrule one that its author has not seen, nor a version that was superseded', async () => {
    const { id: cohort, instructor, learner } = await someCohort();
    const colleague = await someActor();
    expect(await appointInstructor(instructor, cohort, colleague.email)).toEqual({ kind: 'done' });
    const id = await explained(learner);
    const [one, two] = await Promise.all([
      recordReview(instructor, review(id, { outcome: 'returned', reasons: 'Durable?' })),
      recordReview(colleague, review(id, { outcome: 'returned', reasons: 'Majority?' })),
    ]);
    expect([one.kind, two.kind].toSorted()).toEqual(['recorded', 'refused']);
    const seen = (await selectOptionalWriting(colleague, id))!.reviews[0]!.id;
    expect(await recordReview(colleague, review(id, { seen }))).toEqual({ kind: 'recorded', outcome: 'accepted' });
    expect((await selectOptionalWriting(learner, id))?.state.kind).toBe('accepted');
  });
});

describe('a cohort', () => {
  it('is made by operators, joined by its code while it is open, and left', async () => {
    const { id, instructor, code } = await someCohort();
    const learner = await someActor();
    expect(await makeCohort(learner, 'Mine')).toMatchObject({ kind: 'refused' });
    expect(await joinCohort(learner, 'nonsense')).toMatchObject({ kind: 'refused' });
    await closeCohort(instructor, id, true);
    expect(await joinCohort(learner, code)).toMatchObject({ kind: 'refused' });
    await closeCohort(instructor, id, false);
    expect(await joinCohort(learner, `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase())).toMatchObject({
      kind: 'done',
    });
    expect(await joinCohort(learner, code)).toEqual({ kind: 'refused', message: 'You are in this cohort already.' });
    expect(await joinCohort(instructor, code)).toEqual({ kind: 'refused', message: 'You instruct this cohort.' });
    expect(await listCohorts(learner)).toMatchObject([{ id, role: 'learner', joinCode: null, learners: 2 }]);
    expect((await selectOptionalCohort(instructor, id))?.members.map(({ role }) => role)).toEqual([
      'instructor',
      'learner',
      'learner',
    ]);
    expect(await selectOptionalCohort(learner, id)).toBeNull();
    expect(await leaveCohort(learner, id)).toEqual({ kind: 'done' });
    expect(await leaveCohort(learner, id)).toMatchObject({ kind: 'refused' });
    expect(await listCohorts(learner)).toEqual([]);
    expect(await joinCohort(learner, code)).toMatchObject({ kind: 'done' });
  });

  it('is shown by its code before anybody joins, and its tries are counted', async () => {
    const { id, instructor, learner, code } = await someCohort();
    const newcomer = await someActor();
    expect(await lookUpJoinCode(newcomer, code.toLowerCase())).toEqual({
      kind: 'open',
      code,
      name: 'Autumn',
      instructors: ['Somebody'],
    });
    expect(await lookUpJoinCode(learner, code)).toMatchObject({ message: 'You are in this cohort already.' });
    await closeCohort(instructor, id, true);
    const closed = await lookUpJoinCode(newcomer, code);
    expect(closed).toMatchObject({ kind: 'refused' });
    expect(await lookUpJoinCode(newcomer, '00000000')).toEqual(closed);
    for (let tries = 3; tries < 10; tries += 1) await lookUpJoinCode(newcomer, 'nonsense');
    expect(await lookUpJoinCode(newcomer, code)).toMatchObject({
      message: expect.stringContaining('Too many tries.'),
    });
  });

  it('shows its instructors who is at work, while it is open', async () => {
    const { id, instructor, learner } = await someCohort();
    const started = await start(learner, { kata: 'raft-election', mode: 'timed' });
    if (started.kind !== 'started') throw new Error(JSON.stringify(started));
    expect(await listAtWork(instructor, id)).toMatchObject([
      { attempt: started.attempt.id, accountId: learner.id, kata: 'raft-election', mode: 'timed', minutesGranted: 0 },
    ]);
    expect(await listAtWork(learner, id)).toEqual([]);
    await closeCohort(instructor, id, true);
    expect(await listAtWork(instructor, id)).toEqual([]);
  });
});
