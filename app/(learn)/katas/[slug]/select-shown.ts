/** Which submission the workbench shows: the one its address names, else the newest. Server only. */
import type { Actor } from '../../../_server/account/session.ts';
import { listSubmissions, selectOptionalSubmission, type SubmissionRow } from '../../../_server/submission/queries.ts';
import type { SubmissionState } from '../../../../grader/contract/progress.ts';
import type { Followed } from '../../../_ui/verdict/errand.ts';

export type ShownSubmission = Followed<SubmissionState>;
export type Shown =
  /** `named`: by the address. */
  | { kind: 'known'; shown: ShownSubmission | null; named: boolean; submissions: SubmissionRow[] }
  /** Named, and not this actor's, not of this kata, or not there at all: the page tells none of these apart. */
  | { kind: 'unknown' };

/** Of a learner's submissions to one kata, those that the list holds. */
const listedMax = 100;

export async function selectShown(actor: Actor, kata: string, named: string | string[] | undefined): Promise<Shown> {
  if (Array.isArray(named)) return { kind: 'unknown' };
  const submissions = await listSubmissions(actor, { kata, limit: listedMax });
  const id = named ?? submissions[0]?.id;
  if (id === undefined) return { kind: 'known', shown: null, named: false, submissions };
  const found = await selectOptionalSubmission(actor, id);
  if (found === null || found.kata !== kata) return { kind: 'unknown' };
  const { language, source, createdAt, state } = found;
  const subject = { id, language, source, createdAt: createdAt.getTime() };
  const shown = { subject, state, connection: 'live' } as const;
  return { kind: 'known', shown, named: named !== undefined, submissions };
}
