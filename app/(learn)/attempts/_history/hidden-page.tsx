/** In the place of a page about old work, for as long as an attempt from memory is open. */
import { findKata } from '../../../../content/catalogue.ts';
import { HiddenNote } from '../../../_ui/history/hidden-note.tsx';
import { HistoryPageFrame } from './page-frame.tsx';

export function HiddenPage({ slug }: { slug: string }) {
  const title = findKata(slug)?.title ?? slug;
  return (
    <HistoryPageFrame crumbs={[{ title }]}>
      <h1 className="mt-4 mb-4">{title}</h1>
      <HiddenNote slug={slug} title={title} />
    </HistoryPageFrame>
  );
}
