'use client';
/** Ends every session of the account, this one too, at once. */
import { useActionState, useEffect } from 'react';
import { signOutEverywhere } from '../../_server/account/actions.ts';
import { idle } from '../../_server/account/form-state.ts';
import { Button } from '../../_ui/button.tsx';
import { Refusal } from '../_enter/refusal.tsx';

export function SignOutEverywhere() {
  const [state, send, pending] = useActionState(signOutEverywhere, idle);
  useEffect(() => {
    if (state.kind === 'done') window.location.assign('/sign-in');
  }, [state]);
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <p className="text-ink-2">Ends every session on every device, this one too. What you have handed in is kept.</p>
      <Refusal message={state.kind === 'refused' ? state.message : null} />
      <Button type="submit" aria-disabled={pending || state.kind === 'done'}>
        Sign out everywhere
      </Button>
    </form>
  );
}
