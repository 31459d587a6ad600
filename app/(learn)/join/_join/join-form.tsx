'use client';
/** Asks before anybody joins, and says what became of it. */
import Link from 'next/link';
import { useActionState } from 'react';
import { idle } from '../../../_server/account/form-state.ts';
import { joinCohortByForm } from '../../../_server/cohort/actions.ts';
import { Button, buttonClass } from '../../../_ui/button.tsx';
import { Held } from '../../../_ui/status.tsx';

export function JoinForm({ code }: { code: string }) {
  const [state, send, pending] = useActionState(joinCohortByForm, idle);
  if (state.kind === 'done')
    return (
      <div role="status">
        <Held>{state.message}</Held>
        <p className="mt-4">
          <Link href="/" className={buttonClass({ look: 'primary' })}>
            Go to the katas
          </Link>
        </p>
      </div>
    );
  return (
    <form action={send}>
      <input type="hidden" name="code" value={code} />
      {state.kind === 'refused' && (
        <p role="alert" className="note note-ochre mb-4">
          {state.message}
        </p>
      )}
      <p className="flex gap-2">
        <Button type="submit" look="primary" aria-disabled={pending}>
          Join the cohort
        </Button>
        <Link href="/" className={buttonClass()}>
          Not now
        </Link>
      </p>
    </form>
  );
}
