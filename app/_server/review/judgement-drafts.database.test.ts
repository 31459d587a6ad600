/** Reviews and self-assessments that are not sent yet, on a database of their own. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { leisureName, type LeisureText, type Prose } from '../../../grader/contract/draft.ts';
import type { Actor } from '../account/actor.ts';
import { removeAndEndSessions } from '../account/end-sessions.ts';
import { appointInstructor, closeCohort, joinCohort, makeCohort } from '../cohort/cohorts.ts';
import { database } from '../database.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { handInExplanation } from './hand-in-again.ts';
import { nextReview } from './judgement.ts';
import { saveLeisureDraft, selectOptionalLeisureDraft } from './leisure-drafts.ts';
import { answerLeisureDraft, answerLeisureSave } from './leisure-request.ts';
import { recordReview, recordSelfAssessment } from './record-review.ts';

withServerDatabase();

const kata = 'raft-election';
const sentence = 'A leader needs a majority, majorities share a node, and no node votes twice in a term.';
const again = 'Any two majorities share a node, and each node’s one vote per term is on disk before it is sent.';
const allMet = { 'one-vote': 'met', durable: 'met', majority: 'met' };
const begun: Prose = { 'mark durable': 'partly', 'remark durable': 'Where is it kept?', reasons: 'Say how' };

async function explained(actor: Actor, text = sentence): Promise<string> {
  const outcome = await handInExplanation(actor, { kata, sentence: text });
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  return outcome.id;
}

interface Teaching {
  cohort: string;
  instructor: Actor;
  colleague: Actor;
  learner: Actor;
  /** What the learner has handed in. */
  writing: string;
}

/** A cohort with two instructors, and what its learner has handed in. */
async function teaching(): Promise<Teaching> {
  const [instructor, colleague, learner] = [await someActor(true), await someActor(), await someActor()];
  const made = await makeCohort(instructor, 'Autumn');
  if (made.kind !== 'done') throw new Error(made.message);
  const { email } = await database().account.findUniqueOrThrow({ where: { id: colleague.id } });
  expect(await appointInstructor(instructor, made.id, email)).toEqual({ kind: 'done' });
  const { joinCode } = await database().cohort.findUniqueOrThrow({ where: { id: made.id } });
  expect(await joinCohort(learner, joinCode)).toMatchObject({ kind: 'done' });
  return { cohort: made.id, instructor, colleague, learner, writing: await explained(learner) };
}

const save = (actor: Actor, text: LeisureText, prose: Prose, base = 0, tab: string = randomUUID()) =>
  saveLeisureDraft(actor, text, { tab, base, prose });
const kept = async (actor: Actor, text: LeisureText) => (await selectOptionalLeisureDraft(actor, text))?.prose ?? null;
const reviewOf = (writing: string): LeisureText => ({ kind: 'review', writing });
const assessmentOf = (writing: string): LeisureText => ({ kind: 'assessment', writing });
const rows = (actor: Actor) => database().leisureDraft.count({ where: { accountId: actor.id } });
const review = (writing: string, more: object = {}) => ({
  ...{ writing, outcome: 'accepted', marks: allMet, remarks: [], reasons: '', seen: null },
  ...more,
});

