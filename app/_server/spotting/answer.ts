/** Takes an answer to a vignette, records it once, and only then tells what the vignette shows. */
import { z } from 'zod';
import { conceptId, type ConceptId } from '../../../content/concepts/concept-ids.ts';
import { judgeSpotting } from '../../../content/spotting/judge-spotting.ts';
import { nextReturn, nextVignettes, type SpottingAnswer } from '../../../content/spotting/next-vignettes.ts';
import type { Vignette } from '../../../content/spotting/vignette.ts';
import { findVignette } from '../../../content/spotting/vignettes.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { inWords } from '../limit/in-words.ts';
import { limits } from '../limit/limits.ts';
import { listAnswers } from './queries.ts';

export interface SpottingResult {
  kind: 'answered';
  /** The answer that counts is an earlier one: the same question was sent twice, or from two tabs. */
  earlier: boolean;
  right: boolean;
  picked: ConceptId[];
  /** What the vignette shows. */
  shown: ConceptId[];
  /** Why these. */
  why: string;
  /** Of what was picked and is not shown, why it is not. */
  wrong: { id: ConceptId; why: string }[];
  /** Other answers that suggest themselves, and what each gets wrong. */
  tempting: { id: ConceptId; why: string }[];
  /** When it is asked again, ms since 1970. */
  againAt: number | null;
}

export type Answered = SpottingResult | { kind: 'refused'; message: string };

const refused = (message: string): Answered => ({ kind: 'refused', message });

const answerSchema = z.object({
  vignette: z.string().max(100),
  picked: z
    .array(conceptId)
    .max(15)
    .transform((ids) => [...new Set(ids)]),
});

/** `given` may be anything. One answer for each time that a question is to be asked: a repeat gets the result of the first. */
export async function answerVignette(learner: { id: string }, given: unknown): Promise<Answered> {
  const parsed = answerSchema.safeParse(given);
  if (!parsed.success) return refused('This is no answer to a vignette.');
  const { picked } = parsed.data;
  const vignette = findVignette(parsed.data.vignette);
  if (vignette === undefined) return refused('There is no such vignette.');
  if (picked.length === 0) return refused('Pick a concept first.');
  if (picked.length > vignette.concepts.length)
    return refused(`Pick ${vignette.concepts.length === 1 ? 'one concept' : 'two concepts'}, and no more.`);
  const taken = await limits.spottings.take(learner.id);
  if (taken.kind === 'exceeded') return refused(`That was fast. Go on in ${inWords(taken.retryInMs)}.`);
  return database().$transaction(async (transaction) => {
    // Two tabs that answer at once take turns, and the second finds the first one's answer.
    await transaction.$queryRaw`select id from "Account" where id = ${learner.id}::uuid for update`;
    const answers = await listAnswers(learner, transaction);
    const at = now();
    if (!nextVignettes(answers, at.getTime()).some(({ id }) => id === vignette.id)) {
      const before = answers.findLast((answer) => answer.vignette === vignette.id)!;
      return resultOf(vignette, before.picked, answers, at.getTime(), true);
    }
    const { right } = judgeSpotting(vignette, picked);
    const answer = { vignette: vignette.id, picked, right };
    await transaction.spotting.create({ data: { ...answer, accountId: learner.id, answeredAt: at } });
    return resultOf(vignette, picked, [...answers, { ...answer, answeredAt: at.getTime() }], at.getTime(), false);
  });
}

function resultOf(
  vignette: Vignette,
  given: readonly string[],
  answers: readonly SpottingAnswer[],
  at: number,
  earlier: boolean,
): SpottingResult {
  const { right, wrong } = judgeSpotting(vignette, given);
  const isConcept = (id: string): id is ConceptId => conceptId.safeParse(id).success;
  const own = answers.filter((answer) => answer.vignette === vignette.id);
  return {
    kind: 'answered',
    earlier,
    right,
    picked: given.filter(isConcept),
    shown: [...vignette.concepts],
    why: vignette.why,
    wrong: wrong.flatMap(({ id, why }) => (isConcept(id) ? [{ id, why }] : [])),
    tempting: vignette.tempting.filter(({ id }) => !given.includes(id)).map(({ id, why }) => ({ id, why })),
    againAt: nextReturn(own, at) ?? null,
  };
}
