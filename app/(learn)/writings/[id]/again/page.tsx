/** Prose that came back, to be written anew and handed in again: what the reviewer said stays beside it. */
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { requireActor } from '../../../../_server/account/session.ts';
import { isStored } from '../../../../_server/publication/queries.ts';
import { selectOptionalLeisureDraft } from '../../../../_server/review/leisure-drafts.ts';
import { selectOptionalWriting } from '../../../../_server/review/queries.ts';
import { otherDraft } from '../../../../_ui/attempt/save-draft.ts';
import { writingName } from '../../../../_ui/prose/writing-names.ts';
import { TopBar } from '../../../../_ui/shell/top-bar.tsx';
import { ReviseDesk } from './_revise/revise-desk.tsx';

interface RevisePageProps {
  params: Promise<{ id: string }>;
}

export const metadata: Metadata = { title: 'Hand in again' };

export default async function RevisePage({ params }: RevisePageProps) {
  const actor = await requireActor();
  const writing = await selectOptionalWriting(actor, (await params).id);
  if (writing === null || !writing.own) notFound();
  if (writing.followedBy !== null) redirect(`/writings/${writing.followedBy}`);
  if (writing.state.kind !== 'returned') redirect(`/writings/${writing.id}`);
  if (writing.kind === 'explanation') redirect(`/explanations/${writing.kata}`);
  const [draft, stored] = await Promise.all([
    selectOptionalLeisureDraft(actor, { kind: 'again', writing: writing.id }),
    writing.incident !== null && isStored(writing.incident),
  ]);
  return (
    <div className="app">
      <TopBar person={actor} />
      <ReviseDesk
        account={actor.id}
        writing={writing}
        name={writingName(writing)}
        draft={draft && otherDraft(draft, 'typescript')}
        stored={stored}
      />
    </div>
  );
}
