/** What somebody has to do with teaching: what the bar offers them, and who finds the teachers' pages. */
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireActor } from '../account/session.ts';
import type { Actor } from '../account/session.ts';
import { database } from '../database.ts';
import { listWaiting } from './queries.ts';

/** `waiting`: how much waits for this actor's review. */
export type Teaching = { instructs: boolean; waiting: number };

/** Also an instructor of a cohort that is closed, who may open it again. Read once per request and actor. */
export const selectTeaching: (actor: Actor) => Promise<Teaching> = cache(async (actor) => {
  const membership = await database().membership.findFirst({
    where: { accountId: actor.id, role: 'instructor', leftAt: null },
    select: { cohortId: true },
  });
  if (membership === null) return { instructs: false, waiting: 0 };
  return { instructs: true, waiting: (await listWaiting(actor)).length };
});

/** Who is asking, if they teach or run the installation; for everybody else the page does not exist. */
export async function requireTeacher(): Promise<Actor> {
  const actor = await requireActor();
  if (!actor.operator && !(await selectTeaching(actor)).instructs) notFound();
  return actor;
}
