/** Making and joining cohorts, and who is in them. Nobody is ever struck from one: they leave, and what they did stays. */
import type { Actor } from '../account/actor.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { newJoinCode, readJoinCode } from './join-code.ts';
import { mayJoin, mayMakeCohort, mayManageCohort } from './policy.ts';
import type { Role } from './policy.ts';

export type CohortDone<Value = object> = ({ kind: 'done' } & Value) | { kind: 'refused'; message: string };

const refused = (message: string) => ({ kind: 'refused' as const, message });

const roleIn = async (cohortId: string, accountId: string): Promise<Role> =>
  (
    await database().membership.findFirst({
      where: { cohortId, accountId, leftAt: null },
      select: { role: true },
    })
  )?.role ?? null;

/** A cohort of this name, instructed by whoever makes it. */
export async function makeCohort(actor: Actor, name: string): Promise<CohortDone<{ id: string }>> {
  const decision = mayMakeCohort(actor);
  if (decision.kind === 'denied') return refused(decision.message);
  const { id } = await database().cohort.create({
    data: {
      name,
      joinCode: newJoinCode(),
      memberships: { create: { accountId: actor.id, role: 'instructor', joinedAt: now() } },
    },
    select: { id: true },
  });
  return { kind: 'done', id };
}

/** The cohort that a code opens to this actor. Closed ones and wrong codes are told apart by nobody. */
export async function joinCohort(actor: Actor, typed: string): Promise<CohortDone<{ name: string }>> {
  const code = readJoinCode(typed);
  const cohort = code === null ? null : await database().cohort.findUnique({ where: { joinCode: code } });
  const role = cohort && (await roleIn(cohort.id, actor.id));
  const decision = mayJoin(cohort && { closed: cohort.closedAt !== null }, role);
  if (decision.kind === 'denied' || cohort === null)
    return refused(decision.kind === 'denied' ? decision.message : 'This join code opens no cohort.');
  await database().membership.upsert({
    where: { cohortId_accountId: { cohortId: cohort.id, accountId: actor.id } },
    create: { cohortId: cohort.id, accountId: actor.id, role: 'learner', joinedAt: now() },
    // Since when stays as it was: what was handed in in between counts as handed in here, and its key stays shut.
    update: { role: 'learner', leftAt: null },
  });
  return { kind: 'done', name: cohort.name };
}

/** Makes whoever has this e-mail an instructor of the cohort. */
export async function appointInstructor(actor: Actor, cohortId: string, email: string): Promise<CohortDone> {
  const decision = mayManageCohort(actor, await roleIn(cohortId, actor.id));
  if (decision.kind === 'denied') return refused(decision.message);
  const account = await database().account.findUnique({ where: { email, removedAt: null }, select: { id: true } });
  if (account === null) return refused('Nobody here has this e-mail.');
  await database().membership.upsert({
    where: { cohortId_accountId: { cohortId, accountId: account.id } },
    create: { cohortId, accountId: account.id, role: 'instructor', joinedAt: now() },
    update: { role: 'instructor', leftAt: null },
  });
  return { kind: 'done' };
}

/** Closes a cohort, or opens it again: while it is closed its code opens nothing, and its instructors see no work of its learners. */
export async function closeCohort(actor: Actor, cohortId: string, closed: boolean): Promise<CohortDone> {
  const decision = mayManageCohort(actor, await roleIn(cohortId, actor.id));
  if (decision.kind === 'denied') return refused(decision.message);
  await database().cohort.update({ where: { id: cohortId }, data: { closedAt: closed ? now() : null } });
  return { kind: 'done' };
}

/** Leaves a cohort; reviews of what was handed in while in it stay. */
export async function leaveCohort(actor: Actor, cohortId: string): Promise<CohortDone> {
  const { count } = await database().membership.updateMany({
    where: { cohortId, accountId: actor.id, role: 'learner', leftAt: null },
    data: { leftAt: now() },
  });
  return count === 0 ? refused('You are not in this cohort.') : { kind: 'done' };
}
