/** Who may do what with cohorts. Plain functions of plain values. */
import type { Actor } from '../account/actor.ts';
import { allowed, denied } from '../decision.ts';
import type { Decision } from '../decision.ts';

/** What somebody is in a cohort; null where they are not in it, or have left. */
export type Role = 'learner' | 'instructor' | null;

export const mayMakeCohort = (actor: Actor): Decision =>
  actor.operator ? allowed : denied('Only an operator makes cohorts.');

/** Its instructors, and the operator, who appoints them. */
export const mayManageCohort = (actor: Actor, role: Role): Decision =>
  actor.operator || role === 'instructor' ? allowed : denied('There is no such cohort.');

export function mayJoin(cohort: { closed: boolean } | null, role: Role): Decision {
  if (cohort === null || cohort.closed) return denied('This join code opens no cohort. Ask whoever gave it to you.');
  if (role === 'instructor') return denied('You instruct this cohort.');
  return role === 'learner' ? denied('You are in this cohort already.') : allowed;
}
