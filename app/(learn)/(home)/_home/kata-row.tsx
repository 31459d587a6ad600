/** One kata in the ledger: what it is, how it stands, the way in. A kata that is only coming is not a link. */
import Link from 'next/link';
import type { Kata } from '../../../../content/kata.ts';
import { buttonClass } from '../../../_ui/button.tsx';
import { Moment } from '../../../_ui/moment.tsx';
import { OutcomeStatus } from '../../../_ui/status.tsx';
import type { Home } from './load-home.ts';

type Record = Home['records'][string];

const languageNames = { typescript: 'TypeScript', javascript: 'JavaScript' } as const;

const columns =
  'grid grid-cols-[2rem_minmax(0,1fr)_auto_8.5rem_7.5rem] items-center gap-x-4 border-b border-line py-4 ' +
  'max-wide:grid-cols-[1.5rem_minmax(0,1fr)_auto] max-wide:gap-x-3 max-wide:gap-y-2';

export function KataRow({ kata, number, record }: { kata: Kata; number: number; record: Record | undefined }) {
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
      <Facts kata={kata} record={record} />
      <div
        className={`flex flex-col pl-4 text-13 max-wide:pl-0 ${
          open
            ? 'max-wide:col-span-2 max-wide:col-start-2 max-wide:row-start-3 max-wide:flex-row max-wide:gap-3'
            : 'max-wide:col-start-3 max-wide:row-start-2 max-wide:self-end'
        }`}
      >
        {open ? <LastVerdict record={record} /> : <span className="text-ink-3">Coming</span>}
      </div>
      {open && (
        <Link
          href={`/katas/${kata.slug}`}
          className={buttonClass({}, 'max-wide:col-start-3 max-wide:row-start-2 max-wide:min-w-28')}
        >
          {actOf(record)}
          <span className="sr-only">: {kata.title}</span>
        </Link>
      )}
    </li>
  );
}

const actOf = (record: Record | undefined): string =>
  !record || record.submissions === 0 ? 'Start' : record.passed > 0 ? 'Repeat' : 'Continue';

function Facts({ kata, record }: { kata: Kata; record: Record | undefined }) {
  const facts: [string, React.ReactNode][] = [
    ['Limit', <Minutes key="limit" count={kata.limitMinutes} />],
    ...(kata.status === 'open'
      ? ([
          ['Submissions', record?.submissions ?? 0],
          ['Passed', record?.passed ?? 0],
        ] as [string, React.ReactNode][])
      : []),
  ];
  return (
    <dl className="grid grid-cols-[3.25rem_5rem_3rem] gap-x-2 text-right max-wide:col-start-2 max-wide:row-start-2 max-wide:grid-cols-[3.25rem_4.75rem_3rem] max-wide:text-left">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt className="text-12 text-ink-3">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const Minutes = ({ count }: { count: number }) => (
  <>
    {count}
    <span className="unit">min</span>
  </>
);

function LastVerdict({ record }: { record: Record | undefined }) {
  if (!record?.row) return <span className="text-ink-3">Not tried yet</span>;
  const { outcome, state, createdAt } = record.row;
  return (
    <>
      <OutcomeStatus outcome={outcome ?? (state === 'queued' ? 'queued' : 'running')} small />
      <span className="text-12 text-ink-3">
        <Moment ms={createdAt.getTime()} />
      </span>
    </>
  );
}
