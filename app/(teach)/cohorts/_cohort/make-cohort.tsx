'use client';
/** A name, and there is a cohort. */
import { useActionState, useId } from 'react';
import { idle } from '../../../_server/account/form-state.ts';
import { makeCohortByForm } from '../../../_server/cohort/actions.ts';
import { Button } from '../../../_ui/button.tsx';

export function MakeCohort() {
  const id = useId();
  const [state, send, pending] = useActionState(makeCohortByForm, idle);
  const refused = state.kind === 'refused' ? state : null;
  return (
    <form action={send} className="max-w-[28rem]">
      <label htmlFor={id} className="field-label">
        Name of a new cohort
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          className="input"
          name="name"
          required
          autoComplete="off"
          placeholder="Distributed systems, autumn"
          defaultValue={refused?.values['name']}
          key={refused?.values['name']}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? `${id}-note` : undefined}
        />
        <Button type="submit" look="primary" size="big" aria-disabled={pending}>
          Make it
        </Button>
      </div>
      {refused && (
        <p id={`${id}-note`} role="alert" className="mt-1 text-12 text-shu">
          {refused.message}
        </p>
      )}
    </form>
  );
}
