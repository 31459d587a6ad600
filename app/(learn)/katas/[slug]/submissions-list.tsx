'use client';
/** A learner's submissions to this kata, newest first; each opens its verdict in this pane. */
import Link from 'next/link';
import { z } from 'zod';
import { resources } from '../../../../grader/contract/verdict.ts';
import type { SubmissionRow } from '../../../_server/submission/queries.ts';
import { outcomes, Status } from '../../../_ui/status.tsx';
import { LocalTime } from '../../../_ui/verdict/local-time.tsx';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';
import { counted, exhaustedHeadings } from '../../../_ui/verdict/words.ts';
import { languageNames } from './language-names.ts';

const resourceSchema = z.enum(resources);

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
              <Outcome {...{ outcome, state, headline }} />
              <span className="text-12 text-ink-3">
                <LocalTime ms={createdAt.getTime()} />
              </span>
            </Link>
            <p className="flex justify-between gap-3 text-12 text-ink-3">
              <span className={`truncate ${outcome === 'failed' ? 'invariant' : ''}`}>
                {headline && outcome !== 'exhausted' ? visibleText(headline) : languageNames[language]}
              </span>
              <span className="num">
                {schedules > 0 && `${counted(schedules, 'schedule')}, `}
                <Link href={`/submissions/${id}`}>as it was</Link>
              </span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** As the verdict itself is headed: what ran out is said, not only that something did. */
function Outcome({ outcome, state, headline }: Pick<SubmissionRow, 'outcome' | 'state' | 'headline'>) {
  const { tone, glyph, word } = outcomes[outcome ?? (state === 'running' ? 'running' : 'queued')];
  const resource = resourceSchema.safeParse(outcome === 'exhausted' ? headline : null);
  return (
    <Status tone={tone} glyph={glyph} small>
      {resource.success ? exhaustedHeadings[resource.data] : word}
    </Status>
  );
}
