import type { Metadata } from 'next';
import { catalogue } from '../../../content/catalogue.ts';
import { requireActor } from '../../_server/account/session.ts';
import { HomeFrame } from './_home/home-frame.tsx';
import { KataRow } from './_home/kata-row.tsx';
import { loadHome } from './_home/load-home.ts';
import { NextPanel } from './_home/next-panel.tsx';
import { Recent } from './_home/recent.tsx';

export const metadata: Metadata = { title: 'Katas' };

export default async function HomePage() {
  const { records, next, violation, recent } = await loadHome(await requireActor());
  return (
    <HomeFrame aside={<Recent rows={recent} />}>
      {next && <NextPanel next={next} violation={violation} />}
      <ol>
        {catalogue.map((kata, index) => (
          <KataRow key={kata.slug} kata={kata} number={index + 1} record={records[kata.slug]} />
        ))}
      </ol>
    </HomeFrame>
  );
}
