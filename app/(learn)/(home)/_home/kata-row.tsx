/** One kata in the ledger: what it is, how it stands, when again, the way in. A kata that is only coming is not a link. */
import Link from 'next/link';
import type { Kata } from '../../../../content/kata.ts';
import { clockText } from '../../../_ui/attempt/countdown.ts';
import { buttonClass } from '../../../_ui/button.tsx';
import { AttemptsChart } from '../../../_ui/standing/attempts-chart.tsx';
import { DueCell } from './due-cell.tsx';
import { languageNames } from '../../katas/[slug]/language-names.ts';
import type { KataSummary } from './kata-summary.ts';

const columns =
  'grid grid-cols-[2rem_minmax(0,1fr)_auto_172px_7rem_118px] items-center gap-x-4 border-b border-line py-4 ' +
  'max-wide:grid-cols-[1.5rem_minmax(0,1fr)_auto] max-wide:gap-x-3 max-wide:gap-y-2';

interface KataRowProps {
  kata: Kata;
  number: number;
  summary: KataSummary;
  now: Date;
}

export function KataRow({ kata, number, summary, now }: KataRowProps) {
  const open = kata.status === 'open';
  return (
    <li className={columns}>
      <span className="self-start font-serif text-20 leading-[1.3] text-ink-3" aria-hidden="true">
        {number}
      </span>
      <div className="max-wide:col-span-2">
        <h2 className="text-17">
          {open ? (
            <Link className="quiet hover:underline" href={`/katas/${kata.slug}`}>
              {kata.title}
            </Link>
          ) : (
            <span className="text-ink-2">{kata.title}</span>
          )}
        </h2>
        <p className="mt-0.5 text-13 text-ink-2">{kata.summary}</p>
        <p className="mt-0.5 text-12 text-ink-3">
          {kata.languages.length > 0 ? kata.languages.map((one) => languageNames[one]).join(', ') : 'Prose'}
        </p>
      </div>
      <Facts kata={kata} summary={summary} />
      <div className="max-wide:col-start-2 max-wide:row-start-3 max-wide:empty:hidden">
        {summary.chart.length > 0 && <AttemptsChart attempts={summary.chart} limitMs={kata.limitMinutes * 60_000} />}
      </div>
      <div className="flex flex-col text-13 max-wide:col-start-3 max-wide:row-start-2 max-wide:items-end max-wide:text-right">
        {open ? <DueCell kata={kata} summary={summary} now={now} /> : <span className="text-ink-3">Coming</span>}
      </div>
      {open && <Ways kata={kata} summary={summary} />}
    </li>
  );
}

/** No link starts a clock: each opens the kata with that mode chosen, and the start is one more press. */
function Ways({ kata, summary }: { kata: Kata; summary: KataSummary }) {
  const { act, start } = wayOf(kata, summary);
  const page = `/katas/${kata.slug}`;
  const practise = kata.languages.length > 0 && !summary.running;
  return (
    <div className="flex flex-col gap-1.5 text-center max-wide:col-start-3 max-wide:row-start-3 max-wide:min-w-28 max-wide:self-center max-wide:gap-3">
      <Link href={start ? `${page}?start=${start}` : page} className={buttonClass()}>
        {act}
        <span className="sr-only">: {kata.title}</span>
      </Link>
      {practise && (
        <Link href={`${page}?start=practice`} className="text-12 max-wide:py-1.5">
          Practise
          <span className="sr-only"> {kata.title}, no clock</span>
        </Link>
      )}
    </div>
  );
}

function wayOf(kata: Kata, { running, passed, again, mode }: KataSummary): { act: string; start: string | null } {
  if (running) return { act: 'Continue', start: null };
  if (kata.languages.length === 0) return { act: 'Choose incident', start: null };
  if (passed === 0) return { act: 'Start timed', start: 'timed' };
  const due = again.kind === 'scheduled' && again.due;
  return due && mode === 'from-memory' ? { act: 'From memory', start: mode } : { act: 'Repeat', start: 'timed' };
}

function Facts({ kata, summary }: { kata: Kata; summary: KataSummary }) {
  const facts: [string, React.ReactNode][] = [
    [
      'Limit',
      <>
        {kata.limitMinutes}
        <span className="unit">min</span>
      </>,
    ],
    ...(kata.status === 'open'
      ? ([
          ['Best', summary.bestMs === null ? '—' : clockText(summary.bestMs)],
          ['Attempts', summary.attempts],
        ] as [string, React.ReactNode][])
      : []),
  ];
  return (
    <dl className="grid grid-cols-[3.25rem_3.25rem_3.5rem] gap-x-2 text-right max-wide:col-start-2 max-wide:row-start-2 max-wide:text-left">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt className="text-12 text-ink-3">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
