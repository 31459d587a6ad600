import type { Metadata } from 'next';
import { catalogue } from '../../../content/catalogue.ts';
import { requireActor } from '../../_server/account/session.ts';
import { ChartLegend } from '../../_ui/standing/attempts-chart.tsx';
import { HomeFrame } from './_home/home-frame.tsx';
import { KataRow } from './_home/kata-row.tsx';
import { loadHome } from './_home/load-home.ts';
import { NextPanel } from './_home/next-panel.tsx';
import { Recent } from './_home/recent.tsx';
import { StandingPanel } from './_home/standing-panel.tsx';

export const metadata: Metadata = { title: 'Katas' };

export default async function HomePage() {
  const { summaries, standing, next, violation, recent, now } = await loadHome(await requireActor());
  const charts = Object.values(summaries).some(({ chart }) => chart.length > 0);
  return (
    <HomeFrame
      aside={
        <>
          <StandingPanel standing={standing} />
          <Recent records={recent} />
        </>
      }
    >
      <NextPanel next={next} violation={violation} />
      <ol>
        {catalogue.map((kata, index) => (
          <KataRow key={kata.slug} kata={kata} number={index + 1} summary={summaries[kata.slug]!} now={now} />
        ))}
      </ol>
      {charts && <ChartLegend />}
    </HomeFrame>
  );
}
