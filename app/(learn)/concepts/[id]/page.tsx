import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isConceptId } from '../../../../content/concepts/concept-ids.ts';
import { conceptOf } from '../../../../content/concepts/concepts.ts';
import { requireActor } from '../../../_server/account/session.ts';
import { selectAccuracy } from '../../../_server/spotting/queries.ts';
import { ConceptArticle } from '../_glossary/concept-article.tsx';
import { ConceptNeighbours } from '../_glossary/concept-neighbours.tsx';
import { ConceptSide } from '../_glossary/concept-side.tsx';

interface Params {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { id } = await params;
  return { title: isConceptId(id) ? conceptOf(id).name : 'Not here' };
}

export default async function ConceptPage({ params }: Params) {
  const actor = await requireActor();
  const { id } = await params;
  if (!isConceptId(id)) notFound();
  const concept = conceptOf(id);
  const accuracy = (await selectAccuracy(actor)).find((one) => one.concept === id)!;
  return (
    <main id="main" tabIndex={-1} className="page max-w-[1120px] outline-none">
      <ConceptNeighbours id={id} />
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)_320px] gap-16 max-wide:grid-cols-1 max-wide:gap-8">
        <ConceptArticle concept={concept} />
        <ConceptSide account={actor.id} concept={concept} accuracy={accuracy} />
      </div>
    </main>
  );
}
