'use client';
/** A new account: the first one, with the token of the printed link, or any other. Signs in as soon as it stands. */
import { useActionState, useEffect, useRef, useState } from 'react';
import type { FormField, FormState } from '../../_server/account/form-state.ts';
import { idle } from '../../_server/account/form-state.ts';
import { Button } from '../../_ui/button.tsx';
import { enterWith } from './enter-with.ts';
import { Field, PasswordField } from './field.tsx';
import { Refusal } from './refusal.tsx';

interface NewAccountFormProps {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** On the button. */
  act: string;
  to: string;
  token?: string;
}

export function NewAccountForm({ action, act, to, token }: NewAccountFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [signInRefusal, setSignInRefusal] = useState<string | null>(null);
  const [state, send, pending] = useActionState(async (before: FormState, data: FormData) => {
    const after = await action(before, data);
    if (after.kind === 'done')
      setSignInRefusal(await enterWith(String(data.get('email')), String(data.get('password')), to));
    return after;
  }, idle);
  const refused = state.kind === 'refused' ? state : null;
  const typed = (name: string) => refused?.values[name] ?? '';
  const refusalOf = (field: FormField) => (refused?.field === field ? refused.message : undefined);
  const general = refused && (!refused.field || refused.field === 'token') ? refused.message : signInRefusal;

  useEffect(() => {
    if (refused?.field) form.current?.querySelector<HTMLInputElement>(`[name="${refused.field}"]`)?.focus();
  }, [refused]);

  return (
    <form ref={form} className="flex flex-col gap-4" action={send}>
      <Refusal message={general} />
      {token !== undefined && <input type="hidden" name="token" value={token} />}
      <Field
        key={`name ${typed('name')}`}
        label="Name"
        name="name"
        autoComplete="name"
        required
        maxLength={80}
        autoFocus={state.kind === 'idle'}
        defaultValue={typed('name')}
        refusal={refusalOf('name')}
      />
      <Field
        key={`email ${typed('email')}`}
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={typed('email')}
        refusal={refusalOf('email')}
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        required
        hint="At least 12 characters. A sentence is fine."
        refusal={refusalOf('password')}
      />
      <Button type="submit" look="primary" size="big" aria-disabled={pending || state.kind === 'done'}>
        {pending ? 'Creating the account' : act}
      </Button>
    </form>
  );
}
