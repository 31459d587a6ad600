/** Who may do what with accounts. Plain functions of plain values; every action and query asks them. */
import { allowed, denied } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Actor } from './actor.ts';

export const mayManageAccounts = (actor: Actor): Decision =>
  actor.operator ? allowed : denied('Only an operator may do this.');

/** An operator cannot remove themself, so that an installation never stands without one. */
export function mayRemoveAccount(actor: Actor, accountId: string): Decision {
  const decision = mayManageAccounts(actor);
  if (decision.kind === 'denied') return decision;
  return actor.id === accountId ? denied('You cannot remove your own account.') : allowed;
}

/** Open to anybody once the installation has its operator, unless the operator closed it. */
export function maySignUp(installation: { isNew: boolean; signUp: 'open' | 'closed' }): Decision {
  if (installation.isNew) return denied('The first account is made through the link that the start printed.');
  return installation.signUp === 'open' ? allowed : denied('Sign-up is closed on this installation. Ask its operator.');
}
