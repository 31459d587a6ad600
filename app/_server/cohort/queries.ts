/** What pages ask about cohorts. */
import { z } from 'zod';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { mayManageCohort } from './policy.ts';
import type { Role } from './policy.ts';

export type CohortRow = {
  id: string;
  name: string;
  role: Role;
  learners: number;
  closed: boolean;
  /** Null for a learner. */
  joinCode: string | null;
};

export type CohortDetail = CohortRow & {
  members: { id: string; name: string; email: string; role: 'learner' | 'instructor'; joinedAt: Date }[];
};

const present = { leftAt: null };

/** The cohorts this actor is in; for an operator every one. Open ones first, then by name. */
export async function listCohorts(actor: Actor): Promise<CohortRow[]> {
  const cohorts = await database().cohort.findMany({
    where: actor.operator ? {} : { memberships: { some: { ...present, accountId: actor.id } } },
    include: {
      memberships: { where: { ...present, accountId: actor.id }, select: { role: true } },
      _count: { select: { memberships: { where: { ...present, role: 'learner' } } } },
    },
    orderBy: [{ closedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
  });
  return cohorts.map(({ id, name, closedAt, joinCode, memberships, _count }) => {
    const role = memberships[0]?.role ?? null;
    const manages = mayManageCohort(actor, role).kind === 'allowed';
    return {
      id,
      name,
      role,
      closed: closedAt !== null,
      learners: _count.memberships,
      joinCode: manages ? joinCode : null,
    };
  });
}

/** A cohort with everybody in it, for those who manage it; null for anybody else. */
export async function selectOptionalCohort(actor: Actor, id: string): Promise<CohortDetail | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const cohort = (await listCohorts(actor)).find((each) => each.id === id);
  if (cohort === undefined || mayManageCohort(actor, cohort.role).kind === 'denied') return null;
  const members = await database().membership.findMany({
    where: { ...present, cohortId: id },
    include: { account: { select: { name: true, email: true } } },
    orderBy: [{ role: 'desc' }, { joinedAt: 'asc' }],
  });
  return {
    ...cohort,
    members: members.map(({ accountId, role, joinedAt, account }) => ({ id: accountId, role, joinedAt, ...account })),
  };
}
