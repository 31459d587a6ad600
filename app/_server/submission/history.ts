/** What stands around one submission in a learner's history. */
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { listSubmissions } from './queries.ts';
import type { SubmissionDetail, SubmissionRow } from './queries.ts';

export type Surroundings = {
  /** Of the same kata, newest first, without the submission itself. */
  others: SubmissionRow[];
  /** The one right before it; null for the first. */
  previous: string | null;
  /** Hints that had been opened in its attempt when it was handed in. */
  hintsBefore: number;
  /** Milliseconds, granted minutes included; null in practice. */
  limitMs: number | null;
};

/** Enough to choose from. */
const othersMax = 200;

/** `submission`: one that this actor may see now. */
export async function selectSurroundings(actor: Actor, submission: SubmissionDetail): Promise<Surroundings> {
  const { id, kata, createdAt } = submission;
  const attemptId = submission.attempt.id;
  const [rows, hintsBefore, attempt] = await Promise.all([
    listSubmissions(actor, { kata, limit: othersMax }),
    database().hintUse.count({ where: { attemptId, openedAt: { lte: createdAt } } }),
    database().attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { startedAt: true, deadlineAt: true } }),
  ]);
  const others = rows.filter((row) => row.id !== id);
  const earlier = others.find((row) => row.createdAt < createdAt || (row.createdAt.getTime() === createdAt.getTime() && row.id < id)); // prettier-ignore
  const { startedAt, deadlineAt } = attempt;
  return {
    others,
    previous: earlier?.id ?? null,
    hintsBefore,
    limitMs: deadlineAt && deadlineAt.getTime() - startedAt.getTime(),
  };
}
