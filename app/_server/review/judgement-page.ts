/** What the page of a review opens with: the review that its reviewer would send next, and what is saved of it. */
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { nextReview } from './judgement.ts';
import { selectOptionalLeisureDraft } from './leisure-drafts.ts';

/** Whoever may not review gets a text that is theirs, and no draft. */
export async function selectUnsentReview(actor: Actor, writing: string) {
  const text = await nextReview(database(), actor.id, writing);
  return { text, draft: await selectOptionalLeisureDraft(actor, text) };
}
