import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { findKata } from '../../../../../../content/catalogue.ts';
import { requireActor } from '../../../../../_server/account/session.ts';
import { listDrafts, selectOptionalDraft } from '../../../../../_server/attempt/history.ts';
import { sightOfAttempt } from '../../../../../_server/attempt/history-sight.ts';
import { selectOptionalAttempt } from '../../../../../_server/attempt/queries.ts';
import { buttonClass } from '../../../../../_ui/button.tsx';
import { SourceView } from '../../../../../_ui/editor/source-view.tsx';
import { Fact } from '../../../../../_ui/history/fact.tsx';
import { proseText } from '../../../../../_ui/history/prose-text.ts';
import { spanText } from '../../../../../_ui/history/time-words.ts';
import { Moment } from '../../../../../_ui/moment.tsx';
import { visibleText } from '../../../../../_ui/verdict/visible-text.ts';
import { languageNames } from '../../../../katas/[slug]/language-names.ts';
import { HiddenPage } from '../../../_history/hidden-page.tsx';
import { HistoryPageFrame } from '../../../_history/page-frame.tsx';

export const metadata: Metadata = { title: 'Draft' };

export default async function DraftPage({ params }: { params: Promise<{ id: string; revision: string }> }) {
  const [{ id, revision }, actor] = await Promise.all([params, requireActor()]);
  const sight = await sightOfAttempt(actor, id);
  if (sight.kind === 'hidden') return <HiddenPage slug={sight.kata} />;
  const [attempt, draft, drafts] = await Promise.all([
    selectOptionalAttempt(actor, id),
    selectOptionalDraft(actor, id, /^\d{1,10}$/.test(revision) ? Number(revision) : 0),
    listDrafts(actor, id),
  ]);
  if (attempt === null || draft === null) notFound();
  const previous = drafts.findLast((one) => one.revision < draft.revision)?.revision;
  const next = drafts.find((one) => one.revision > draft.revision)?.revision;
  const title = `${findKata(attempt.kata)?.title ?? attempt.kata}, attempt ${attempt.number}`;
  const prose = proseText(draft.prose);
  return (
    <HistoryPageFrame crumbs={[{ title, href: `/attempts/${id}` }, { title: `Draft ${draft.revision}` }]}>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <h1>Draft {draft.revision}</h1>
        <p className="flex flex-wrap gap-2">
          {previous !== undefined && (
            <Link className={buttonClass()} href={`/attempts/${id}/compare?left=d${previous}&right=d${draft.revision}`}>
              Compare with draft {previous}
            </Link>
          )}
          <Step id={id} revision={previous}>
            Previous
          </Step>
          <Step id={id} revision={next}>
            Next
          </Step>
        </p>
      </div>
      <dl className="facts mt-4 mb-6">
        <Fact name="Saved">
          <Moment ms={draft.savedAt.getTime()} />
        </Fact>
        <Fact name="Since the start">{spanText(draft.savedAt.getTime() - attempt.startedAt.getTime())}</Fact>
        {draft.language && <Fact name="Language">{languageNames[draft.language]}</Fact>}
      </dl>
      {draft.language && (
        <SourceView
          key={draft.revision}
          options={{ source: draft.source, language: draft.language, label: `Draft ${draft.revision}` }}
        />
      )}
      {prose !== '' && (
        <>
          <h2 className="mt-6 mb-2">Prose</h2>
          <p className="prose whitespace-pre-wrap break-words">{visibleText(prose)}</p>
        </>
      )}
    </HistoryPageFrame>
  );
}

function Step({ id, revision, children }: { id: string; revision: number | undefined; children: string }) {
  if (revision === undefined) return null;
  return (
    <Link className={buttonClass({ look: 'ghost' })} href={`/attempts/${id}/drafts/${revision}`}>
      {children}
    </Link>
  );
}
