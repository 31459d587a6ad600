/** Who may do and see what around an attempt. Plain functions of plain values; every action and query asks them. */
import type { Kata } from '../../../content/kata.ts';
import type { Actor } from '../account/actor.ts';
import { allowed, denied } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Mode } from './mode.ts';

/** One's own, and nobody else's. */
export const maySeeAttempt = (actor: Actor, attempt: { accountId: string }): Decision =>
  attempt.accountId === actor.id ? allowed : denied('There is no such attempt.');

export function mayStart(kata: Kata, mode: Mode): Decision {
  if (kata.status === 'coming') return denied(`“${kata.title}” is not open yet.`);
  if (mode === 'from-memory' && kata.languages.length === 0)
    return denied(`“${kata.title}” is read and written about: it cannot be done from memory.`);
  return allowed;
}

/** An attempt from memory that is not over: while there is one, nothing of its kata is shown that could be remembered instead. */
export interface Hiding {
  kata: string;
  attempt: string;
  /** When it began. */
  since: Date;
}

/** Prompt, hints and contract of a kata. */
export const maySeeKataTexts = (hidings: readonly Hiding[], kata: string): Decision =>
  hidings.some((hiding) => hiding.kata === kata) ? denied('Hidden while your attempt from memory is open.') : allowed;

/** Attempts, drafts, submissions and runs of before. `attempt`: the one that it is or belongs to; a run belongs to the time it was made at. */
export function maySeeOldWork(
  hidings: readonly Hiding[],
  work: { kata: string } & ({ attempt: string } | { createdAt: Date }),
): Decision {
  const hiding = hidings.find(({ kata }) => kata === work.kata);
  if (hiding === undefined) return allowed;
  const isOfNow = 'attempt' in work ? work.attempt === hiding.attempt : work.createdAt >= hiding.since;
  return isOfNow ? allowed : denied('Hidden while your attempt from memory is open.');
}

export function mayOpenHint(mode: Mode): Decision {
  return mode === 'from-memory' ? denied('There are no hints in an attempt from memory.') : allowed;
}

/** `instructs`: the learner, in a cohort that is open. */
export function mayGrant(
  actor: Actor,
  attempt: { accountId: string },
  { instructs }: { instructs: boolean },
): Decision {
  if (actor.operator) return allowed;
  return instructs && actor.id !== attempt.accountId
    ? allowed
    : denied('Only an instructor of this learner’s cohort may grant extra time.');
}
