import type { Metadata } from 'next';
import { catalogue } from '../../../content/catalogue.ts';
import { requireActor } from '../../_server/account/session.ts';
import { TopBar } from '../../_ui/shell/top-bar.tsx';
import { KataRow } from './_home/kata-row.tsx';
import { loadHome } from './_home/load-home.ts';
import { NextPanel } from './_home/next-panel.tsx';
import { Recent } from './_home/recent.tsx';

export const metadata: Metadata = { title: 'Katas' };

export default async function HomePage() {
  const actor = await requireActor();
  const { records, next, violation, recent } = await loadHome(actor);
  return (
    <>
      <TopBar person={actor} />
      <main
        id="main"
        tabIndex={-1}
        className="page grid grid-cols-[minmax(0,1fr)_288px] gap-12 outline-none max-wide:grid-cols-1 max-wide:gap-8"
      >
        <div>
          <h1>Katas</h1>
          {next && <NextPanel next={next} violation={violation} />}
          <ol>
            {catalogue.map((kata, index) => (
              <KataRow key={kata.slug} kata={kata} number={index + 1} record={records[kata.slug]} />
            ))}
          </ol>
        </div>
        <aside>
          <Recent rows={recent} />
        </aside>
      </main>
    </>
  );
}
