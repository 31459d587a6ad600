/** Prose of a learner, to be judged. One's own does not exist here, whatever the address. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { now } from '../../../_server/clock.ts';
import { verbatimOf } from '../../../_server/publication/queries.ts';
import { listEarlierVersions } from '../../../_server/review/earlier.ts';
import { selectUnsentReview } from '../../../_server/review/judgement-page.ts';
import { listWaiting, selectOptionalWriting } from '../../../_server/review/queries.ts';
import { requireTeacher } from '../../../_server/review/teaching.ts';
import { otherDraft } from '../../../_ui/attempt/save-draft.ts';
import { writingName } from '../../../_ui/prose/writing-names.ts';
import { TopBar } from '../../../_ui/shell/top-bar.tsx';
import { ageText } from '../_review/age-text.ts';
import { Changes } from '../_review/changes.tsx';
import { ReviewDesk } from '../_review/review-desk.tsx';

interface ReviewPageProps {
  params: Promise<{ id: string }>;
}

export const metadata: Metadata = { title: 'Reviews' };

export default async function ReviewPage({ params }: ReviewPageProps) {
  const actor = await requireTeacher();
  const writing = await selectOptionalWriting(actor, (await params).id);
  if (writing === null || writing.own || writing.rubric === null) notFound();
  const [waiting, earlier, { text: unsent, draft }] = await Promise.all([
    listWaiting(actor),
    listEarlierVersions(actor, writing),
    selectUnsentReview(actor, writing.id),
  ]);
  const { text, incident } = writing;
  const verbatim =
    text.kind === 'analysis' && incident !== null && text.analysis.quotation.trim() !== ''
      ? await verbatimOf(incident, text.analysis.quotation)
      : undefined;
  const before = earlier[0];
  const time = now().getTime();
  return (
    <div className="app">
      <TopBar person={actor} />
      <ReviewDesk
        key={`${writing.id} ${writing.reviews.length}`}
        account={actor.id}
        unsent={{ text: unsent, draft: draft && otherDraft(draft, 'typescript') }}
        waiting={waiting.map((each) => ({
          id: each.id,
          writer: each.writer,
          name: writingName(each),
          age: ageText(time - each.createdAt.getTime()),
          again: each.again,
        }))}
        writing={writing}
        rubric={writing.rubric}
        name={writingName(writing)}
        verbatim={verbatim}
        reviews={[
          ...writing.reviews.map((review) => ({ ...review, of: 'this' as const })),
          ...earlier.flatMap(({ reviews }) => reviews.map((review) => ({ ...review, of: 'earlier' as const }))),
        ]}
        changes={before ? <Changes before={before.text} after={text} /> : null}
      />
    </div>
  );
}
