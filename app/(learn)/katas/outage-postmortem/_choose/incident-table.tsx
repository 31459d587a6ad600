/** Incidents to choose from: whose, when, how long, and how far one's own analyses of each are. */
import { Check, Circle, CircleDashed, Hourglass, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { useId } from 'react';
import type { Incident } from '../../../../../content/katas/outage-postmortem/incident.ts';
import { dayOf } from '../../../../_ui/prose/incident-name.ts';
import { Status } from '../../../../_ui/status.tsx';
import type { HowFar } from './how-far.ts';

interface IncidentTableProps {
  title: string;
  rows: readonly { incident: Incident; far: HowFar }[];
}

export function IncidentTable({ title, rows }: IncidentTableProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-1">
        {title}
      </h2>
      <table className="ledger incidents table-fixed">
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th scope="col" className="w-32 max-wide:hidden">
              Publisher
            </th>
            <th scope="col" className="w-36 max-wide:hidden">
              Began
            </th>
            <th scope="col" className="w-48 max-wide:hidden">
              Duration
            </th>
            <th scope="col" className="w-28">
              Yours
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ incident, far }) => (
            <Row key={incident.slug} incident={incident} far={far} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ incident, far }: { incident: Incident; far: HowFar }) {
  const { slug, title, publisher, duration, labels = [] } = incident;
  return (
    <tr>
      <th scope="row">
        <Link href={`/katas/outage-postmortem/${slug}`} className="font-medium">
          {title}
        </Link>
        <span className="hint wide:hidden">
          {publisher}, {dayOf(incident)}; {duration}
        </span>
        {labels.map((label) => (
          <span key={label} className="hint">
            {label}
          </span>
        ))}
      </th>
      <td className="max-wide:hidden">{publisher}</td>
      <td className="whitespace-nowrap max-wide:hidden">{dayOf(incident)}</td>
      <td className="max-wide:hidden">{duration}</td>
      <td>
        <HowFarStatus far={far} />
      </td>
    </tr>
  );
}

const looks = {
  none: { tone: 'none', glyph: Circle, word: 'Not written' },
  open: { tone: 'caution', glyph: CircleDashed, word: 'Open' },
  waiting: { tone: 'caution', glyph: Hourglass, word: 'Waiting' },
  accepted: { tone: 'held', glyph: Check, word: 'Accepted' },
  returned: { tone: 'caution', glyph: RotateCcw, word: 'Returned' },
  incomplete: { tone: 'none', glyph: Circle, word: 'Not finished' },
} as const;

function HowFarStatus({ far }: { far: HowFar }) {
  const { tone, glyph, word } = looks[far.kind];
  const status = (
    <Status tone={tone} glyph={glyph} small>
      {word}
    </Status>
  );
  return 'id' in far ? <Link href={`/writings/${far.id}`}>{status}</Link> : status;
}
