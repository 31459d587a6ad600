'use client';
/** Asked before a draft is replaced by the starter. The way back is Ctrl Z, and a button that says so. */
import { useId } from 'react';
import { Button } from '../../../_ui/button.tsx';
import { Modal } from '../../../_ui/shell/modal.tsx';

interface ResetDialogProps {
  file: string;
  /** Back to what. */
  beginning: 'starter' | 'signatures';
  onReset(): void;
  onClose(): void;
}

export function ResetDialog({ file, beginning, onReset, onClose }: ResetDialogProps) {
  const id = useId();
  return (
    <Modal label={{ id }} onClose={onClose} className="w-[30rem]">
      <div className="p-5">
        <h2 id={id}>
          Reset {file} to the {beginning}?
        </h2>
        <p className="mt-2 text-ink-2">
          Your source in this language is replaced. You can undo that, and everything you submitted stays.
        </p>
        <p className="mt-4 flex gap-2">
          <Button look="primary" onClick={onReset}>
            Reset
          </Button>
          <Button autoFocus onClick={onClose}>
            Keep my code
          </Button>
        </p>
      </div>
    </Modal>
  );
}
