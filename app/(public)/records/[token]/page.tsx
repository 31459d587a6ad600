import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { addressOf } from '../../../_server/limit/address.ts';
import { inWords } from '../../../_server/limit/in-words.ts';
import { selectSharedRecord } from '../../../_server/record/queries.ts';
import { StatePage } from '../../../_ui/state-page.tsx';
import { RecordSheet } from './_record/record-sheet.tsx';

/** The link is the key: no index lists it, and nothing that the page leads to learns of it. */
export const metadata: Metadata = {
  title: 'Record of completion',
  robots: { index: false, follow: false, nocache: true },
  referrer: 'no-referrer',
};

interface Params {
  params: Promise<{ token: string }>;
}

export default async function RecordPage({ params }: Params) {
  const { token } = await params;
  const shared = await selectSharedRecord(token, addressOf((await headers()).get('x-forwarded-for')));
  switch (shared.kind) {
    case 'unknown':
      return notFound();
    case 'too-many':
      return (
        <StatePage>
          <h1 className="text-20 tracking-normal">Too many tries</h1>
          <p className="mt-1 text-ink-2">
            From your network, links were tried that lead nowhere. Try again in {inWords(shared.retryInMs)}.
          </p>
        </StatePage>
      );
    case 'withdrawn':
      return (
        <StatePage>
          <h1 className="text-20 tracking-normal">This record was withdrawn</h1>
        </StatePage>
      );
    case 'valid':
      return <RecordSheet record={shared.record} />;
  }
}
