import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { findKata } from '../../../../content/catalogue.ts';
import { requireActor } from '../../../_server/account/session.ts';
import { sightOfAttempt } from '../../../_server/attempt/history-sight.ts';
import { selectOptionalTimeline } from '../../../_server/attempt/timeline.ts';
import { now } from '../../../_server/clock.ts';
import { buttonClass } from '../../../_ui/button.tsx';
import { compareLines } from '../../../_ui/editor/line-difference.ts';
import { Timeline } from '../../../_ui/history/timeline.tsx';
import { AttemptHead } from '../_history/attempt-head.tsx';
import { HistoryPageFrame } from '../_history/page-frame.tsx';
import { HiddenPage } from '../_history/hidden-page.tsx';
import { describeEvent } from './describe-event.ts';

export const metadata: Metadata = { title: 'Attempt' };

interface AttemptPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

/** Of each of up to two hundred comparisons: about a millisecond. */
const cellsMax = 250_000;

export default async function AttemptPage({ params, searchParams }: AttemptPageProps) {
  const [{ id }, query, actor] = await Promise.all([params, searchParams, requireActor()]);
  const sight = await sightOfAttempt(actor, id);
  if (sight.kind === 'hidden') return <HiddenPage slug={sight.kata} />;
  const timeline = await selectOptionalTimeline(actor, id, {
    before: momentOf(query.before),
    measure: (before, after) => compareLines(before, after, cellsMax),
  });
  if (timeline === null) notFound();
  const at = now().getTime();
  const title = findKata(timeline.kata)?.title ?? timeline.kata;
  return (
    <HistoryPageFrame crumbs={[{ title: `${title}, attempt ${timeline.number}` }]}>
      <AttemptHead timeline={timeline} now={at} />
      {timeline.earlier && (
        <p className="mt-6 text-13">
          <Link className={buttonClass()} href={`/attempts/${id}?before=${timeline.earlier.getTime()}`}>
            Earlier drafts
          </Link>
        </p>
      )}
      <div className="mt-6">
        <Timeline
          key={query.before?.toString()}
          items={timeline.events.map((event) => describeEvent(event, timeline, at))}
          startedAt={timeline.startedAt.getTime()}
          compareHref={`/attempts/${id}/compare`}
        />
      </div>
      {query.before !== undefined && (
        <p className="mt-6">
          <Link className={buttonClass()} href={`/attempts/${id}`}>
            Latest drafts
          </Link>
        </p>
      )}
    </HistoryPageFrame>
  );
}

/** Ms since 1970; anything else is no moment. */
const momentOf = (text: string | string[] | undefined): Date | undefined =>
  typeof text === 'string' && /^\d{1,14}$/.test(text) ? new Date(Number(text)) : undefined;
