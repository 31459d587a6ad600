/** Where learners stand: never stored, computed anew from their records. */
import { standingOf } from '../../../content/standard.ts';
import type { Standing } from '../../../content/standing.ts';
import { listRecords } from './records.ts';
import type { LearnerRecords } from './records.ts';

/** One's own records, to compute from. */
export async function selectRecords(learner: { id: string }): Promise<LearnerRecords> {
  const found = await listRecords([learner.id]);
  return found.get(learner.id)!;
}

/** One's own standing. */
export async function selectStanding(learner: { id: string }): Promise<Standing> {
  return standingOf((await selectRecords(learner)).records);
}
