import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findKata } from '../../../../../../content/catalogue.ts';
import { requireActor } from '../../../../../_server/account/session.ts';
import { sightOfSubmission } from '../../../../../_server/attempt/history-sight.ts';
import { selectOptionalSubmission } from '../../../../../_server/submission/queries.ts';
import type { SubmissionDetail } from '../../../../../_server/submission/queries.ts';
import { compareLines } from '../../../../../_ui/editor/line-difference.ts';
import { CompareView } from '../../../../../_ui/history/compare-view.tsx';
import { comparedSide } from '../../../../attempts/_history/compared-side.tsx';
import { HiddenPage } from '../../../../attempts/_history/hidden-page.tsx';
import { Crumbs } from '../../../../attempts/_history/page-frame.tsx';

export const metadata: Metadata = { title: 'Compare' };

export default async function ComparePage({ params }: { params: Promise<{ id: string; other: string }> }) {
  const [{ id, other }, actor] = await Promise.all([params, requireActor()]);
  const sights = await Promise.all([sightOfSubmission(actor, id), sightOfSubmission(actor, other)]);
  if (sights.some(({ kind }) => kind === 'unknown')) notFound();
  const hidden = sights.find((sight) => sight.kind === 'hidden');
  if (hidden) return <HiddenPage slug={hidden.kata} />;
  const [left, right] = await Promise.all([
    selectOptionalSubmission(actor, id),
    selectOptionalSubmission(actor, other),
  ]);
  if (left === null || right === null || left.kata !== right.kata) notFound();
  const before = sideOf(left);
  const after = sideOf(right);
  const { added, removed } = compareLines(before.text, after.text);
  return (
    <main id="main" tabIndex={-1} className="compare">
      <h1 className="sr-only">Two submissions compared</h1>
      <div className="compare-top">
        <Crumbs
          crumbs={[
            { title: findKata(right.kata)?.title ?? right.kata, href: `/attempts?kata=${right.kata}` },
            { title: 'Submission', href: `/submissions/${right.id}` },
            { title: 'Compare' },
          ]}
        />
      </div>
      <CompareView
        key={`${id} ${other}`}
        left={before}
        right={after}
        language={right.language}
        lines={{ added, removed }}
      />
    </main>
  );
}

function sideOf({ id, language, createdAt, source, state, attempt }: SubmissionDetail) {
  const outcome = state.kind === 'done' ? state.verdict.kind : null;
  const name = `Submission of attempt ${attempt.number}`;
  return comparedSide({ name, href: `/submissions/${id}`, at: createdAt, language, outcome }, source);
}
