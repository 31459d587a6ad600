/** Who may see and do what with submissions and runs. */
import type { Kata } from '../../../content/kata.ts';
import type { Language } from '../../../grader/contract/request.ts';
import type { Actor } from '../account/actor.ts';
import { allowed, denied } from '../decision.ts';
import type { Decision } from '../decision.ts';

/** One's own, and nobody else's. */
export const maySee = (actor: Actor, owned: { accountId: string }): Decision =>
  owned.accountId === actor.id ? allowed : denied('There is no such submission.');

export function mayHandIn(kata: Kata, language: Language): Decision {
  if (kata.status === 'coming') return denied(`“${kata.title}” is not open yet.`);
  return kata.languages.includes(language) ? allowed : denied(`“${kata.title}” is not judged in this language.`);
}
