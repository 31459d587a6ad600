/** The spotting drill as its learner meets it: what is asked next, and how well each concept was spotted so far. */
import type { ConceptAccuracy } from '../../../content/concepts/accuracy.ts';
import { accuracyByConcept } from '../../../content/spotting/accuracy.ts';
import {
  dailyVignettes,
  newPerDay,
  newToday,
  nextReturn,
  nextVignettes,
} from '../../../content/spotting/next-vignettes.ts';
import { vignetteFor, type VignetteQuestion } from '../../../content/spotting/vignettes.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';

export type { VignetteQuestion } from '../../../content/spotting/vignettes.ts';

export type SpottingNow =
  /** Without its answer. `due` were answered before and are to be asked again, `unmet` are asked for the first time; both with this one. */
  | { kind: 'question'; question: VignetteQuestion; again: boolean; due: number; unmet: number; answered: number }
  /**
   * `returnAt`: when the next one is due; null where there are no vignettes at all. `held`: stories that were never asked and wait because
   * enough were met today; null where there are none.
   */
  | {
      kind: 'done';
      returnAt: Date | null;
      held: { unmet: number; perDay: number; until: Date } | null;
      answered: number;
    };

/** `beyond`: go on with new stories although the day's number is used up. */
export async function selectSpotting(
  learner: { id: string },
  { beyond = false }: { beyond?: boolean } = {},
): Promise<SpottingNow> {
  const answers = await listAnswers(learner);
  const moment = now().getTime();
  const all = nextVignettes(answers, moment);
  const left = beyond ? all : dailyVignettes(answers, moment);
  const answered = answers.length;
  const [first] = left;
  if (first === undefined) {
    const returnAt = nextReturn(answers, moment);
    const { moreAt } = newToday(answers, moment);
    return {
      kind: 'done',
      returnAt: returnAt === undefined ? null : new Date(returnAt),
      held:
        all.length === 0 || moreAt === undefined
          ? null
          : { unmet: all.length, perDay: newPerDay, until: new Date(moreAt) },
      answered,
    };
  }
  const due = left.filter(({ kind }) => kind === 'due').length;
  const again = first.kind === 'due';
  return { kind: 'question', question: vignetteFor(first.id), again, due, unmet: left.length - due, answered };
}

/** All fifteen, in the glossary's order, also those never asked. */
export const selectAccuracy = async (learner: { id: string }): Promise<ConceptAccuracy[]> =>
  accuracyByConcept(await listAnswers(learner));

/** Of a learner, oldest first. Ids are in the order of their making, and tell apart what was answered in one millisecond. */
export async function listAnswers(
  { id: accountId }: { id: string },
  from: Pick<ReturnType<typeof database>, 'spotting'> = database(),
) {
  const rows = await from.spotting.findMany({
    where: { accountId },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    select: { vignette: true, picked: true, right: true, answeredAt: true },
  });
  return rows.map((row) => ({ ...row, answeredAt: row.answeredAt.getTime() }));
}
