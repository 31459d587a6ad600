'use client';
/** What was handed in, or what changed in it since the version before. */
import { useState, type ReactNode } from 'react';
import type { WritingDetail } from '../../../_server/review/queries.ts';
import { Moment } from '../../../_ui/moment.tsx';
import type { Verbatim } from '../../../_ui/prose/quotation-state.tsx';
import { usedText } from '../../../_ui/prose/used-text.ts';
import { WritingText } from '../../../_ui/prose/writing-text.tsx';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';
import { counted } from '../../../_ui/verdict/words.ts';

interface TextPaneProps {
  behind: boolean;
  writing: WritingDetail;
  name: string;
  verbatim: Verbatim | undefined;
  changes: ReactNode;
  current: string | null;
  beside: ((line: string) => ReactNode) | undefined;
}

export function TextPane({ behind, writing, name, verbatim, changes, current, beside }: TextPaneProps) {
  const [shown, setShown] = useState<'whole' | 'changes'>('whole');
  const remarks = writing.reviews.flatMap(({ remarks: each, by }) => each.map((remark) => ({ ...remark, by })));
  return (
    <section className={`pane pane-cell desk-write ${behind ? 'pane-behind' : ''}`} aria-label="Text">
      <div className="pane-head flex-wrap gap-y-1 bg-panel py-2">
        <h2 className="min-w-0 wrap-anywhere">
          <bdi>{visibleText(writing.writer)}</bdi>
        </h2>
        <span className="grow text-12 text-ink-3">
          {name}; {counted(writing.words, 'word')}
          {writing.used && `, ${usedText(writing.used)}`}, handed in <Moment ms={writing.createdAt.getTime()} />
        </span>
        {changes !== null && (
          <span className="segmented segmented-small" role="group" aria-label="What is shown">
            <button type="button" aria-pressed={shown === 'whole'} onClick={() => setShown('whole')}>
              As handed in
            </button>
            <button type="button" aria-pressed={shown === 'changes'} onClick={() => setShown('changes')}>
              What changed
            </button>
          </span>
        )}
      </div>
      <div className="pane-body" tabIndex={0} role="region" aria-label="What was handed in">
        {shown === 'whole' ? (
          <WritingText text={writing.text} verbatim={verbatim} remarks={remarks} current={current} beside={beside} />
        ) : (
          changes
        )}
      </div>
    </section>
  );
}
