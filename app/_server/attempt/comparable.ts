/** What else of a kata an attempt's work can be laid beside: the drafts and submissions of the learner's other attempts of it. */
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { listHidings, seenAttempts } from './hiding.ts';
import { sightOfAttempt } from './history-sight.ts';
import { modeOf } from './mode.ts';
import type { Mode } from './mode.ts';

export type ComparableAttempt = {
  id: string;
  mode: Mode;
  number: number;
  startedAt: Date;
  /** The newest ones, newest first. */
  drafts: { revision: number; savedAt: Date }[];
  submissions: { id: string; createdAt: Date }[];
};

/** More than that makes a list in which nobody finds anything; an address may name what is older. */
const attemptsMax = 20;
const worksMax = 40;

/** Of the same kata, and of the same incident where it has incidents; newest first, and none in which nothing was done. */
export async function listComparable(actor: Actor, attempt: string): Promise<ComparableAttempt[]> {
  if ((await sightOfAttempt(actor, attempt)).kind !== 'shown') return [];
  const { kata, incident } = await database().attempt.findUniqueOrThrow({ where: { id: attempt } });
  const rows = await database().attempt.findMany({
    where: {
      AND: seenAttempts(await listHidings(actor)),
      accountId: actor.id,
      kata,
      incident,
      id: { not: attempt },
      OR: [{ drafts: { some: {} } }, { submissions: { some: {} } }],
    },
    orderBy: { number: 'desc' },
    take: attemptsMax,
    select: {
      id: true,
      mode: true,
      number: true,
      startedAt: true,
      drafts: { orderBy: { revision: 'desc' }, take: worksMax, select: { revision: true, savedAt: true } },
      submissions: { orderBy: { createdAt: 'desc' }, take: worksMax, select: { id: true, createdAt: true } },
    },
  });
  return rows.map((row) => ({ ...row, mode: modeOf(row.mode) }));
}
