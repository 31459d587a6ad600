/** When a kata is to be repeated, and how; or what stands in the way of knowing. */
import { Clock, Hourglass } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Kata } from '../../../../content/kata.ts';
import { Moment } from '../../../_ui/moment.tsx';
import { Status } from '../../../_ui/status.tsx';
import { dueWords } from './due-words.ts';
import { languageNames } from '../../katas/[slug]/language-names.ts';
import type { KataSummary } from './kata-summary.ts';

export function DueCell({ kata, summary, now }: { kata: Kata; summary: KataSummary; now: Date }) {
  const { running, passed, again, waitingSince, lastAt, otherLanguage, mode } = summary;
  if (running)
    return (
      <>
        <Status tone="caution" glyph={Clock} small>
          Clock runs
        </Status>
        {running.deadlineAt && <Note before="until" at={running.deadlineAt} />}
      </>
    );
  if (waitingSince)
    return (
      <>
        <Status tone="caution" glyph={Hourglass} small>
          Waiting
        </Status>
        <Note before="since" at={waitingSince} />
      </>
    );
  if (!lastAt) return <span className="text-ink-3">Not tried yet</span>;
  if (passed === 0 || again.kind === 'never')
    return (
      <>
        <span>{passed === 0 ? 'Not passed yet' : 'Passed'}</span>
        <Note before="last tried" at={lastAt} />
      </>
    );
  return (
    <>
      {again.due ? (
        <Status tone="caution" glyph={Clock} small>
          {dueWords(again.dueAt, now.getTime())}
        </Status>
      ) : (
        <span>{dueWords(again.dueAt, now.getTime())}</span>
      )}
      {again.due ? (
        mode === 'from-memory' && <span className="text-12 text-ink-3">from memory</span>
      ) : (
        <Note before="" at={new Date(again.dueAt)} />
      )}
      {otherLanguage && (
        <Link className="mt-0.5 text-12" href={`/katas/${kata.slug}?start=timed&language=${otherLanguage}`}>
          Repeat in {languageNames[otherLanguage]}
        </Link>
      )}
    </>
  );
}

const Note = ({ before, at }: { before: string; at: Date }): ReactNode => (
  <span className="text-12 whitespace-nowrap text-ink-3">
    {before} <Moment ms={at.getTime()} />
  </span>
);
