import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { someAttempt } from '../../../prisma/testing/attempt.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { saveDraft } from './drafts.ts';
import { askAboutCopy } from './unsaved-copy.ts';

withServerDatabase();

const argument = { argument: 'why' };

/** A learner whose attempt was given up after its first draft. */
async function givenUp(): Promise<{ actor: Actor; attempt: string }> {
  const actor = await someActor();
  const { id } = await someAttempt(database(), actor.id);
  const content = { tab: randomUUID(), base: 0, language: 'typescript', source: 'saved', prose: argument };
  await saveDraft(actor, { attempt: id }, content);
  await database().attempt.update({ where: { id }, data: { endedAt: new Date(), end: 'abandoned' } });
  return { actor, attempt: id };
}

it('text that arrived though its answer was lost is held, in whatever attempt of the kata it is', async () => {
  const { actor, attempt } = await givenUp();
  expect(await askAboutCopy(actor, { attempt, source: 'saved', prose: argument })).toEqual({ kind: 'held' });
  const next = await someAttempt(database(), actor.id);
  const common = { accountId: actor.id, kata: 'logical-clocks', language: 'typescript' };
  await database().submission.create({ data: { ...common, attemptId: next.id, source: Buffer.from('handed in') } });
  expect(await askAboutCopy(actor, { attempt, source: 'handed in', prose: null })).toEqual({ kind: 'held' });
});

it('text that never arrived comes with what its attempt ended with', async () => {
  const { actor, attempt } = await givenUp();
  const last = { source: 'saved', prose: argument };
  for (const missing of [
    { source: 'typed later', prose: argument },
    { source: 'saved', prose: { argument: 'because' } },
  ])
    expect(await askAboutCopy(actor, { attempt, ...missing })).toEqual({ kind: 'missing', last });
  const blank = await someAttempt(database(), actor.id, { kata: 'raft-election' });
  expect(await askAboutCopy(actor, { attempt: blank.id, source: 'x', prose: null })).toEqual({
    kind: 'missing',
    last: null,
  });
});

it('while an attempt from memory of the kata is open it is hidden, and what is somebody else’s is refused', async () => {
  const { actor, attempt } = await givenUp();
  const copy = { attempt, source: 'saved', prose: argument };
  const stranger = await someActor();
  for (const [who, given] of [
    [stranger, copy],
    [null, copy],
    [actor, { ...copy, attempt: 'no-uuid' }],
    [actor, { ...copy, source: 'x'.repeat(262_145) }],
  ] as const)
    expect(await askAboutCopy(who, given)).toEqual({ kind: 'refused' });
  const deadlineAt = new Date(Date.now() + 1_200_000);
  await someAttempt(database(), actor.id, {
    mode: 'from_memory',
    startedAt: new Date(),
    limitSeconds: 1200,
    deadlineAt,
  });
  expect(await askAboutCopy(actor, copy)).toEqual({ kind: 'hidden' });
});
