/** How two people stand to each other, by the cohorts that are open. */
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { isOfCohort } from './policy.ts';
import type { Standpoint } from './policy.ts';
import type { WritingKind } from './texts.ts';

/** What a text is about, by whom, and since when. */
type Judged = {
  accountId: string;
  kind: WritingKind;
  kata: string;
  incident: string | null;
  createdAt: Date;
};

type Source = Pick<Prisma.TransactionClient, 'membership' | 'attempt'>;

const inOpenCohort = { cohort: { closedAt: null } };

/** Of the one who asks to the writer of a text. `from`: a transaction, where one is under way. */
export async function standpointOf(actor: Actor, writing: Judged, from: Source = database()): Promise<Standpoint> {
  const cohorts = await listCohortsOf(writing, from);
  const sitting = await isSitting(writing, from);
  const instructs = actor.id !== writing.accountId && (await instructsIn(actor, cohorts, from));
  return { writerInCohort: cohorts.length > 0, instructs, sitting };
}

/** Whether this actor instructs somebody now, whatever they handed in. */
export async function instructsLearner(actor: Actor, accountId: string): Promise<boolean> {
  const cohorts = await database().membership.findMany({
    where: { accountId, role: 'learner', leftAt: null, ...inOpenCohort },
    select: { cohortId: true },
  });
  return actor.id !== accountId && (await instructsIn(actor, cohorts, database()));
}

/** The open cohorts whose instructors review a text. */
async function listCohortsOf(writing: Judged, from: Source): Promise<{ cohortId: string }[]> {
  const memberships = await from.membership.findMany({
    where: { accountId: writing.accountId, role: 'learner', ...inOpenCohort },
    select: { cohortId: true, joinedAt: true, leftAt: true },
  });
  return memberships.filter((membership) => isOfCohort(membership, writing));
}

const instructsIn = async (actor: Actor, cohorts: readonly { cohortId: string }[], from: Source): Promise<boolean> =>
  cohorts.length > 0 &&
  (await from.membership.count({
    where: {
      accountId: actor.id,
      role: 'instructor',
      leftAt: null,
      cohortId: { in: cohorts.map(({ cohortId }) => cohortId) },
    },
  })) > 0;

/** An explanation is written at leisure, and its key helps no attempt. Open until the row says otherwise, as in hiding.ts. */
const isSitting = async ({ kind, accountId, kata, incident }: Judged, from: Source): Promise<boolean> =>
  kind !== 'explanation' && (await from.attempt.count({ where: { accountId, kata, incident, endedAt: null } })) > 0;
