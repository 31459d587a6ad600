/** What a page may say of an incident before an analysis is handed in: the facts, and where they were read. */
import { ExternalLink } from 'lucide-react';
import type { Incident } from '../../../../../../content/katas/outage-postmortem/incident.ts';
import { buttonClass } from '../../../../../_ui/button.tsx';
import { smallIcon } from '../../../../../_ui/icon.ts';
import { dayOf } from '../../../../../_ui/prose/incident-name.ts';
import { Markdown } from '../../../[slug]/markdown.tsx';

const copies: Record<Incident['sources'][number]['copy'], string> = {
  publisher: 'at its publisher',
  archive: 'in an archived copy',
  retelling: 'retold by somebody else',
};

export function IncidentFacts({ incident }: { incident: Incident }) {
  const { title, publisher, url, duration, published, summary, sources, labels = [] } = incident;
  return (
    <>
      <h2 className="prompt-title">{title}</h2>
      <p className="mt-1 text-13 text-ink-2">
        {publisher}, {dayOf(incident)}; {duration}
      </p>
      <p className="my-3">
        <a className={buttonClass()} href={url} target="_blank" rel="noopener noreferrer">
          Read at {new URL(url).host.replace(/^www\./, '')} <ExternalLink {...smallIcon} />
        </a>
      </p>
      {labels.map((label) => (
        <p key={label} className="note my-3">
          {label}
        </p>
      ))}
      <h3 className="quiet-h">What happened, in our words</h3>
      <div className="prose prose-close">
        <Markdown text={summary} />
      </div>
      <h3 className="quiet-h">What we read</h3>
      <ul className="lines">
        {sources.map(({ what, url: source, read, copy }) => (
          <li key={`${what} ${source}`}>
            <span>
              {source === undefined ? (
                what
              ) : (
                <a href={source} target="_blank" rel="noopener noreferrer">
                  {what}
                </a>
              )}
              <span className="text-ink-3">
                , {read === 'whole' ? 'all of it' : read}, {copies[copy]}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-12 text-ink-3">The report was published {published}.</p>
    </>
  );
}
