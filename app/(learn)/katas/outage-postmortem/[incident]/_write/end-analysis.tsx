'use client';
/** Asked before an attempt ends: hand in, give up, or go on. */
import { useId } from 'react';
import type { Finding } from '../../../../../../content/katas/outage-postmortem/findings.ts';
import type { EndAs } from '../../../../../_ui/attempt/end-dialog.tsx';
import { Button } from '../../../../../_ui/button.tsx';
import { CheckList } from '../../../../../_ui/prose/check-list.tsx';
import { holds } from '../../../../../_ui/prose/live-findings.ts';
import { Modal } from '../../../../../_ui/shell/modal.tsx';

interface EndAnalysisProps {
  findings: readonly Finding[];
  /** Under way. */
  ending: EndAs | null;
  refusal: string | null;
  onEnd(as: EndAs): void;
  onClose(): void;
}

export function EndAnalysis({ findings, ending, refusal, onEnd, onClose }: EndAnalysisProps) {
  const id = useId();
  const ready = holds(findings);
  return (
    <Modal label={{ id }} onClose={onClose} className="w-[34rem]">
      <div className="p-5">
        <h2 id={id}>{ready ? 'Hand in this analysis?' : 'End this attempt?'}</h2>
        <p className="mt-2 text-ink-2">
          {ready
            ? 'Handing in stops the clock and ends the attempt. Nothing of it can be changed afterwards, unless it is returned.'
            : 'It cannot be handed in yet. Giving up keeps your drafts and counts for nothing, and cannot be taken back.'}
        </p>
        {!ready && <CheckList findings={findings.filter(({ blocks }) => blocks)} />}
        {refusal && (
          <p className="note note-ochre mt-3" role="alert">
            {refusal}
          </p>
        )}
        <p className="mt-4 flex flex-wrap gap-2">
          {ready && (
            <Button look="primary" data-first-focus disabled={ending !== null} onClick={() => onEnd('handed-in')}>
              {ending === 'handed-in' ? 'Handing in' : 'Hand in and end'}
            </Button>
          )}
          <Button look={ready ? 'ghost' : 'plain'} disabled={ending !== null} onClick={() => onEnd('abandoned')}>
            Give up
          </Button>
          <Button look={ready ? 'plain' : 'primary'} data-first-focus={ready ? undefined : true} onClick={onClose}>
            Go on
          </Button>
        </p>
      </div>
    </Modal>
  );
}
