/** A record of completion as a document: a page of paper, black on white when printed. */
import { CircleCheck, Info } from 'lucide-react';
import type { CheckedRecord } from '../../../../_server/record/queries.ts';
import { smallIcon } from '../../../../_ui/icon.ts';
import { Brand } from '../../../../_ui/shell/brand.tsx';
import { visibleText } from '../../../../_ui/verdict/visible-text.ts';
import { EntryLine } from './entry-line.tsx';
import { PrintButton } from './print-button.tsx';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const minute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

export function RecordSheet({ record }: { record: CheckedRecord }) {
  const { name, issuedAt, checkedAt, holds, requirements } = record;
  const Glyph = holds ? CircleCheck : Info;
  return (
    <>
      <header className="topbar print:hidden">
        <Brand />
        <span className="flex-1" />
        <PrintButton />
      </header>
      <main id="main" className="page record">
        <p className="text-13 text-ink-2">Quorum Dojo, record of completion</p>
        <h1 className="mt-1 font-serif text-36 break-words max-wide:text-26">
          <bdi>{visibleText(name)}</bdi>
        </h1>
        <p className="prose prose-close mt-2">
          met all five requirements of the completion standard, as the records stood on {day.format(issuedAt)}. Code was
          judged by thousands of seeded, faulty executions; prose was judged by the person named.
        </p>
        <p className={`record-check ${holds ? 'text-held' : 'text-ochre'}`} data-holds={holds}>
          <Glyph {...smallIcon} />
          <span>
            {holds
              ? `These entries are in this installation’s records as of ${minute.format(checkedAt)} UTC.`
              : `Not all of these entries are in this installation’s records as they were, as of ${minute.format(checkedAt)} UTC. Those that are not say so.`}
          </span>
        </p>
        <ol className="record-requirements">
          {requirements.map(({ number, sentence, entries }) => (
            <li key={number}>
              <h2>
                <span className="number" aria-hidden="true">
                  {number}
                </span>
                {sentence}
              </h2>
              <ul>
                {entries.map(({ entry, check }) => (
                  <EntryLine
                    key={entry.kind === 'attempt' ? entry.submission : entry.writing.id}
                    entry={entry}
                    check={check}
                  />
                ))}
              </ul>
            </li>
          ))}
        </ol>
        <p className="mt-5 text-12 text-ink-3">
          Times are UTC. Suite: content hash of the judge’s tests. Trace: hash of every event of the executions judged.
          Text: SHA-256 of what was written. Whoever has the link to this page can open it and have it compared anew.
        </p>
      </main>
    </>
  );
}
