/** Judges one answer of the spotting drill. */
import { isConceptId, type ConceptId } from '../concepts/concept-ids.ts';
import { conceptOf } from '../concepts/concepts.ts';
import type { Vignette } from './vignette.ts';

export interface SpottingVerdict {
  /** Every concept found, and none besides. */
  right: boolean;
  met: ConceptId[];
  missed: ConceptId[];
  /** What was picked and is not shown, in the order picked, each with the reason. */
  wrong: { id: string; why: string }[];
}

/** `picked` are ids as they arrived: one that is no concept is wrong like any other, and one that is given twice counts once. */
export function judgeSpotting(vignette: Vignette, picked: readonly string[]): SpottingVerdict {
  const picks = new Set(picked);
  const met = vignette.concepts.filter((id) => picks.has(id));
  const missed = vignette.concepts.filter((id) => !picks.has(id));
  const wrong = [...picks]
    .filter((id) => !vignette.concepts.some((shown) => shown === id))
    .map((id) => ({ id, why: whyWrong(vignette, id) }));
  return { right: missed.length === 0 && wrong.length === 0, met, missed, wrong };
}

/** The author's reason where the author foresaw the pick, else what the story would need to contain. */
function whyWrong(vignette: Vignette, id: string): string {
  if (!isConceptId(id)) return 'There is no such concept in the glossary.';
  const foreseen = vignette.tempting.find((tempting) => tempting.id === id);
  return foreseen?.why ?? `It is at work where ${conceptOf(id).atWorkWhere}. That is not what decides this story.`;
}
