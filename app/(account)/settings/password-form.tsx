'use client';
/** A new password, given the current one. */
import { useActionState, useEffect, useRef } from 'react';
import { changePassword } from '../../_server/account/actions.ts';
import { type FormField, idle } from '../../_server/account/form-state.ts';
import { Button } from '../../_ui/button.tsx';
import { Held } from '../../_ui/status.tsx';
import { PasswordField } from '../_enter/field.tsx';
import { Refusal } from '../_enter/refusal.tsx';

export function PasswordForm({ email }: { email: string }) {
  const form = useRef<HTMLFormElement>(null);
  const [state, send, pending] = useActionState(changePassword, idle);
  const refused = state.kind === 'refused' ? state : null;
  const refusalOf = (field: FormField) => (refused?.field === field ? refused.message : undefined);
  useEffect(() => {
    if (refused?.field) form.current?.querySelector<HTMLInputElement>(`[name="${refused.field}"]`)?.focus();
  }, [refused]);
  return (
    <form ref={form} action={send} className="flex max-w-96 flex-col gap-4">
      <Refusal message={refused && !refused.field ? refused.message : null} />
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label="Current password"
        name="current"
        autoComplete="current-password"
        required
        refusal={refusalOf('current')}
      />
      <PasswordField
        label="New password"
        name="password"
        autoComplete="new-password"
        required
        hint="At least 12 characters. A sentence is fine."
        refusal={refusalOf('password')}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" aria-disabled={pending}>
          Change the password
        </Button>
        <span role="status" className="text-13">
          {state.kind === 'done' && <Held small>{state.message}</Held>}
        </span>
      </div>
    </form>
  );
}
