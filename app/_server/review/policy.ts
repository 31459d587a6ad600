/** Who may judge prose, and who may see what it is judged by. Plain functions of plain values. */
import type { Actor } from '../account/actor.ts';
import { allowed, denied } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { WritingState } from './state.ts';

/** How the one who asks stands to the writer of a text. */
export type Standpoint = {
  /** The writer learns in a cohort that is open, or did when the text was handed in: leaving does not open the key. */
  writerInCohort: boolean;
  /** The one who asks instructs one of those. */
  instructs: boolean;
  /** The writer has an attempt open at what the text is about: the key would help there. */
  sitting: boolean;
};

/**
 * Whether a membership of a learner makes a text a matter of that cohort: they are in it now, or were when they handed it in. Else one
 * would leave, read the key of what waits, and join again with an answer that was written from it. `leftAt`: null while they are in it.
 */
export const isOfCohort = (
  { joinedAt, leftAt }: { joinedAt: Date; leftAt: Date | null },
  writing: { createdAt: Date },
): boolean => leftAt === null || (joinedAt <= writing.createdAt && writing.createdAt < leftAt);

type Instructing = Pick<Standpoint, 'instructs'>;

/** Somebody else's work does not exist, except for the instructors of the writer's cohorts. */
export function maySeeWriting(actor: Actor, writing: { accountId: string }, { instructs }: Instructing): Decision {
  return writing.accountId === actor.id || instructs ? allowed : denied('There is no such work.');
}

export function mayReview(
  actor: Actor,
  writing: { accountId: string; state: WritingState },
  standpoint: Instructing,
): Decision {
  if (writing.accountId === actor.id) return denied('Nobody reviews their own work.');
  const seen = maySeeWriting(actor, writing, standpoint);
  if (seen.kind === 'denied') return seen;
  return writing.state.kind === 'incomplete' ? denied('This was taken away unfinished and is not reviewed.') : allowed;
}

/** Where no instructor will, and never a second time: what was returned is written anew, not marked anew. */
export function maySelfAssess(
  actor: Actor,
  writing: { accountId: string; state: WritingState },
  { writerInCohort }: Pick<Standpoint, 'writerInCohort'>,
): Decision {
  if (writing.accountId !== actor.id) return denied('There is no such work.');
  if (writerInCohort) return denied('Your cohort’s instructor reviews this.');
  switch (writing.state.kind) {
    case 'incomplete':
      return denied('This was taken away unfinished and is not assessed.');
    case 'waiting':
      return allowed;
    case 'accepted':
    case 'returned':
      return denied('This has been assessed already.');
  }
}

/**
 * Whether the key is shown. To reviewers always; to the writer once handing in again would no longer be helped by it:
 * after acceptance, or where they assess themselves and must have it, and not while they sit the same again.
 */
export function maySeeKey(
  actor: Actor,
  writing: { accountId: string; state: WritingState },
  { writerInCohort, instructs, sitting }: Standpoint,
): Decision {
  if (writing.accountId !== actor.id) return instructs ? allowed : denied('There is no such work.');
  if (sitting) return denied('The key is hidden while your attempt is open.');
  if (writing.state.kind === 'accepted') return allowed;
  if (writing.state.kind !== 'incomplete' && !writerInCohort) return allowed;
  return denied('The key is shown once this has been accepted.');
}

/** Handing in again answers a return; the first time is the sitting's own matter. */
export function mayHandInAgain(state: WritingState | null): Decision {
  switch (state?.kind) {
    case 'waiting':
      return denied('What you handed in is still waiting for its review.');
    case 'accepted':
      return denied('This has been accepted already.');
    case undefined:
    case 'incomplete':
    case 'returned':
      return allowed;
  }
}
