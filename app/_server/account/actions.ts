'use server';
/** The account pages' forms. Each goes parse → actor → policy → do (form-action.ts). */
import { headers } from 'next/headers';
import { z } from 'zod';
import { database } from '../database.ts';
import { answerForm } from '../form-action.ts';
import type { Outcome } from '../form-action.ts';
import { allowed } from '../decision.ts';
import { addressOf } from '../limit/address.ts';
import { inWords } from '../limit/in-words.ts';
import { emailKey, limits } from '../limit/limits.ts';
import { signUpSetting } from '../settings.ts';
import { createAccount, createFirstAccount } from './create-account.ts';
import { endSessions, removeAndEndSessions, setPassword } from './end-sessions.ts';
import { emailSchema, givenPasswordSchema, nameSchema, newPasswordSchema } from './fields.ts';
import type { FormState } from './form-state.ts';
import { verifyPassword } from './password.ts';
import { mayRemoveAccount, maySignUp } from './policy.ts';
import { installationIsNew, selectOptionalSetUpLink } from './queries.ts';
import { renewSession, requireActor } from './session.ts';

const newAccountSchema = z.object({ name: nameSchema, email: emailSchema, password: newPasswordSchema });

const anybody = async (): Promise<{ address: string }> => ({
  address: addressOf((await headers()).get('x-forwarded-for')),
});

const emailTaken: Outcome = {
  kind: 'refused',
  field: 'email',
  message: 'This e-mail already has an account. Sign in instead.',
};

/** Fields `name`, `email`, `password`. After `done` the form signs in with what was typed. */
export async function signUp(_state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    {
      schema: newAccountSchema,
      who: anybody,
      may: async () => maySignUp({ isNew: await installationIsNew(), signUp: signUpSetting() }),
      async act({ address }, account) {
        const taken = await limits.signUpByAddress.take(address);
        if (taken.kind === 'exceeded')
          return {
            kind: 'refused',
            message: `Too many accounts were made from your network. Try again in ${inWords(taken.retryInMs)}.`,
          };
        const creation = await createAccount(database(), account);
        return creation.kind === 'created' ? { kind: 'done', message: 'Account created.' } : emailTaken;
      },
    },
    data,
  );
}

const linkSpent = 'This link has been used or has expired. Start the installation again to get a new one.';

/** Fields `token`, `name`, `email`, `password`. Makes the first account, which runs the installation. */
export async function setUp(_state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    {
      schema: newAccountSchema.extend({ token: z.string().max(200, linkSpent) }),
      who: anybody,
      may: () => allowed,
      async act({ address }, { token, ...account }) {
        const taken = await limits.setUpByAddress.take(address);
        if (taken.kind === 'exceeded')
          return { kind: 'refused', message: `Too many tries. Try again in ${inWords(taken.retryInMs)}.` };
        // Before the password is hashed, which costs something.
        if ((await selectOptionalSetUpLink(token)) === null)
          return { kind: 'refused', field: 'token', message: linkSpent };
        const creation = await createFirstAccount(database(), token, account);
        switch (creation.kind) {
          case 'created':
            return { kind: 'done', message: 'Account created.' };
          case 'email-taken':
            return emailTaken;
          case 'link-spent':
            return { kind: 'refused', field: 'token', message: linkSpent };
        }
      },
    },
    data,
  );
}

/** No fields. Ends every session of the account, this one too. */
export async function signOutEverywhere(_state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    {
      schema: z.object({}),
      who: requireActor,
      may: () => allowed,
      async act(actor) {
        await endSessions(database(), actor.id);
        return { kind: 'done', message: 'Signed out everywhere.' };
      },
    },
    data,
  );
}

/** Fields `current` and `password`. Ends every other session; this one goes on. */
export async function changePassword(_state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    {
      schema: z.object({ current: givenPasswordSchema, password: newPasswordSchema }),
      who: requireActor,
      may: () => allowed,
      async act(actor, { current, password }) {
        const taken = await limits.signInByEmail.take(emailKey(actor.email));
        if (taken.kind === 'exceeded')
          return { kind: 'refused', message: `Too many tries. Try again in ${inWords(taken.retryInMs)}.` };
        const account = await database().account.findUniqueOrThrow({ where: { id: actor.id } });
        if (!(await verifyPassword(account.passwordHash, current)))
          return { kind: 'refused', field: 'current', message: 'The current password does not match.' };
        await limits.signInByEmail.forget(emailKey(actor.email));
        await renewSession(actor.id, await setPassword(database(), actor.id, password));
        return { kind: 'done', message: 'Password changed. Every other session has ended.' };
      },
    },
    data,
  );
}

/** Field `accountId`. Sign-in and all sessions end at once; what the account handed in is kept. */
export async function removeAccount(_state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    {
      schema: z.object({ accountId: z.uuid('There is no such account.') }),
      who: requireActor,
      may: (actor, { accountId }) => mayRemoveAccount(actor, accountId),
      async act(_actor, { accountId }) {
        return (await removeAndEndSessions(database(), accountId))
          ? { kind: 'done', message: 'Account removed.' }
          : { kind: 'refused', message: 'There is no such account.' };
      },
    },
    data,
  );
}
