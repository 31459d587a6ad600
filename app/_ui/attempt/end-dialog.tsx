'use client';
/** Asked before an attempt ends: hand in, give up, or go on. */
import { useId } from 'react';
import { Button } from '../button.tsx';
import { Modal } from '../shell/modal.tsx';

export type EndAs = 'handed-in' | 'abandoned';

interface EndDialogProps {
  /** What is true of the work now: that it has passed, what is still missing. */
  standing: string | null;
  /** Under way. */
  ending: EndAs | null;
  refusal: string | null;
  onEnd(as: EndAs): void;
  onClose(): void;
}

export function EndDialog({ standing, ending, refusal, onEnd, onClose }: EndDialogProps) {
  const id = useId();
  return (
    <Modal label={{ id }} onClose={onClose} className="w-[32rem]">
      <div className="p-5">
        <h2 id={id}>End this attempt?</h2>
        {standing && <p className="mt-2">{standing}</p>}
        <p className="mt-2 text-ink-2">
          Handing in judges what is in the editor, if it is not judged already, and stops the clock. Giving up keeps
          your drafts and counts for nothing. Neither can be taken back.
        </p>
        {refusal && (
          <p className="note note-ochre mt-3" role="alert">
            {refusal}
          </p>
        )}
        <p className="mt-4 flex flex-wrap gap-2">
          <Button look="primary" disabled={ending !== null} onClick={() => onEnd('handed-in')}>
            {ending === 'handed-in' ? 'Handing in' : 'Hand in and end'}
          </Button>
          <Button disabled={ending !== null} onClick={() => onEnd('abandoned')}>
            {ending === 'abandoned' ? 'Giving up' : 'Give up'}
          </Button>
          <Button look="ghost" data-first-focus onClick={onClose}>
            Go on
          </Button>
        </p>
      </div>
    </Modal>
  );
}
