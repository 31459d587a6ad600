/** Concepts by what somebody types of them. Pure. */
import type { Concept } from '../../../content/concepts/concept.ts';
import { concepts } from '../../../content/concepts/concepts.ts';

/** By number, or by the beginning of a word of the name; all of them for an empty query, in the order of the glossary. */
export function findConcepts(query: string): readonly Concept[] {
  const wanted = query.toLowerCase();
  return concepts.filter(
    ({ name }, index) =>
      `${index + 1}`.startsWith(wanted) ||
      name
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => word.startsWith(wanted)),
  );
}
