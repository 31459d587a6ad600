/** Which learners of a cohort have an attempt open now, so that whoever instructs them can give them time. */
import type { Actor } from '../account/actor.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { modeOf } from '../attempt/mode.ts';
import type { Mode } from '../attempt/mode.ts';
import { attemptState } from '../attempt/state.ts';
import { selectOptionalCohort } from './queries.ts';

export type AtWork = {
  attempt: string;
  accountId: string;
  kata: string;
  incident: string | null;
  mode: Mode;
  startedAt: Date;
  /** Null in practice. */
  deadlineAt: Date | null;
  minutesGranted: number;
};

/** Those that started last first. None for whoever does not manage the cohort, nor while it is closed. */
export async function listAtWork(actor: Actor, cohortId: string): Promise<AtWork[]> {
  const cohort = await selectOptionalCohort(actor, cohortId);
  if (cohort === null || cohort.closed) return [];
  const learners = cohort.members.filter(({ role }) => role === 'learner').map(({ id }) => id);
  const rows = await database().attempt.findMany({
    where: { accountId: { in: learners }, endedAt: null },
    include: { grants: { select: { minutes: true } } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
  });
  const time = now();
  return rows
    .filter((row) => attemptState(row, time).kind === 'open')
    .map(({ id, accountId, kata, incident, mode, startedAt, deadlineAt, grants }) => ({
      attempt: id,
      accountId,
      kata,
      incident,
      mode: modeOf(mode),
      startedAt,
      deadlineAt,
      minutesGranted: grants.reduce((sum, { minutes }) => sum + minutes, 0),
    }));
}
