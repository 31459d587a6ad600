/** The fourth kata's front page: which outage to analyse, and what is asked of an analysis. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { findKata } from '../../../../content/catalogue.ts';
import { incidents } from '../../../../content/katas/outage-postmortem/incidents/incidents.ts';
import { readKataTexts } from '../../../../content/read-kata.ts';
import { requireActor } from '../../../_server/account/session.ts';
import { selectOpenAttempt } from '../../../_server/attempt/queries.ts';
import { listWritings } from '../../../_server/review/queries.ts';
import { TopBar } from '../../../_ui/shell/top-bar.tsx';
import { Markdown } from '../[slug]/markdown.tsx';
import { howFar } from './_choose/how-far.ts';
import { IncidentTable } from './_choose/incident-table.tsx';
import { OpenAnalysis } from './_choose/open-analysis.tsx';

const slug = 'outage-postmortem';
/** Those that loose names are in use for, which the catalogue has first: their lines say which incident is meant. */
const named = 8;

export const metadata: Metadata = { title: findKata(slug)?.title };

export default async function ChoosePage() {
  const kata = findKata(slug);
  if (kata?.status !== 'open') notFound();
  const actor = await requireActor();
  const [{ prompt }, attempt, writings] = await Promise.all([
    readKataTexts(slug),
    selectOpenAttempt(actor, slug),
    listWritings(actor, { kind: 'analysis' }),
  ]);
  const open = attempt?.state.kind === 'open' ? attempt : null;
  const rows = incidents.map((incident) => ({
    incident,
    far: howFar(incident.slug, writings, open?.incident ?? null),
  }));
  return (
    <>
      <TopBar person={actor} />
      <main id="main" tabIndex={-1} className="page choose outline-none">
        <div className="min-w-0">
          <h1>{kata.title}</h1>
          <p className="mt-1 max-w-[68ch] text-ink-2">
            {kata.summary} Choose one; {kata.limitMinutes} minutes for reading and writing when timed. Two analyses of
            different incidents, accepted, meet the standard; so does, for its part,{' '}
            <Link href={`/explanations/${slug}`}>one sentence about how to do it</Link>.
          </p>
          {open && <OpenAnalysis attempt={open} />}
          <IncidentTable title="The ones that people name" rows={rows.slice(0, named)} />
          <IncidentTable title="Less often told" rows={rows.slice(named)} />
        </div>
        <aside className="min-w-0" aria-label="What is asked">
          <div className="prose prose-close">
            <Markdown text={prompt} />
          </div>
        </aside>
      </main>
    </>
  );
}
