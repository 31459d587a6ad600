'use client';
/** Asked before text that only this browser has is deleted. There is no way back. */
import { useId } from 'react';
import { Button } from '../button.tsx';
import { Modal } from '../shell/modal.tsx';

interface DiscardDialogProps {
  /** Of the attempt. */
  name: string;
  extent: string;
  onDiscard(): void;
  onClose(): void;
}

export function DiscardDialog({ name, extent, onDiscard, onClose }: DiscardDialogProps) {
  const id = useId();
  return (
    <Modal label={{ id }} onClose={onClose} className="w-[30rem]">
      <div className="p-5">
        <h2 id={id}>Discard this text?</h2>
        <p className="mt-2 text-ink-2">
          {name}: {extent}. It is nowhere but in this browser, and cannot be brought back.
        </p>
        <p className="mt-4 flex gap-2">
          <Button onClick={onDiscard}>Discard</Button>
          <Button look="primary" data-first-focus onClick={onClose}>
            Keep it
          </Button>
        </p>
      </div>
    </Modal>
  );
}
