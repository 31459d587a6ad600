/** How well each concept is spotted, from the answers alone. */
import type { ConceptAccuracy } from '../concepts/accuracy.ts';
import { conceptIds, type ConceptId } from '../concepts/concept-ids.ts';
import { findVignette } from './vignettes.ts';

/** One answer, as far as accuracy is concerned. */
export interface PickedAnswer {
  vignette: string;
  picked: readonly string[];
  /** ms since 1970. */
  answeredAt: number;
}

/**
 * All fifteen, in the glossary's order, also those never asked. Of a vignette that shows two, each counts for itself. An answer that picks
 * more than it was asked for names nothing; one to a vignette that is no more counts nowhere.
 */
export function accuracyByConcept(answers: readonly PickedAnswer[]): ConceptAccuracy[] {
  const tried = new Map<ConceptId, boolean[]>(conceptIds.map((id) => [id, []]));
  for (const { vignette, picked } of [...answers].sort((a, b) => a.answeredAt - b.answeredAt)) {
    const shown = findVignette(vignette)?.concepts ?? [];
    for (const id of shown) tried.get(id)?.push(picked.includes(id) && new Set(picked).size <= shown.length);
  }
  return [...tried].map(([concept, named]) => ({
    concept,
    asked: named.length,
    right: named.filter(Boolean).length,
    lastTenRight: named.slice(-10).filter(Boolean).length,
  }));
}
