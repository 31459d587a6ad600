/** One incident: what happened, and, once an attempt is open, the six questions. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findKata } from '../../../../../content/catalogue.ts';
import { findIncident } from '../../../../../content/katas/outage-postmortem/incidents/incidents.ts';
import { requireActor } from '../../../../_server/account/session.ts';
import { listAttempts } from '../../../../_server/attempt/history.ts';
import { selectOpenAttempt } from '../../../../_server/attempt/queries.ts';
import { isStored } from '../../../../_server/publication/queries.ts';
import { listWritings } from '../../../../_server/review/queries.ts';
import { readKataTexts } from '../../../../../content/read-kata.ts';
import { Markdown } from '../../[slug]/markdown.tsx';
import { sittingOf, workOf } from '../../[slug]/sitting-of.ts';
import { countsAlready, howFar } from '../_choose/how-far.ts';
import { AnalysisDesk } from './_write/analysis-desk.tsx';
import { IncidentFacts } from './_write/incident-facts.tsx';

const slug = 'outage-postmortem';
/** Of all incidents together: more than anybody sits down to. */
const attemptsMax = 200;

interface AnalysisPageProps {
  params: Promise<{ incident: string }>;
}

export async function generateMetadata({ params }: AnalysisPageProps): Promise<Metadata> {
  return { title: findIncident((await params).incident)?.title };
}

export default async function AnalysisPage({ params }: AnalysisPageProps) {
  const [kata, incident] = [findKata(slug), findIncident((await params).incident)];
  if (kata?.status !== 'open' || incident === undefined) notFound();
  const actor = await requireActor();
  const [texts, attempt, attempts, writings, stored] = await Promise.all([
    readKataTexts(slug),
    selectOpenAttempt(actor, slug),
    listAttempts(actor, { kata: slug, limit: attemptsMax }),
    listWritings(actor, { kind: 'analysis' }),
    isStored(incident.slug),
  ]);
  const here = attempt?.incident === incident.slug ? attempt : null;
  const elsewhere = attempt !== null && here === null && attempt.state.kind === 'open' ? attempt : null;
  const attemptsHere = attempts.filter(({ state, incident: of }) => of === incident.slug && state.kind === 'ended');
  const [last] = attemptsHere;
  return (
    <AnalysisDesk
      account={actor.id}
      kata={kata}
      incident={{ slug: incident.slug, title: incident.title, publisher: incident.publisher }}
      sitting={here && sittingOf(kata, here)}
      work={workOf(kata, here?.work ?? { language: null, sources: {}, prose: null })}
      elsewhere={elsewhere && { incident: elsewhere.incident, mode: elsewhere.mode, number: elsewhere.number }}
      attempts={attemptsHere}
      handedIn={writings.find(({ attemptId }) => attemptId === (here ?? last)?.id) ?? null}
      countsAlready={countsAlready(howFar(incident.slug, writings, null))}
      stored={stored}
      facts={<IncidentFacts incident={incident} />}
      prompt={<Markdown text={texts.prompt} />}
      hints={texts.hints.map((hint, index) => (
        <Markdown key={index} text={hint} />
      ))}
    />
  );
}
