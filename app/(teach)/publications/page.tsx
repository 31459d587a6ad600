/** The publishers' texts that quotations are checked against: stored by the operator, shown to nobody. */
import type { Metadata } from 'next';
import { incidents } from '../../../content/katas/outage-postmortem/incidents/incidents.ts';
import { requireOperator } from '../../_server/account/session.ts';
import { importPublication, removePublication } from '../../_server/publication/actions.ts';
import { listPublications } from '../../_server/publication/queries.ts';
import { TopBar } from '../../_ui/shell/top-bar.tsx';
import { PublicationLine } from './publication-line.tsx';

export const metadata: Metadata = { title: 'Publications' };

export default async function PublicationsPage() {
  const actor = await requireOperator();
  const rows = await listPublications(actor);
  const stored = rows.filter((row) => row.stored !== null).length;
  return (
    <>
      <TopBar person={actor} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <h1>Publications</h1>
        <p className="mt-1 max-w-[68ch] text-ink-2">
          {stored} of {incidents.length} reports are stored. Quotations of a stored report are checked word for word;
          those of any other are marked “not checked”. Save a report as the browser shows it, as HTML or plain text in
          UTF-8, 2 MB at most. Its text is compared with quotations and shown to nobody, you included.
        </p>
        <table className="ledger incidents mt-5 table-fixed">
          <thead>
            <tr>
              <th scope="col">Report</th>
              <th scope="col" className="w-64 max-wide:hidden">
                Stored
              </th>
              <th scope="col" className="w-96 max-wide:w-40">
                File
              </th>
            </tr>
          </thead>
          <tbody>
            {incidents.map(({ slug, title, publisher, url }, index) => {
              const row = rows[index]?.stored ?? null;
              return (
                <PublicationLine
                  key={`${slug} ${row?.at.getTime() ?? 0}`}
                  incident={{ slug, title, publisher, url }}
                  stored={row && { atMs: row.at.getTime(), by: row.by, bytes: row.bytes }}
                  onImport={importPublication}
                  onRemove={removePublication}
                />
              );
            })}
          </tbody>
        </table>
      </main>
    </>
  );
}
