'use client';
/** Asks once more before a record is withdrawn, for good. */
import { useRouter } from 'next/navigation';
import { useId, useState, useTransition } from 'react';
import { withdrawOwnRecord } from '../../../_server/record/actions.ts';
import { Button } from '../../../_ui/button.tsx';
import { Modal } from '../../../_ui/shell/modal.tsx';

export function WithdrawRecord({ token, onClose }: { token: string; onClose: () => void }) {
  const heading = useId();
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const withdraw = () => {
    if (pending) return;
    startTransition(async () => {
      try {
        const withdrawn = await withdrawOwnRecord(token);
        if (withdrawn.kind === 'refused') return setRefusal(withdrawn.message);
        onClose();
        router.refresh();
      } catch {
        setRefusal('The site cannot be reached. The record stands: try again in a moment.');
      }
    });
  };
  return (
    <Modal label={{ id: heading }} onClose={onClose} className="w-[30rem]">
      <div className="p-5">
        <h2 id={heading}>Withdraw the record?</h2>
        <p className="mt-2 text-14 text-ink-2">
          Its link will say that it was withdrawn, and nothing else, for good. Your work stays as it is, and you can
          make a new record with another link.
        </p>
        {refusal && (
          <p role="alert" className="note note-ochre mt-3">
            {refusal}
          </p>
        )}
        <p className="mt-4 flex gap-2">
          <Button look="primary" aria-disabled={pending} onClick={withdraw}>
            Withdraw the record
          </Button>
          <Button data-first-focus onClick={onClose}>
            Keep it
          </Button>
        </p>
      </div>
    </Modal>
  );
}
