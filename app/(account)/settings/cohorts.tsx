'use client';
/** The cohorts that one learns in, each with a way out of it. */
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useActionState } from 'react';
import { idle, type FormState } from '../../_server/account/form-state.ts';
import { leaveCohortByForm } from '../../_server/cohort/actions.ts';
import { Button } from '../../_ui/button.tsx';
import { visibleText } from '../../_ui/verdict/visible-text.ts';

interface CohortsProps {
  cohorts: readonly { id: string; name: string; role: 'learner' | 'instructor' }[];
}

export function Cohorts({ cohorts }: CohortsProps) {
  const router = useRouter();
  const [state, send, pending] = useActionState(async (before: FormState, data: FormData) => {
    const after = await leaveCohortByForm(before, data);
    if (after.kind === 'done') router.refresh();
    return after;
  }, idle);
  return (
    <>
      {cohorts.length > 0 && (
        <ul className="lines mb-3">
          {cohorts.map(({ id, name, role }) => (
            <li key={id} className="items-center">
              <span className="min-w-0 grow wrap-anywhere">
                <bdi>{visibleText(name)}</bdi>
              </span>
              {role === 'instructor' ? (
                <Link href={`/cohorts/${id}`}>You instruct it</Link>
              ) : (
                <form action={send}>
                  <input type="hidden" name="cohort" value={id} />
                  <Button type="submit" aria-disabled={pending} aria-label={`Leave ${name}`}>
                    Leave
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="text-13 text-ink-2">
        <Link href="/join">Join a cohort</Link> with the code that its instructor gave you.
        {cohorts.some(({ role }) => role === 'learner') && ' After leaving, what you handed in and its reviews stay.'}
      </p>
      <p role="status" className="mt-1 text-12 text-ink-2">
        {state.kind === 'idle' ? '' : state.message}
      </p>
    </>
  );
}