describe('a review that is being written', () => {
  it('is found again wherever its reviewer goes on, and never overwritten unseen', async () => {
    const { instructor, writing } = await teaching();
    const text = await nextReview(database(), instructor.id, writing);
    expect(text).toEqual(reviewOf(writing));
    expect(await save(instructor, text, begun)).toMatchObject({ kind: 'saved', revision: 1 });
    expect(await kept(instructor, text)).toEqual(begun);
    expect(await save(instructor, text, { reasons: 'Of another machine' })).toMatchObject({
      kind: 'diverged',
      theirs: { revision: 1, prose: begun },
    });
    expect(await kept(instructor, text)).toEqual(begun);
  });

  it('is its reviewer’s alone: neither its writer nor another instructor reads it or writes into it', async () => {
    const { instructor, colleague, learner, writing } = await teaching();
    const text = reviewOf(writing);
    await save(instructor, text, begun);
    expect(await kept(colleague, text)).toBeNull();
    expect(await save(colleague, text, { reasons: 'Mine' })).toMatchObject({ kind: 'saved', revision: 1 });
    expect(await kept(colleague, text)).toEqual({ reasons: 'Mine' });
    for (const nobody of [learner, await someActor(), await someActor(true)]) {
      expect(await kept(nobody, text)).toBeNull();
      expect(await save(nobody, text, begun)).toMatchObject({ kind: 'refused', because: 'unknown' });
      expect(await rows(nobody)).toBe(0);
    }
    expect(await kept(instructor, text)).toEqual(begun);
  });

  it('is out of reach for as long as its reviewer may not review', async () => {
    const { cohort, instructor, colleague, writing } = await teaching();
    const text = reviewOf(writing);
    await save(instructor, text, begun);
    await save(colleague, text, begun);
    await closeCohort(instructor, cohort, true);
    expect(await kept(instructor, text)).toBeNull();
    expect(await save(instructor, text, { reasons: 'late' }, 1)).toMatchObject({ kind: 'refused', because: 'unknown' });
    await closeCohort(instructor, cohort, false);
    expect(await kept(instructor, text)).toEqual(begun);
    await database().membership.updateMany({ where: { accountId: colleague.id }, data: { leftAt: new Date() } });
    expect(await kept(colleague, text)).toBeNull();
  });

  it('is gone once it is sent, and no tab that is late brings it back', async () => {
    const { instructor, colleague, writing } = await teaching();
    const text = reviewOf(writing);
    await save(instructor, text, begun);
    await save(colleague, text, { reasons: 'Not yet' });
    expect(await recordReview(instructor, review(writing, { revision: 1 }))).toMatchObject({ kind: 'recorded' });
    expect(await rows(instructor)).toBe(0);
    expect(await kept(instructor, text)).toBeNull();
    expect(await save(instructor, text, begun, 1)).toMatchObject({ kind: 'ended' });
    expect(await save(instructor, text, begun)).toMatchObject({ kind: 'ended' });
    expect(await rows(instructor)).toBe(0);
    expect(await kept(colleague, text), 'what a colleague has begun stays').toEqual({ reasons: 'Not yet' });
  });

  it('is another text after one that was sent, and that is its reviewer’s alone, too', async () => {
    const { instructor, colleague, writing } = await teaching();
    await recordReview(instructor, review(writing));
    const text = await nextReview(database(), instructor.id, writing);
    expect(text.kind).toBe('review-again');
    expect(await save(instructor, text, { reasons: 'On second thoughts' })).toMatchObject({ kind: 'saved' });
    expect(await save(colleague, text, begun)).toMatchObject({ kind: 'refused', because: 'unknown' });
    expect(await nextReview(database(), colleague.id, writing)).toEqual(reviewOf(writing));
    const { id: seen } = await database().review.findFirstOrThrow({ where: { writingId: writing } });
    const second = review(writing, { outcome: 'returned', reasons: 'On second thoughts', seen, revision: 1 });
    expect(await recordReview(instructor, second)).toMatchObject({ kind: 'recorded' });
    expect(await rows(instructor)).toBe(0);
  });

  it('is not sent where another machine has saved since', async () => {
    const { instructor, writing } = await teaching();
    const text = reviewOf(writing);
    await save(instructor, text, begun);
    await save(instructor, text, { ...begun, reasons: 'More, on another machine' }, 1);
    expect(await recordReview(instructor, review(writing, { revision: 1 }))).toEqual({
      kind: 'refused',
      message: 'This was changed elsewhere since. Look at what is newer, and send it again.',
    });
    expect(await database().review.count({ where: { writingId: writing } })).toBe(0);
    expect(await kept(instructor, text)).toMatchObject({ reasons: 'More, on another machine' });
    expect(await recordReview(instructor, review(writing, { revision: 2 }))).toMatchObject({ kind: 'recorded' });
  });

  it('stays where it is refused, 100 kB of it included, and what is larger than a draft is refused with its limit', async () => {
    const { instructor, writing } = await teaching();
    const text = reviewOf(writing);
    const hostile = { reasons: `<script>\u0000\u202E${'é'.repeat(50_000)}` };
    expect(await save(instructor, text, hostile)).toMatchObject({ kind: 'saved' });
    const sent = review(writing, { outcome: 'returned', ...hostile, revision: 1 });
    expect(await recordReview(instructor, sent)).toEqual({
      kind: 'refused',
      message: 'Reasons have at most 5,000 characters.',
    });
    expect(await save(instructor, text, { reasons: 'é'.repeat(150_000) }, 1)).toMatchObject({
      kind: 'refused',
      because: 'too-large',
      message: expect.stringContaining('256 KiB'),
    });
    expect(await kept(instructor, text)).toEqual(hostile);
  });

  it('ends with the version that it is about, and the next version has a review of its own', async () => {
    const { instructor, colleague, learner, writing } = await teaching();
    await save(colleague, reviewOf(writing), begun);
    await recordReview(instructor, review(writing, { outcome: 'returned', reasons: 'Why?' }));
    const second = await explained(learner, again);
    expect(await save(colleague, reviewOf(writing), { reasons: 'late' }, 1)).toMatchObject({ kind: 'ended' });
    expect(await kept(colleague, reviewOf(second))).toBeNull();
    expect(await save(colleague, reviewOf(second), begun)).toMatchObject({ kind: 'saved' });
  });

  it('is seen by a reviewer who sits the same kata from memory: the text and its key are before them, too', async () => {
    const { instructor, writing } = await teaching();
    const memory = { accountId: instructor.id, kata, number: 1, mode: 'from_memory', startedAt: new Date(), contentHash: '' } as const; // prettier-ignore
    await database().attempt.create({ data: memory });
    expect(await save(instructor, reviewOf(writing), begun)).toMatchObject({ kind: 'saved' });
    expect(await kept(instructor, reviewOf(writing))).toEqual(begun);
  });

  it('goes with its reviewer’s account', async () => {
    const { instructor, colleague, writing } = await teaching();
    for (const one of [instructor, colleague]) await save(one, reviewOf(writing), begun);
    await removeAndEndSessions(database(), colleague.id);
    expect([await rows(instructor), await rows(colleague)]).toEqual([1, 0]);
    expect(await save(colleague, reviewOf(writing), begun)).toMatchObject({ kind: 'refused', because: 'unknown' });
  });
});

