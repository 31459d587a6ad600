/** What a concept is, what it looks like when it goes wrong, and what it is taken for. */
import Link from 'next/link';
import type { Concept } from '../../../../content/concepts/concept.ts';
import { conceptOf } from '../../../../content/concepts/concepts.ts';
import { conceptNumber } from '../../../../content/katas/outage-postmortem/citations.ts';

export function ConceptArticle({ concept }: { concept: Concept }) {
  const { id, name, definition, goesWrong, confusedWith } = concept;
  return (
    <article>
      <h1>
        <span className="mr-3 font-serif font-normal text-ink-3">
          <span className="sr-only">Concept </span>
          {conceptNumber(id)}
        </span>
        {name}
      </h1>
      <p className="prose mt-4">{definition}</p>
      <h2 className="mt-8 mb-2 text-14">An example of it going wrong</h2>
      <p className="prose">{goesWrong}</p>
      <h2 className="mt-8 mb-2 text-14">What it is confused with</h2>
      <dl className="border-t border-line">
        {confusedWith.map(({ id: other, difference }) => (
          <div key={other} className="border-b border-line py-3">
            <dt>
              <Link href={`/concepts/${other}`}>{conceptOf(other).name}</Link>
            </dt>
            <dd className="prose prose-close mt-1">{difference}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
