/** What a join code opens, told before anybody joins. Looking and joining are tries alike, or codes could be guessed by looking. */
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { inWords } from '../limit/in-words.ts';
import { limits } from '../limit/limits.ts';
import { readJoinCode } from './join-code.ts';
import { mayJoin } from './policy.ts';

export type Joinable =
  { kind: 'open'; code: string; name: string; instructors: string[] } | { kind: 'refused'; message: string };

/** Counts one try; null where it is free. */
export async function takeTry(actor: Actor): Promise<{ kind: 'refused'; message: string } | null> {
  const taken = await limits.joining.take(actor.id);
  return taken.kind === 'exceeded'
    ? { kind: 'refused', message: `Too many tries. Try again in ${inWords(taken.retryInMs)}.` }
    : null;
}

/** The cohort that a code would open to this actor. Counts as a try. */
export async function lookUpJoinCode(actor: Actor, typed: string): Promise<Joinable> {
  const refusal = await takeTry(actor);
  if (refusal !== null) return refusal;
  const code = readJoinCode(typed);
  const cohort =
    code &&
    (await database().cohort.findUnique({
      where: { joinCode: code },
      include: {
        memberships: { where: { leftAt: null }, include: { account: true }, orderBy: { joinedAt: 'asc' } },
      },
    }));
  const role = (cohort && cohort.memberships.find(({ accountId }) => accountId === actor.id)?.role) || null;
  const decision = mayJoin(cohort ? { closed: cohort.closedAt !== null } : null, role);
  if (decision.kind === 'denied') return { kind: 'refused', message: decision.message };
  const { joinCode, name, memberships } = cohort as Exclude<typeof cohort, '' | null>;
  const instructors = memberships.filter((each) => each.role === 'instructor').map(({ account }) => account.name);
  return { kind: 'open', code: joinCode, name, instructors };
}
