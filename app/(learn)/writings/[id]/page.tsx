/** Prose that one has handed in: the text, how it stands, and the key once it may be seen. */
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { requireActor } from '../../../_server/account/session.ts';
import { verbatimOf } from '../../../_server/publication/queries.ts';
import { submitSelfAssessment } from '../../../_server/review/actions.ts';
import { selectOptionalLeisureDraft } from '../../../_server/review/leisure-drafts.ts';
import { selectOptionalWriting } from '../../../_server/review/queries.ts';
import { otherDraft } from '../../../_ui/attempt/save-draft.ts';
import { writingName } from '../../../_ui/prose/writing-names.ts';
import { TopBar } from '../../../_ui/shell/top-bar.tsx';
import { WritingDesk } from './_writing/writing-desk.tsx';

interface WritingPageProps {
  params: Promise<{ id: string }>;
}

export const metadata: Metadata = { title: 'What you handed in' };

export default async function WritingPage({ params }: WritingPageProps) {
  const actor = await requireActor();
  const writing = await selectOptionalWriting(actor, (await params).id);
  if (writing === null) notFound();
  if (!writing.own) redirect(`/reviews/${writing.id}`);
  const { text, incident } = writing;
  const verbatim =
    text.kind === 'analysis' && incident !== null && text.analysis.quotation.trim() !== ''
      ? await verbatimOf(incident, text.analysis.quotation)
      : undefined;
  const draft = await selectOptionalLeisureDraft(actor, { kind: 'assessment', writing: writing.id });
  return (
    <div className="app">
      <TopBar person={actor} />
      <WritingDesk
        key={`${writing.id} ${writing.reviews.length}`}
        account={actor.id}
        writing={writing}
        draft={draft && otherDraft(draft, 'typescript')}
        name={writingName(writing)}
        verbatim={verbatim}
        onAssess={submitSelfAssessment}
      />
    </div>
  );
}
