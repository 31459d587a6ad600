import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withClock } from '../clock.ts';
import { database } from '../database.ts';
import { selectOptionalSubmission } from '../submission/queries.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { after, deadlineAt, kata, started, startedAt, submitted } from '../testing/sitting.ts';
import { end } from './end.ts';
import { grant } from './grant.ts';
import { selectOpenAttempt } from './queries.ts';

withServerDatabase();

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
