'use client';
/** Another attempt, asked for while one is open or in overtime: what becomes of that is said first. */
import { useId } from 'react';
import { Button } from '../button.tsx';
import { Modal } from '../shell/modal.tsx';
import { ModesList, type StartProps } from './modes-list.tsx';
import type { Phase } from './sitting.ts';

interface StartDialogProps extends StartProps {
  /** `open`: in practice. */
  phase: Phase;
  refusal: string | null;
  onClose(): void;
}

export function StartDialog({ phase, refusal, onClose, ...start }: StartDialogProps) {
  const id = useId();
  return (
    <Modal label={{ id }} onClose={onClose} className="w-[40rem]">
      <div className="p-5">
        <h2 id={id}>{phase === 'open' ? 'Start the clock' : 'Start again'}</h2>
        <p className="mt-1 text-13 text-ink-2">
          {phase === 'open'
            ? 'Your open practice ends. Its drafts and submissions stay in your history.'
            : 'Overtime ends. What you have written stays in your history.'}
        </p>
        {refusal && (
          <p className="note note-ochre mt-3" role="alert">
            {refusal}
          </p>
        )}
        <ModesList {...start} post={null} primary withoutPractice={phase === 'open'} />
        <p className="mt-4 flex gap-2">
          <Button onClick={onClose}>Not now</Button>
        </p>
      </div>
    </Modal>
  );
}
