'use client';
/** Before the clock starts: what will be hidden, and what will be off. */
import { useId } from 'react';
import { Button } from '../button.tsx';
import { Modal } from '../shell/modal.tsx';

interface FromMemoryDialogProps {
  limitMinutes: number;
  onStart(): void;
  onClose(): void;
}

export function FromMemoryDialog({ limitMinutes, onStart, onClose }: FromMemoryDialogProps) {
  const id = useId();
  return (
    <Modal label={{ id }} onClose={onClose} className="w-[30rem]">
      <div className="p-5">
        <h2 id={id}>From memory, {limitMinutes} minutes</h2>
        <p className="mt-2 text-ink-2">
          The editor starts empty but for the signatures. Prompt, contract, hints and your old attempts are hidden;
          paste and drop are off. The clock starts when you do.
        </p>
        <p className="mt-4 flex gap-2">
          <Button look="primary" onClick={onStart}>
            Start, {limitMinutes}:00
          </Button>
          <Button data-first-focus onClick={onClose}>
            Not now
          </Button>
        </p>
      </div>
    </Modal>
  );
}
