'use client';
/** Removes an account after asking once more, by name. */
import { useRouter } from 'next/navigation';
import { useActionState, useId, useState } from 'react';
import { removeAccount } from '../../_server/account/actions.ts';
import { type FormState, idle } from '../../_server/account/form-state.ts';
import { Button, buttonClass } from '../../_ui/button.tsx';
import { Modal } from '../../_ui/shell/modal.tsx';

export function RemoveAccount({ id, name }: { id: string; name: string }) {
  const heading = useId();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [state, send, pending] = useActionState(async (before: FormState, data: FormData) => {
    const after = await removeAccount(before, data);
    if (after.kind === 'done') {
      setAsking(false);
      router.refresh();
    }
    return after;
  }, idle);
  return (
    <>
      <button
        type="button"
        className={buttonClass({ look: 'ghost' }, '-mr-3')}
        aria-label={`Remove ${name}`}
        onClick={() => setAsking(true)}
      >
        Remove
      </button>
      {asking && (
        <Modal
          label={{ id: heading }}
          onClose={() => setAsking(false)}
          className="w-[30rem] text-left whitespace-normal"
        >
          <form action={send} className="p-5">
            <h2 id={heading} className="break-words">
              Remove <bdi>{name}</bdi>?
            </h2>
            <p className="mt-2 text-14 text-ink-2">
              They are signed out everywhere at once and cannot sign in again. Everything they handed in is kept.
            </p>
            {state.kind === 'refused' && (
              <p role="alert" className="note note-shu mt-3">
                {state.message}
              </p>
            )}
            <input type="hidden" name="accountId" value={id} />
            <p className="mt-4 flex gap-2">
              <Button type="submit" look="primary" aria-disabled={pending}>
                Remove the account
              </Button>
              <Button data-first-focus onClick={() => setAsking(false)}>
                Keep it
              </Button>
            </p>
          </form>
        </Modal>
      )}
    </>
  );
}
