import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { findKata } from '../../../../content/catalogue.ts';
import { requireActor } from '../../../_server/account/session.ts';
import { sightOfSubmission } from '../../../_server/attempt/history-sight.ts';
import { selectSurroundings } from '../../../_server/submission/history.ts';
import { selectOptionalSubmission } from '../../../_server/submission/queries.ts';
import { buttonClass } from '../../../_ui/button.tsx';
import { shownSource } from '../../../_ui/history/shown-source.ts';
import { HiddenPage } from '../../attempts/_history/hidden-page.tsx';
import { HistoryPageFrame } from '../../attempts/_history/page-frame.tsx';
import { CompareWith } from './compare-with.tsx';
import { SubmissionFacts } from './submission-facts.tsx';
import { SubmissionView } from './submission-view.tsx';

export const metadata: Metadata = { title: 'Submission' };

export default async function SubmissionPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, actor] = await Promise.all([params, requireActor()]);
  const sight = await sightOfSubmission(actor, id);
  if (sight.kind === 'hidden') return <HiddenPage slug={sight.kata} />;
  const submission = await selectOptionalSubmission(actor, id);
  if (submission === null) notFound();
  const surroundings = await selectSurroundings(actor, submission);
  const { kata: slug, attempt, language, createdAt, state } = submission;
  const title = findKata(slug)?.title ?? slug;
  const { text, leftOut } = shownSource(submission.source);
  return (
    <HistoryPageFrame
      wide
      crumbs={[
        { title: `${title}, attempt ${attempt.number}`, href: `/attempts/${attempt.id}` },
        { title: 'Submission' },
      ]}
    >
      <h1 className="mt-3">{title}</h1>
      <SubmissionFacts submission={submission} surroundings={surroundings} />
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        {surroundings.previous && (
          <Link className={buttonClass()} href={`/submissions/${surroundings.previous}/compare/${id}`}>
            Compare with the one before
          </Link>
        )}
        <CompareWith id={id} others={surroundings.others} />
        <a className={buttonClass({ look: 'ghost' })} href={`/submissions/${id}/source`} download>
          Download the source
        </a>
      </div>
      <SubmissionView
        key={id}
        subject={{ id, language, source: text, createdAt: createdAt.getTime() }}
        state={state}
        leftOut={leftOut}
      />
    </HistoryPageFrame>
  );
}