describe('a self-assessment that is being made', () => {
  it('is kept until it is recorded, which takes it away for good', async () => {
    const learner = await someActor();
    const writing = await explained(learner);
    const text = assessmentOf(writing);
    expect(await save(learner, text, { 'mark durable': 'met' })).toMatchObject({ kind: 'saved', revision: 1 });
    expect(await kept(learner, text)).toEqual({ 'mark durable': 'met' });
    expect(await recordSelfAssessment(learner, { writing, marks: allMet })).toEqual({
      kind: 'refused',
      message: 'This was changed elsewhere since. Look at what is newer, and send it again.',
    });
    expect(await recordSelfAssessment(learner, { writing, marks: { durable: 'met' }, revision: 1 })).toMatchObject({
      kind: 'refused',
    });
    expect(await kept(learner, text)).toEqual({ 'mark durable': 'met' });
    expect(await recordSelfAssessment(learner, { writing, marks: allMet, revision: 1 })).toMatchObject({
      kind: 'recorded',
    });
    expect(await rows(learner)).toBe(0);
    expect(await save(learner, text, { 'mark durable': 'met' })).toMatchObject({ kind: 'ended' });
    expect(await rows(learner)).toBe(0);
  });

  it('is its writer’s alone, and where an instructor reviews there is none', async () => {
    const learner = await someActor();
    const own = assessmentOf(await explained(learner));
    await save(learner, own, { 'mark durable': 'met' });
    for (const nobody of [await someActor(), await someActor(true)]) {
      expect(await kept(nobody, own)).toBeNull();
      expect(await save(nobody, own, { 'mark durable': 'met' })).toMatchObject({ because: 'unknown' });
    }
    const { instructor, learner: taught, writing } = await teaching();
    for (const one of [instructor, taught]) expect(await kept(one, assessmentOf(writing))).toBeNull();
    expect(await save(taught, assessmentOf(writing), { 'mark durable': 'met' })).toMatchObject({ kind: 'ended' });
    expect(await save(instructor, assessmentOf(writing), {})).toMatchObject({ because: 'unknown' });
    expect(await save(learner, { kind: 'review', writing: (own as { writing: string }).writing }, begun)).toMatchObject(
      {
        because: 'unknown',
      },
    );
  });

  it('is hidden with the text while an attempt from memory of its kata is open', async () => {
    const learner = await someActor();
    const text = assessmentOf(await explained(learner));
    await save(learner, text, { 'mark durable': 'met' });
    const memory = { accountId: learner.id, kata, number: 1, mode: 'from_memory', startedAt: new Date(), contentHash: '' } as const; // prettier-ignore
    await database().attempt.create({ data: memory });
    expect(await kept(learner, text)).toBeNull();
    expect(await save(learner, text, {}, 1)).toMatchObject({ kind: 'refused', because: 'hidden' });
  });
});

it('over HTTP a review has its address, which is nobody else’s', async () => {
  const { instructor, learner, writing } = await teaching();
  const [kind, of] = leisureName(reviewOf(writing)).split('/') as [string, string];
  const put = async (actor: Actor | null, address: { kind: string; of: string }) => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const body = JSON.stringify({ tab: randomUUID(), base: 0, prose: begun });
    const url = `http://dojo.test/api/drafts/leisure/${address.kind}/${address.of}`;
    return (await answerLeisureSave(async () => actor, address, new Request(url, { method: 'PUT', headers, body })))
      .status;
  };
  expect(await put(instructor, { kind, of })).toBe(200);
  expect((await answerLeisureDraft(async () => instructor, { kind, of })).status).toBe(200);
  for (const [actor, status] of [
    [learner, 404],
    [null, 401],
  ] as const) {
    expect(await put(actor, { kind, of })).toBe(status);
    expect((await answerLeisureDraft(async () => actor, { kind, of })).status).toBe(status);
  }
  for (const address of [
    { kind, of: 'no-uuid' },
    { kind: 'review-again', of },
    { kind: 'reviews', of },
  ])
    expect(await put(instructor, address), leisureName(reviewOf(writing))).toBe(404);
});
