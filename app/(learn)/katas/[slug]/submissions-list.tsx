'use client';
/** A learner's submissions to this kata, newest first; each opens its verdict in this pane. */
import Link from 'next/link';
import type { SubmissionRow } from '../../../_server/submission/queries.ts';
import { OutcomeStatus } from '../../../_ui/status.tsx';
import { LocalTime } from '../../../_ui/verdict/local-time.tsx';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';
import { count } from '../../../_ui/verdict/words.ts';
import { languageNames } from './language-names.ts';

interface SubmissionsListProps {
  submissions: readonly SubmissionRow[];
  shown: string | null;
  onOpen(): void;
}

export function SubmissionsList({ submissions, shown, onOpen }: SubmissionsListProps) {
  if (submissions.length === 0)
    return (
      <p className="text-13 text-ink-2">
        Nothing handed in yet. Submit as often as you like: every verdict is kept here with its source.
      </p>
    );
  return (
    <ol className="lines">
      {submissions.map(({ id, kata, language, createdAt, state, outcome, headline, schedules }) => (
        <li key={id}>
          <div className="min-w-0 grow">
            <Link
              className="quiet flex items-baseline justify-between gap-3"
              href={`/katas/${kata}?submission=${id}`}
              aria-current={id === shown ? 'true' : undefined}
              scroll={false}
              onClick={onOpen}
            >
              <OutcomeStatus outcome={outcome ?? (state === 'running' ? 'running' : 'queued')} small />
              <span className="text-12 text-ink-3">
                <LocalTime ms={createdAt.getTime()} />
              </span>
            </Link>
            <p className="flex justify-between gap-3 text-12 text-ink-3">
              <span className={`truncate ${outcome === 'failed' ? 'invariant' : ''}`}>
                {headline ? visibleText(headline) : languageNames[language]}
              </span>
              <span className="num">{schedules > 0 && `${count(schedules)} schedules`}</span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
