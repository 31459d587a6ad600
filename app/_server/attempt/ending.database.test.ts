import { describe, expect, it } from 'vitest';
import { graceMs } from '../../../grader/contract/attempt.ts';
import type { Actor } from '../account/actor.ts';
import { withClock } from '../clock.ts';
import { database } from '../database.ts';
import { handIn } from '../submission/hand-in.ts';
import { selectOptionalSubmission } from '../submission/queries.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { after, deadlineAt, judgingJobs, kata, saved, started, startedAt, submitted } from '../testing/sitting.ts';
import { end } from './end.ts';
import { selectOpenAttempt, selectOptionalAttempt } from './queries.ts';

withServerDatabase();

const payments = 'idempotent-payments';

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
