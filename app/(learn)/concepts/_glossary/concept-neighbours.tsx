/** Where in the glossary this is, with the concept before and the one after. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ConceptId } from '../../../../content/concepts/concept-ids.ts';
import { concepts } from '../../../../content/concepts/concepts.ts';
import { smallIcon } from '../../../_ui/icon.ts';

export function ConceptNeighbours({ id }: { id: ConceptId }) {
  const at = concepts.findIndex((concept) => concept.id === id);
  const [before, after] = [concepts[at - 1], concepts[at + 1]];
  return (
    <nav className="flex flex-wrap items-center gap-x-5 gap-y-1 text-13" aria-label="Glossary">
      <Link href="/concepts">All concepts</Link>
      {before && (
        <Link href={`/concepts/${before.id}`} rel="prev" className="inline-flex items-center gap-1">
          <ChevronLeft {...smallIcon} />
          {before.name}
        </Link>
      )}
      {after && (
        <Link href={`/concepts/${after.id}`} rel="next" className="inline-flex items-center gap-1">
          {after.name}
          <ChevronRight {...smallIcon} />
        </Link>
      )}
    </nav>
  );
}
