'use client';
/** Makes the record. */
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { makeOwnRecord } from '../../../_server/record/actions.ts';
import { Button } from '../../../_ui/button.tsx';

export function MakeRecord() {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const make = () => {
    if (pending) return;
    startTransition(async () => {
      try {
        const made = await makeOwnRecord();
        if (made.kind === 'refused') setRefusal(made.message);
        else router.refresh();
      } catch {
        setRefusal('The site cannot be reached. Nothing was made: try again in a moment.');
      }
    });
  };
  return (
    <>
      <p className="mt-2 mb-3 text-13 text-ink-2">
        A page with your name and the evidence, to print or to show. Whoever has its link can read it, until you
        withdraw it.
      </p>
      <Button aria-disabled={pending} onClick={make}>
        Make the record
      </Button>
      {refusal && (
        <p role="alert" className="note note-ochre mt-3">
          {refusal}
        </p>
      )}
    </>
  );
}
