import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withClock } from '../clock.ts';
import { database } from '../database.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { after, kata, started, startedAt } from '../testing/sitting.ts';
import { end } from './end.ts';
import { listAttempts } from './history.ts';
import { noteHint } from './open-hint.ts';
import { selectOpenAttempt } from './queries.ts';

withServerDatabase();

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
