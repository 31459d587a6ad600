/** Where a concept is drilled and shown, where it was first written down, and how well one spots it. */
import Link from 'next/link';
import { findKata } from '../../../../content/catalogue.ts';
import type { Concept } from '../../../../content/concepts/concept.ts';
import { findIncident } from '../../../../content/katas/outage-postmortem/incidents/incidents.ts';
import type { ConceptAccuracy } from '../../../../content/concepts/accuracy.ts';
import { incidentName } from '../../../_ui/prose/incident-name.ts';
import { SpottingLink } from '../../spotting/_drill/spotting-link.tsx';

interface ConceptSideProps {
  /** The learner's id. */
  account: string;
  concept: Concept;
  accuracy: ConceptAccuracy;
}

export function ConceptSide({ account, concept, accuracy }: ConceptSideProps) {
  const { katas, incidents, source } = concept;
  return (
    <aside aria-label="About this concept" className="grid content-start gap-6">
      <section aria-labelledby="katas">
        <h2 id="katas" className="border-b border-line-strong pb-1.5 text-14">
          Katas that drill it
        </h2>
        <ul className="lines">
          {katas.map((slug) => (
            <li key={slug}>
              <Link href={`/katas/${slug}`}>{findKata(slug)?.title ?? slug}</Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="incidents">
        <h2 id="incidents" className="border-b border-line-strong pb-1.5 text-14">
          Incidents that show it
        </h2>
        {incidents.length === 0 ? (
          <p className="mt-2 text-13 text-ink-3">None of the catalogue turns on it.</p>
        ) : (
          <ul className="lines">
            {incidents.map((slug) => (
              <li key={slug}>
                <span>
                  <Link href={`/katas/outage-postmortem/${slug}`}>{incidentName(slug)}</Link>
                  <span className="block text-12 text-ink-3">{findIncident(slug)?.title}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="source">
        <h2 id="source" className="border-b border-line-strong pb-1.5 text-14">
          First written down
        </h2>
        <p className="mt-2 text-13">{source.what}</p>
        <p className="text-12 text-ink-3">{source.where}</p>
      </section>
      <section aria-labelledby="accuracy">
        <h2 id="accuracy" className="border-b border-line-strong pb-1.5 text-14">
          How you spot it
        </h2>
        <p className="mt-2 text-13 text-ink-2">{accuracyWords(accuracy)}</p>
        <p className="mt-1 text-13">
          <SpottingLink account={account}>Spotting drill</SpottingLink>
        </p>
      </section>
    </aside>
  );
}

function accuracyWords({ asked, right, lastTenRight }: ConceptAccuracy): string {
  if (asked === 0) return 'You were not asked about it yet.';
  const all = `Right ${right} of ${asked} ${asked === 1 ? 'time' : 'times'}`;
  return asked > 10 ? `${all}, ${lastTenRight} of the last ten.` : `${all}.`;
}
