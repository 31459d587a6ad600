import type { Metadata } from 'next';
import Link from 'next/link';
import { concepts } from '../../../content/concepts/concepts.ts';
import { requireActor } from '../../_server/account/session.ts';
import { selectAccuracy, selectSpotting } from '../../_server/spotting/queries.ts';
import { TopBar } from '../../_ui/shell/top-bar.tsx';
import { AccuracyTable } from '../../_ui/spotting/accuracy-table.tsx';
import { Drill } from './_drill/drill.tsx';

export const metadata: Metadata = { title: 'Spotting' };

interface SpottingPageProps {
  /** `more`: on with new stories, beyond the day's. */
  searchParams: Promise<{ more?: string | string[] }>;
}

export default async function SpottingPage({ searchParams }: SpottingPageProps) {
  const [actor, { more }] = await Promise.all([requireActor(), searchParams]);
  const [spotting, accuracy] = await Promise.all([
    selectSpotting(actor, { beyond: more !== undefined }),
    selectAccuracy(actor),
  ]);
  const asking = spotting.kind === 'question';
  return (
    <>
      <TopBar person={actor} without={asking ? '/concepts' : undefined} />
      <main
        id="main"
        tabIndex={-1}
        className="page grid max-w-[1240px] grid-cols-[minmax(0,1fr)_380px] gap-16 outline-none max-wide:grid-cols-1 max-wide:gap-8"
      >
        <div className="min-w-0">
          <h1>Spotting</h1>
          <Drill account={actor.id} spotting={spotting} concepts={concepts.map(({ id, name }) => ({ id, name }))} />
        </div>
        <section aria-labelledby="accuracy">
          <h2 id="accuracy" className="mb-1 text-14">
            Accuracy per concept
          </h2>
          <AccuracyTable accuracy={accuracy} linked={!asking} />
          {!asking && (
            <p className="mt-3 text-13">
              <Link href="/concepts">Glossary</Link>
            </p>
          )}
        </section>
      </main>
    </>
  );
}
