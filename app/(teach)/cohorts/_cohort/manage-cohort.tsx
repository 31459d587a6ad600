'use client';
/** Who else instructs, and whether the cohort is open. */
import { useRouter } from 'next/navigation';
import { useActionState, useId } from 'react';
import { idle, type FormState } from '../../../_server/account/form-state.ts';
import { appointInstructorByForm, closeCohortByForm } from '../../../_server/cohort/actions.ts';
import { Button } from '../../../_ui/button.tsx';
import { Held } from '../../../_ui/status.tsx';

type Action = (state: FormState, data: FormData) => Promise<FormState>;

/** The action, with the page made anew once it is done. */
function useRefreshing(action: Action) {
  const router = useRouter();
  return useActionState(async (before: FormState, data: FormData) => {
    const after = await action(before, data);
    if (after.kind === 'done') router.refresh();
    return after;
  }, idle);
}

export function AppointInstructor({ cohort }: { cohort: string }) {
  const id = useId();
  const [state, send, pending] = useRefreshing(appointInstructorByForm);
  const refused = state.kind === 'refused' ? state : null;
  return (
    <form action={send}>
      <input type="hidden" name="cohort" value={cohort} />
      <label htmlFor={id} className="field-label">
        Appoint an instructor
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          className="input"
          name="email"
          type="email"
          required
          autoComplete="off"
          placeholder="E-mail of their account"
          defaultValue={refused?.values['email']}
          key={refused?.values['email']}
          aria-describedby={`${id}-note`}
        />
        <Button type="submit" size="big" aria-disabled={pending}>
          Appoint
        </Button>
      </div>
      <p id={`${id}-note`} role="status" className="mt-1 text-12 wrap-anywhere text-ink-2">
        {refused ? <span className="text-shu">{refused.message}</span> : state.kind === 'done' && state.message}
      </p>
    </form>
  );
}

export function CloseCohort({ cohort, closed }: { cohort: string; closed: boolean }) {
  const [state, send, pending] = useRefreshing(closeCohortByForm);
  return (
    <form action={send}>
      <input type="hidden" name="cohort" value={cohort} />
      <input type="hidden" name="closed" value={closed ? 'no' : 'yes'} />
      <p className="mb-2 text-13 text-ink-2">
        {closed
          ? 'It is closed: its code opens nothing, and its instructors see no work of its learners.'
          : 'While it is closed its code opens nothing, and its instructors see no work of its learners. Nothing is lost.'}
      </p>
      <Button type="submit" aria-disabled={pending}>
        {closed ? 'Open it again' : 'Close the cohort'}
      </Button>
      <span role="status" className="ml-3 text-12">
        {state.kind === 'refused' && <span className="text-shu">{state.message}</span>}
        {state.kind === 'done' && <Held small>{state.message}</Held>}
      </span>
    </form>
  );
}
