'use server';
/** What the pages of prose ask for. Refusals are values, so that nothing somebody wrote is lost to a redirect. */
import { currentActor } from '../account/session.ts';
import type { WritingHandedIn } from './hand-in.ts';
import { handInExplanation, handInRevision } from './hand-in-again.ts';
import { recordReview, recordSelfAssessment } from './record-review.ts';
import type { Reviewed } from './record-review.ts';

const signedOut = {
  kind: 'refused',
  message: 'You are signed out. Sign in in another tab, then try again here.',
} as const;

/** Hands in one sentence about a kata. */
export async function submitExplanation(given: unknown): Promise<WritingHandedIn> {
  return handInExplanation(await currentActor(), given);
}

/** Hands in a new version of what was returned. */
export async function submitRevision(given: unknown): Promise<WritingHandedIn> {
  return handInRevision(await currentActor(), given);
}

/** Accepts or returns somebody's prose. */
export async function submitReview(given: unknown): Promise<Reviewed> {
  const actor = await currentActor();
  return actor === null ? signedOut : recordReview(actor, given);
}

/** The writer's own marks, where no instructor reviews. */
export async function submitSelfAssessment(given: unknown): Promise<Reviewed> {
  const actor = await currentActor();
  return actor === null ? signedOut : recordSelfAssessment(actor, given);
}
