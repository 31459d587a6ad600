/** What was handed in last, newest first. */
import { CircleCheck, Hourglass, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { findKata } from '../../../../content/catalogue.ts';
import type { StandingRecord, SubmissionRecord, WritingRecord } from '../../../../content/standing-record.ts';
import { EmptyRing } from '../../../_ui/empty-ring.tsx';
import { Moment } from '../../../_ui/moment.tsx';
import { OutcomeStatus, outcomes, Status } from '../../../_ui/status.tsx';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';

export function Recent({ records }: { records: readonly StandingRecord[] }) {
  return (
    <section aria-labelledby="recent">
      <div className="side-head">
        <h2 id="recent">Recent</h2>
        {records.length > 0 && (
          <Link className="text-12" href="/attempts">
            History
          </Link>
        )}
      </div>
      {records.length === 0 ? (
        <div className="flex items-center gap-4 py-4 text-13 text-ink-2">
          <EmptyRing size={56} />
          <p>Nothing handed in yet. What you submit is kept here, with its verdict.</p>
        </div>
      ) : (
        <ul className="lines">
          {records.map((record) =>
            record.kind === 'submission' ? (
              <SubmissionLine key={record.id} record={record} />
            ) : (
              <WritingLine key={record.id} record={record} />
            ),
          )}
        </ul>
      )}
    </section>
  );
}

const titleOf = (slug: string): string => findKata(slug)?.title ?? slug;

function SubmissionLine({ record }: { record: SubmissionRecord }) {
  const { outcome, headline } = record;
  return (
    <Line
      at={record.at}
      status={<OutcomeStatus outcome={outcome} wordHidden small />}
      href={`/submissions/${record.id}`}
      title={titleOf(record.kata)}
    >
      {outcome === 'failed' && headline ? (
        <span className="invariant block text-12">{visibleText(headline)}</span>
      ) : (
        <span className="block truncate text-12 text-ink-3">
          <span aria-hidden="true">{outcomes[outcome].word}</span>
          {detailOf(record)}
        </span>
      )}
    </Line>
  );
}

function detailOf({ outcome, headline, schedules }: SubmissionRecord): string {
  if (outcome === 'passed') return `, ${schedules.toLocaleString('en-GB')} schedules`;
  return headline && (outcome === 'crashed' || outcome === 'rejected') ? `: ${visibleText(headline)}` : '';
}

const kindWords: Record<WritingRecord['kind'], string> = {
  analysis: 'analysis',
  argument: 'argument',
  explanation: 'one sentence',
};

const reviewStatus = {
  incomplete: { tone: 'none', glyph: Hourglass, word: 'Not finished in time' },
  waiting: { tone: 'caution', glyph: Hourglass, word: 'Waiting' },
  accepted: { tone: 'held', glyph: CircleCheck, word: 'Accepted' },
  returned: { tone: 'caution', glyph: RotateCcw, word: 'Came back' },
} as const;

function WritingLine({ record }: { record: WritingRecord }) {
  const { kind, id, kata, at, review } = record;
  const { tone, glyph, word } = reviewStatus[review.kind];
  const what = review.kind === 'waiting' ? `for ${review.for === 'instructor' ? 'review' : 'your own assessment'}` : '';
  return (
    <Line
      at={at}
      status={
        <Status tone={tone} glyph={glyph} wordHidden small>
          {word}
        </Status>
      }
      href={kind === 'explanation' ? `/explanations/${kata}` : `/writings/${id}`}
      title={`${titleOf(kata)}, ${kindWords[kind]}`}
    >
      <span className="block text-12 text-ink-3">
        <span aria-hidden="true">{word}</span> {what}
      </span>
    </Line>
  );
}

interface LineProps {
  at: Date;
  status: ReactNode;
  href: string;
  title: string;
  children: ReactNode;
}

function Line({ at, status, href, title, children }: LineProps) {
  return (
    <li>
      <span className="mt-0.5">{status}</span>
      <span className="min-w-0 flex-1">
        <Link className="quiet hover:underline" href={href}>
          {title}
        </Link>
        {children}
      </span>
      <span className="num text-ink-3">
        <Moment ms={at.getTime()} />
      </span>
    </li>
  );
}
