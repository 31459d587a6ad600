/** A cited concept as its number in the glossary; its name for whoever points at it or listens. */
import type { ConceptId } from '../../../content/concepts/concept-ids.ts';
import { conceptOf } from '../../../content/concepts/concepts.ts';
import { conceptNumber } from '../../../content/katas/outage-postmortem/citations.ts';

export function Cite({ concept }: { concept: ConceptId }) {
  const { name } = conceptOf(concept);
  return (
    <span className="cite" title={name} data-concept={concept}>
      <span className="sr-only">cites {name}, </span>
      {conceptNumber(concept)}
    </span>
  );
}
