/** Who may keep publishers' texts. */
import type { Actor } from '../account/actor.ts';
import { allowed, denied } from '../decision.ts';
import type { Decision } from '../decision.ts';

export const mayManagePublications = (actor: Actor): Decision =>
  actor.operator ? allowed : denied('Only an operator may do this.');
