'use server';
/** The forms of cohorts. Each goes parse → actor → policy → do (form-action.ts); the policies that need the cohort are asked in cohorts.ts. */
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { emailSchema, nameSchema } from '../account/fields.ts';
import type { FormState } from '../account/form-state.ts';
import { requireActor } from '../account/session.ts';
import type { Actor } from '../account/session.ts';
import { allowed } from '../decision.ts';
import { answerForm } from '../form-action.ts';
import type { Outcome } from '../form-action.ts';
import { appointInstructor, closeCohort, joinCohort, leaveCohort, makeCohort } from './cohorts.ts';
import { takeTry } from './join-code-lookup.ts';
import { mayMakeCohort } from './policy.ts';

const cohortField = z.uuid('There is no such cohort.');
const anybody = { who: requireActor, may: () => allowed };

/** Field `name`. Goes to the new cohort's page. */
export async function makeCohortByForm(_state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    {
      schema: z.object({ name: nameSchema }),
      who: requireActor,
      may: (actor: Actor) => mayMakeCohort(actor),
      async act(actor, { name }): Promise<Outcome> {
        const made = await makeCohort(actor, name);
        if (made.kind === 'refused') return made;
        redirect(`/cohorts/${made.id}`);
      },
    },
    data,
  );
}

/** Field `code`, as it was typed. */
export async function joinCohortByForm(_state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    {
      schema: z.object({ code: z.string().max(100, 'This is no join code.') }),
      ...anybody,
      async act(actor, { code }): Promise<Outcome> {
        const refusal = await takeTry(actor);
        if (refusal !== null) return refusal;
        const joined = await joinCohort(actor, code);
        return joined.kind === 'done' ? { kind: 'done', message: `You have joined ${joined.name}.` } : joined;
      },
    },
    data,
  );
}

/** Fields `cohort` and `email`. */
export async function appointInstructorByForm(_state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    {
      schema: z.object({ cohort: cohortField, email: emailSchema }),
      ...anybody,
      async act(actor, { cohort, email }): Promise<Outcome> {
        const done = await appointInstructor(actor, cohort, email);
        return done.kind === 'done' ? { kind: 'done', message: `${email} instructs this cohort now.` } : done;
      },
    },
    data,
  );
}

/** Fields `cohort` and `closed`, "yes" or "no". */
export async function closeCohortByForm(_state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    {
      schema: z.object({ cohort: cohortField, closed: z.enum(['yes', 'no']) }),
      ...anybody,
      async act(actor, { cohort, closed }): Promise<Outcome> {
        const done = await closeCohort(actor, cohort, closed === 'yes');
        return done.kind === 'done' ? { kind: 'done', message: closed === 'yes' ? 'Closed.' : 'Open again.' } : done;
      },
    },
    data,
  );
}

/** Field `cohort`. */
export async function leaveCohortByForm(_state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    {
      schema: z.object({ cohort: cohortField }),
      ...anybody,
      async act(actor, { cohort }): Promise<Outcome> {
        const done = await leaveCohort(actor, cohort);
        return done.kind === 'done' ? { kind: 'done', message: 'You have left the cohort.' } : done;
      },
    },
    data,
  );
}
