import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { someAttempt } from '../../../prisma/testing/attempt.ts';
import { database } from '../database.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { listComparable } from './comparable.ts';

withServerDatabase();

const at = new Date(Date.now() - 3_600_000);
const over = { endedAt: at, end: 'handed_in' as const };

async function draftOf(attemptId: string): Promise<void> {
  const draft = { attemptId, revision: 1, tab: randomUUID(), language: 'typescript', source: Buffer.from('x') };
  await database().draft.create({ data: { ...draft, savedAt: at } });
}

it('an attempt’s work is laid beside that of the learner’s other attempts of the kata, and of nothing else', async () => {
  const [actor, stranger] = [await someActor(), await someActor()];
  const first = await someAttempt(database(), actor.id, over);
  await someAttempt(database(), actor.id, over); // In which nothing was done.
  const third = await someAttempt(database(), actor.id, { ...over, mode: 'timed' });
  const now = await someAttempt(database(), actor.id);
  const raft = await someAttempt(database(), actor.id, { ...over, kata: 'raft-election' });
  const theirs = await someAttempt(database(), stranger.id, over);
  for (const { id } of [first, now, raft, theirs]) await draftOf(id);
  const common = { accountId: actor.id, kata: 'logical-clocks', language: 'typescript', source: Buffer.from('x') };
  const submission = await database().submission.create({ data: { ...common, attemptId: third.id, createdAt: at } });

  expect(await listComparable(actor, now.id)).toEqual([
    { id: third.id, mode: 'timed', number: 3, startedAt: third.startedAt, drafts: [], submissions: [{ id: submission.id, createdAt: at }] }, // prettier-ignore
    { id: first.id, mode: 'practice', number: 1, startedAt: first.startedAt, drafts: [{ revision: 1, savedAt: at }], submissions: [] }, // prettier-ignore
  ]);
  expect(await listComparable(stranger, now.id)).toEqual([]);
});

it('analyses are laid beside those of the same incident, and nothing that an attempt from memory hides is listed', async () => {
  const actor = await someActor();
  const kata = 'outage-postmortem';
  const [one, other, same] = [
    await someAttempt(database(), actor.id, { ...over, kata, incident: 'gitlab-2017-01-31' }),
    await someAttempt(database(), actor.id, { ...over, kata, incident: 'github-2018-10-21' }),
    await someAttempt(database(), actor.id, { ...over, kata, incident: 'gitlab-2017-01-31' }),
  ];
  for (const { id } of [one, other, same]) await draftOf(id);
  expect((await listComparable(actor, one.id)).map(({ id }) => id)).toEqual([same.id]);

  const old = await someAttempt(database(), actor.id, over);
  const deadlineAt = new Date(Date.now() + 1_200_000);
  const memory = await someAttempt(database(), actor.id, { mode: 'from_memory', startedAt: new Date(), limitSeconds: 1200, deadlineAt }); // prettier-ignore
  for (const { id } of [old, memory]) await draftOf(id);
  expect(await listComparable(actor, memory.id)).toEqual([]);
  expect(await listComparable(actor, old.id)).toEqual([]);
});
