import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { findKata } from '../../../../../content/catalogue.ts';
import { requireActor } from '../../../../_server/account/session.ts';
import { listComparable } from '../../../../_server/attempt/comparable.ts';
import { sightOfAttempt } from '../../../../_server/attempt/history-sight.ts';
import { selectOptionalTimeline } from '../../../../_server/attempt/timeline.ts';
import { compareLines } from '../../../../_ui/editor/line-difference.ts';
import { CompareForm } from '../../../../_ui/history/compare-form.tsx';
import { CompareView } from '../../../../_ui/history/compare-view.tsx';
import { proseText } from '../../../../_ui/history/prose-text.ts';
import { comparedSide } from '../../_history/compared-side.tsx';
import { HiddenPage } from '../../_history/hidden-page.tsx';
import { Crumbs } from '../../_history/page-frame.tsx';
import { choicesOf } from '../choices-of.ts';
import { selectOptionalSide } from '../select-side.ts';

export const metadata: Metadata = { title: 'Compare' };

interface ComparePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<'left' | 'right' | 'part', string | string[] | undefined>>;
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const [{ id }, query, actor] = await Promise.all([params, searchParams, requireActor()]);
  const sight = await sightOfAttempt(actor, id);
  if (sight.kind === 'hidden') return <HiddenPage slug={sight.kata} />;
  if (sight.kind === 'unknown' || typeof query.left !== 'string' || typeof query.right !== 'string') notFound();
  const here = { attempt: id, kata: sight.kata };
  const [left, right, others, timeline] = await Promise.all([
    selectOptionalSide(actor, here, query.left),
    selectOptionalSide(actor, here, query.right),
    listComparable(actor, id),
    selectOptionalTimeline(actor, id, { measure: () => ({ added: 0, removed: 0 }) }),
  ]);
  if (left === null || right === null || timeline === null) notFound();

  // Prose is compared by itself; where there is no code, there is nothing else.
  const bare = left.language === null && right.language === null;
  const hasProse = left.prose !== null || right.prose !== null;
  const inProse = bare || (hasProse && query.part === 'prose');
  const textOf = (side: typeof left) => (inProse ? proseText(side.prose) : side.source);
  const choices = choicesOf(timeline, [left, right], others);
  const nameOf = ({ id: of, own }: typeof left) => {
    const { name, group } = choices.find((choice) => choice.id === of)!;
    return own || group === undefined ? name : `${name} (${group})`;
  };
  const sides = [left, right].map((side) => comparedSide({ ...side, name: nameOf(side) }, textOf(side)));
  const [before, after] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const { added, removed } = compareLines(before.text, after.text);
  const title = `${findKata(timeline.kata)?.title ?? timeline.kata}, attempt ${timeline.number}`;
  return (
    <main id="main" tabIndex={-1} className="compare">
      <h1 className="sr-only">
        {before.name} compared with {after.name}
      </h1>
      <div className="compare-top">
        <Crumbs crumbs={[{ title, href: `/attempts/${id}` }, { title: 'Compare' }]} />
        <CompareForm
          key={`${left.id} ${right.id}`}
          action={`/attempts/${id}/compare`}
          choices={choices}
          left={left.id}
          right={right.id}
          part={inProse && !bare ? 'prose' : undefined}
        />
      </div>
      {hasProse && !bare && <Parts id={id} left={left.id} right={right.id} prose={inProse} />}
      <CompareView
        key={`${left.id} ${right.id} ${inProse}`}
        left={before}
        right={after}
        language={inProse ? null : (right.language ?? left.language)}
        lines={{ added, removed }}
      />
    </main>
  );
}

function Parts({ id, left, right, prose }: { id: string; left: string; right: string; prose: boolean }) {
  const href = `/attempts/${id}/compare?left=${left}&right=${right}`;
  return (
    <nav className="filter tabs px-6 max-wide:px-4" aria-label="What is compared">
      <Link className="tab" href={href} aria-current={prose ? undefined : 'page'}>
        Code
      </Link>
      <Link className="tab" href={`${href}&part=prose`} aria-current={prose ? 'page' : undefined}>
        Prose
      </Link>
    </nav>
  );
}
