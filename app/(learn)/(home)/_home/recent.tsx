/** What was handed in last, newest first. */
import Link from 'next/link';
import { findKata } from '../../../../content/catalogue.ts';
import type { SubmissionRow } from '../../../_server/submission/queries.ts';
import { EmptyRing } from '../../../_ui/empty-ring.tsx';
import { Moment } from '../../../_ui/moment.tsx';
import { OutcomeStatus, outcomes } from '../../../_ui/status.tsx';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';

export function Recent({ rows }: { rows: readonly SubmissionRow[] }) {
  return (
    <section aria-labelledby="recent">
      <div className="side-head">
        <h2 id="recent">Recent</h2>
      </div>
      {rows.length === 0 ? (
        <div className="flex items-center gap-4 py-4 text-13 text-ink-2">
          <EmptyRing size={56} />
          <p>Nothing handed in yet. What you submit is kept here, with its verdict.</p>
        </div>
      ) : (
        <ul className="lines">
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ row }: { row: SubmissionRow }) {
  const outcome = row.outcome ?? (row.state === 'queued' ? 'queued' : 'running');
  const { word } = outcomes[outcome];
  return (
    <li>
      <span className="mt-0.5">
        <OutcomeStatus outcome={outcome} wordHidden small />
      </span>
      <span className="min-w-0 flex-1">
        <Link className="quiet hover:underline" href={`/katas/${row.kata}?submission=${row.id}`}>
          {findKata(row.kata)?.title ?? row.kata}
        </Link>
        {outcome === 'failed' && row.headline ? (
          <span className="invariant block text-12">{row.headline}</span>
        ) : (
          <span className="block truncate text-12 text-ink-3">
            <span aria-hidden="true">{word}</span>
            {detailOf(row)}
          </span>
        )}
      </span>
      <span className="num text-ink-3">
        <Moment ms={row.createdAt.getTime()} />
      </span>
    </li>
  );
}

function detailOf({ outcome, headline, schedules }: SubmissionRow): string {
  if (outcome === 'passed') return `, ${schedules.toLocaleString('en-GB')} schedules`;
  return headline && (outcome === 'crashed' || outcome === 'rejected') ? `: ${visibleText(headline)}` : '';
}
