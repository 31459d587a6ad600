'use client';
/** Asks for the reasons before something is returned. What is typed is part of the draft, and survives closing it. */
import { useId, type KeyboardEvent } from 'react';
import { Button } from '../../../_ui/button.tsx';
import { Modal } from '../../../_ui/shell/modal.tsx';
import { counted } from '../../../_ui/verdict/words.ts';

interface ReturnDialogProps {
  reasons: string;
  /** How many remarks go with it. */
  remarks: number;
  sending: boolean;
  refusal: string | null;
  onChange(reasons: string): void;
  onReturn(): void;
  onClose(): void;
}

export function ReturnDialog({ reasons, remarks, sending, refusal, onChange, onReturn, onClose }: ReturnDialogProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onReturn();
  };
  return (
    <Modal label={{ id }} onClose={onClose} className="w-[36rem]">
      <div className="p-5">
        <h2 id={id}>Return with reasons</h2>
        <p className="mt-2 text-ink-2" id={`${id}-told`}>
          The writer reads this{remarks > 0 && ` and your ${counted(remarks, 'remark')}`}, not the key nor your marks,
          and can hand in again.
        </p>
        <textarea
          data-first-focus
          className="plain-answer mt-3 max-h-[45dvh] text-16"
          aria-label="Reasons"
          aria-describedby={`${id}-told`}
          dir="auto"
          spellCheck
          value={reasons}
          readOnly={sending}
          onChange={({ target }) => onChange(target.value)}
          onKeyDown={onKeyDown}
        />
        {refusal && (
          <p className="note note-ochre mt-3" role="alert">
            {refusal}
          </p>
        )}
        <p className="mt-4 flex flex-wrap gap-2">
          <Button look="primary" disabled={sending} onClick={onReturn}>
            {sending ? 'Returning' : 'Return it'} <kbd>Ctrl ↵</kbd>
          </Button>
          <Button onClick={onClose}>Not yet</Button>
        </p>
      </div>
    </Modal>
  );
}
