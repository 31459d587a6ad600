'use client';
/** The sheet of answers; above it, whatever has to be said about them. */
import Link from 'next/link';
import type { Ref } from 'react';
import type { WritingRow } from '../../../../../_server/review/queries.ts';
import { buttonClass } from '../../../../../_ui/button.tsx';
import { AnalysisSheet, type AnalysisSheetHandle } from '../../../../../_ui/prose/analysis-sheet.tsx';
import { QuotationState } from '../../../../../_ui/prose/quotation-state.tsx';
import type { QuotationKnown } from '../../../../../_ui/prose/use-quotation-check.ts';
import type { AnalysisInHand } from './use-analysis.ts';

interface WritePaneProps {
  className: string;
  bodyRef: Ref<HTMLDivElement>;
  sheetRef: Ref<AnalysisSheetHandle>;
  work: AnalysisInHand;
  writing: boolean;
  quotation: QuotationKnown;
  /**
   * The attempt has ended under somebody's hands; `handedIn`: what it handed in, once the page knows; `drafts`: where what was written is,
   * once the page knows that nothing could be handed in.
   */
  over: { expired: boolean; handedIn: Pick<WritingRow, 'id' | 'state'> | null; drafts: string | null } | null;
}

export function WritePane({ className, bodyRef, sheetRef, work, writing, quotation, over }: WritePaneProps) {
  const { analysis, write, draft, recovered } = work;
  const known = quotation === 'asking' || quotation === 'later' ? null : quotation;
  return (
    <section className={`pane pane-cell desk-write ${className}`} aria-label="Analysis">
      <div className="pane-body" ref={bodyRef} tabIndex={-1}>
        <div className="mx-auto max-w-[41rem]" aria-live="polite">
          {over && <Over {...over} unsaved={draft.kept.sync.kind === 'ended' && draft.kept.sync.unsaved !== null} />}
          {recovered && !over && (
            <p className="note mt-4">
              This browser had kept changes that were not saved yet: they are in the answers below.
            </p>
          )}
        </div>
        <AnalysisSheet
          ref={sheetRef}
          analysis={analysis}
          onChange={write}
          readOnly={!writing}
          quotationState={analysis.quotation.trim() !== '' && known && <QuotationState state={known} />}
        />
      </div>
    </section>
  );
}

function Over({ expired, handedIn, drafts, unsaved }: NonNullable<WritePaneProps['over']> & { unsaved: boolean }) {
  return (
    <p className="note note-ochre mt-4 flex-wrap items-center" data-over={expired ? 'expired' : 'ended'}>
      <span className="grow">
        <b>{expired ? 'Time is up.' : 'This attempt has ended.'}</b> {whatBecame(expired, handedIn, drafts !== null)}{' '}
        {unsaved && 'What you wrote after the last save was not taken: it is kept in this browser and shown below.'}
      </span>
      {handedIn && (
        <Link className={buttonClass({ look: 'primary' })} href={`/writings/${handedIn.id}`}>
          See what was handed in
        </Link>
      )}
      {drafts !== null && (
        <Link className={buttonClass({ look: 'primary' })} href={drafts}>
          See what was written
        </Link>
      )}
    </p>
  );
}

function whatBecame(expired: boolean, handedIn: Pick<WritingRow, 'state'> | null, lost: boolean): string {
  if (lost) return 'The last draft was empty or could not be handed in: what was written stands in your history.';
  if (handedIn === null) return expired ? 'What was saved is being handed in as it stands.' : '';
  return handedIn.state.kind === 'incomplete'
    ? 'Your analysis was handed in as it stood. It was not finished: it is kept, and not reviewed.'
    : 'Your analysis was handed in as it stood.';
}
