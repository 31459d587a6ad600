import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { draftSchema } from '../../../grader/contract/draft.ts';
import { someAttempt } from '../../../prisma/testing/attempt.ts';
import { database } from '../database.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import type { Actor } from '../account/actor.ts';
import { answerDraftText } from './draft-text.ts';
import { saveDraft } from './drafts.ts';

withServerDatabase();

const ask = (actor: Actor | null, attempt: string, revision: string) =>
  answerDraftText(async () => actor, attempt, new Request(`http://test/api/drafts/${attempt}?revision=${revision}`));

async function written(): Promise<{ actor: Actor; attempt: string }> {
  const actor = await someActor();
  const { id } = await someAttempt(database(), actor.id, {});
  const content = { tab: randomUUID(), base: 0, language: 'typescript', source: 'first', prose: { argument: 'why' } };
  await saveDraft(actor, { attempt: id }, content);
  return { actor, attempt: id };
}

it('an editor that did not write a revision gets its text, in the shape in which drafts travel', async () => {
  const { actor, attempt } = await written();
  const answer = await ask(actor, attempt, '1');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(draftSchema.parse(await answer.json())).toMatchObject({
    revision: 1,
    source: 'first',
    prose: { argument: 'why' },
  });
});

it('somebody else’s draft is as if it were not there, and so is a revision that was merged or never was', async () => {
  const { actor, attempt } = await written();
  expect((await ask(await someActor(), attempt, '1')).status).toBe(404);
  for (const revision of ['2', '0', '-1', '1.5', 'x', ''])
    expect((await ask(actor, attempt, revision)).status).toBe(404);
  expect((await ask(actor, 'no-uuid', '1')).status).toBe(404);
  expect((await ask(null, attempt, '1')).status).toBe(401);
});
