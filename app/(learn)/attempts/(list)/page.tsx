import type { Metadata } from 'next';
import Link from 'next/link';
import { findKata } from '../../../../content/catalogue.ts';
import { requireActor } from '../../../_server/account/session.ts';
import { listHistory } from '../../../_server/attempt/history-page.ts';
import { now } from '../../../_server/clock.ts';
import { buttonClass } from '../../../_ui/button.tsx';
import { EmptyRing } from '../../../_ui/empty-ring.tsx';
import { DayTable } from '../../../_ui/history/day-table.tsx';
import { HiddenNote } from '../../../_ui/history/hidden-note.tsx';
import { EntryCells, heads } from '../_history/entry-cells.tsx';
import { HistoryFrame } from '../_history/history-frame.tsx';

export const metadata: Metadata = { title: 'History' };

type Query = Record<'kata' | 'after', string | string[] | undefined>;

export default async function HistoryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  // A filter or a place that is none shows everything from the top.
  const kata = typeof query.kata === 'string' ? findKata(query.kata)?.slug : undefined;
  const after = typeof query.after === 'string' ? query.after : undefined;
  const { entries, next, hidden } = await listHistory(await requireActor(), { kata, after });
  const at = now().getTime();
  return (
    <HistoryFrame kata={kata}>
      {hidden.map((slug) => (
        <div key={slug} className="mt-6">
          <HiddenNote slug={slug} title={findKata(slug)?.title ?? slug} />
        </div>
      ))}
      {entries.length === 0 ? (
        <Empty kata={kata} beyond={after !== undefined} />
      ) : (
        <DayTable
          caption="Attempts and writings, newest first"
          heads={heads}
          now={at}
          rows={entries.map((entry) => ({
            id: entry.kind === 'attempt' ? entry.attempt.id : entry.writing.id,
            at: entry.at.getTime(),
            cells: <EntryCells entry={entry} now={at} />,
          }))}
        />
      )}
      <p className="mt-6 flex gap-2">
        {after !== undefined && (
          <Link className={buttonClass()} href={kata ? `/attempts?kata=${kata}` : '/attempts'}>
            Newest
          </Link>
        )}
        {next && (
          <Link
            className={buttonClass()}
            href={`/attempts?${new URLSearchParams({ ...(kata && { kata }), after: next }).toString()}`}
          >
            Older
          </Link>
        )}
      </p>
    </HistoryFrame>
  );
}

function Empty({ kata, beyond }: { kata: string | undefined; beyond: boolean }) {
  return (
    <div className="mt-10 flex items-center gap-6">
      <EmptyRing size={80} />
      <div>
        <p className="max-w-[48ch] text-ink-2">
          {beyond
            ? 'There is nothing older than this.'
            : 'No attempt yet. Each one is kept here with its drafts, its submissions and their verdicts.'}
        </p>
        <p className="mt-3">
          <Link className={buttonClass({ look: 'primary' })} href={kata ? `/katas/${kata}` : '/'}>
            {kata ? `Open ${findKata(kata)?.title}` : 'Choose a kata'}
          </Link>
        </p>
      </div>
    </div>
  );
}
