import type { Metadata } from 'next';
import Link from 'next/link';
import { concepts } from '../../../content/concepts/concepts.ts';
import { requireActor } from '../../_server/account/session.ts';
import { buttonClass } from '../../_ui/button.tsx';
import { SpottingLink } from '../spotting/_drill/spotting-link.tsx';

export const metadata: Metadata = { title: 'Concepts' };

export default async function ConceptsPage() {
  const actor = await requireActor();
  return (
    <main id="main" tabIndex={-1} className="page max-w-[980px] outline-none">
      <div className="flex items-end justify-between gap-6 max-wide:flex-col max-wide:items-start max-wide:gap-3">
        <div>
          <h1>Concepts</h1>
          <p className="mt-1 text-ink-2">Fifteen ideas that explain most outages, and what each is not.</p>
        </div>
        <SpottingLink account={actor.id} className={buttonClass({ look: 'primary' })}>
          Spot them in a story
        </SpottingLink>
      </div>
      <ol className="mt-6 border-t border-line-strong">
        {concepts.map(({ id, name, definition }, index) => (
          <li
            key={id}
            className="grid grid-cols-[2.25rem_15rem_minmax(0,1fr)] gap-x-4 border-b border-line py-4 max-wide:grid-cols-[2rem_minmax(0,1fr)] max-wide:gap-x-2"
          >
            <span className="font-serif text-20 leading-6 text-ink-3" aria-hidden="true">
              {index + 1}
            </span>
            <h2 className="text-16 leading-6">
              <Link href={`/concepts/${id}`}>{name}</Link>
            </h2>
            <p className="prose prose-close max-wide:col-start-2 max-wide:mt-1">{definition}</p>
          </li>
        ))}
      </ol>
    </main>
  );
}
