/** What is handed in outside a sitting: an explanation, which is written at leisure, and the answer to a return. */
import { z } from 'zod';
import { findExplanationTask } from '../../../content/explanations.ts';
import type { Actor } from '../account/actor.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { inWords } from '../limit/in-words.ts';
import { limits } from '../limit/limits.ts';
import { handInWriting } from './hand-in.ts';
import type { WritingHandedIn } from './hand-in.ts';
import { dropLeisureDraft, leisureRevision, revisionField } from './leisure-drafts.ts';
import { explanationOf, nextText, selectLatest } from './leisure.ts';
import type { About } from './leisure.ts';
import { mayHandInAgain } from './policy.ts';

const refused = (message: string): WritingHandedIn => ({ kind: 'refused', message });
const signedOut = refused('You are signed out. Sign in in another tab, then try again here.');

const explanationSchema = z.object({ kata: z.string().max(100), sentence: z.string(), revision: revisionField });

/** `given`, which may be anything, as this actor's explanation of a kata: the first one, or a new one after a return. */
export async function handInExplanation(actor: Actor | null, given: unknown): Promise<WritingHandedIn> {
  const parsed = explanationSchema.safeParse(given);
  if (!parsed.success) return refused('This is not an explanation.');
  const { kata, sentence, revision } = parsed.data;
  if (findExplanationTask(kata) === undefined) return refused('There is no such kata.');
  if (actor === null) return signedOut;
  return handInLater(actor, explanationOf(actor.id, kata), { sentence }, revision, 'first-or-after-return');
}

const againSchema = z.object({
  writing: z.uuid('There is no such work.'),
  prose: z.unknown(),
  revision: revisionField,
});

/** A new version of what was returned, of the same kind about the same thing, in the same sitting's name. */
export async function handInRevision(actor: Actor | null, given: unknown): Promise<WritingHandedIn> {
  const parsed = againSchema.safeParse(given);
  if (!parsed.success) return refused('There is no such work.');
  const { writing, prose, revision } = parsed.data;
  const row = await database().writing.findUnique({ where: { id: writing }, omit: { text: true } });
  if (row === null || actor === null || row.accountId !== actor.id) return refused('There is no such work.');
  const { accountId, kind, kata, incident, attemptId } = row;
  return handInLater(actor, { accountId, kind, kata, incident, attemptId }, prose, revision, 'after-return');
}

async function handInLater(
  actor: Actor,
  about: About,
  prose: unknown,
  revision: number,
  when: 'first-or-after-return' | 'after-return',
): Promise<WritingHandedIn> {
  const taken = await limits.writings.take(actor.id);
  if (taken.kind === 'exceeded') return refused(`That was a lot at once. Try again in ${inWords(taken.retryInMs)}.`);
  return database().$transaction(async (transaction) => {
    // Two tabs that hand in at once take turns, and the second finds the first one's waiting.
    await transaction.$queryRaw`select id from "Account" where id = ${actor.id}::uuid for update`;
    const latest = await selectLatest(transaction, about);
    if (
      when === 'after-return' &&
      latest?.state.kind !== 'returned' &&
      latest?.state.kind !== 'waiting' &&
      latest?.state.kind !== 'accepted'
    )
      return refused('Only what was returned is handed in again.');
    const decision = mayHandInAgain(latest?.state ?? null);
    if (decision.kind === 'denied') return refused(decision.message);
    const text = nextText(about, latest);
    if ((await leisureRevision(transaction, actor.id, text)) > revision)
      return refused('This was changed elsewhere since. Look at what is newer, and hand in again.');
    const handedIn = await handInWriting(transaction, { ...about, by: 'learner', prose, at: now() });
    if (handedIn.kind === 'accepted') await dropLeisureDraft(transaction, actor.id, text);
    return handedIn;
  });
}
