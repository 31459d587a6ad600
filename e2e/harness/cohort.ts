/** A cohort of one instructor and one learner, and what waits in it for a review. */
import { goodGithubAnalysis } from '../../content/katas/outage-postmortem/samples/good-github-2018-10-21.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { TestAccount } from './account.ts';

export const cohortName = 'Distributed systems, autumn';
export const sentence = 'A leader needs a majority, majorities share a node, and no node votes twice in a term.';

/** Resolves with the cohort's id. */
export async function makeCohort(
  database: PrismaClient,
  instructor: TestAccount,
  learner: TestAccount,
): Promise<string> {
  const memberships = { create: [{ accountId: instructor.id, role: 'instructor' as const }, { accountId: learner.id, role: 'learner' as const }] }; // prettier-ignore
  const joinCode = learner.id.slice(0, 8).toUpperCase();
  const { id } = await database.cohort.create({ data: { name: cohortName, joinCode, memberships } });
  return id;
}

/** Resolves with the id of a text that was handed in so many minutes ago. */
export async function written(
  database: PrismaClient,
  accountId: string,
  what: 'analysis' | 'explanation',
  minutesAgo: number,
): Promise<string> {
  const analysis = what === 'analysis';
  const text = JSON.stringify(analysis ? goodGithubAnalysis : { sentence });
  const { id } = await database.writing.create({
    data: {
      accountId,
      kind: what,
      kata: analysis ? 'outage-postmortem' : 'raft-election',
      incident: analysis ? goodGithubAnalysis.incident : null,
      text: new TextEncoder().encode(text),
      words: analysis ? 414 : 16,
      complete: true,
      createdAt: new Date(Date.now() - minutesAgo * 60_000),
    },
  });
  return id;
}

/** Takes away every cohort of that name. */
export async function removeCohorts(database: PrismaClient): Promise<void> {
  await database.membership.deleteMany({ where: { cohort: { name: cohortName } } });
  await database.cohort.deleteMany({ where: { name: cohortName } });
}
