'use client';
/** E-mail and password. What was typed stays after a refusal, and the focus goes to the password. */
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../_ui/button.tsx';
import { enterWith } from './enter-with.ts';
import { Field, PasswordField } from './field.tsx';
import { Refusal } from './refusal.tsx';

export function SignInForm({ to }: { to: string }) {
  const [state, setState] = useState<{ kind: 'idle' } | { kind: 'sending' } | { kind: 'refused'; message: string }>({
    kind: 'idle',
  });
  const password = useRef<HTMLInputElement>(null);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setState({ kind: 'sending' });
    const refusal = await enterWith(String(data.get('email')), String(data.get('password')), to);
    if (refusal === null) return;
    setState({ kind: 'refused', message: refusal });
    password.current?.focus();
    password.current?.select();
  };

  return (
    <form className="flex flex-col gap-4" method="post" onSubmit={(event) => void onSubmit(event)}>
      <Refusal message={state.kind === 'refused' ? state.message : null} />
      <Field label="E-mail" name="email" type="email" autoComplete="username" required autoFocus />
      <PasswordField
        ref={password}
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        aria-invalid={state.kind === 'refused' ? true : undefined}
      />
      <Button type="submit" look="primary" size="big" aria-disabled={state.kind === 'sending'}>
        {state.kind === 'sending' ? 'Signing in' : 'Sign in'}
      </Button>
    </form>
  );
}
