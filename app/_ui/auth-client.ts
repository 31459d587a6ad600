/**
 * Signing in and out from the browser, over next-auth's own endpoints. Its React client is not used: where a request fails it leaves
 * for an error page of its own, and what was typed is gone.
 */
import { z } from 'zod';

const csrfSchema = z.object({ csrfToken: z.string() });
const answerSchema = z.object({ url: z.string() });

export type SignInAnswer = { kind: 'signed-in' } | { kind: 'refused'; message: string };

const unreachable = 'The site could not be reached. Try again in a moment.';

/** A refusal is a sentence to show. Never throws. */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  try {
    const { url } = await post('callback/credentials', { email, password });
    const message = new URL(url, window.location.href).searchParams.get('error');
    return message === null ? { kind: 'signed-in' } : { kind: 'refused', message };
  } catch {
    return { kind: 'refused', message: unreachable };
  }
}

/** Ends this browser's session and leaves for the sign-in page, by a full load: nothing of the page before may stay. */
export async function signOut(): Promise<void> {
  await post('signout', {});
  window.location.assign('/sign-in');
}

async function post(path: string, fields: Record<string, string>): Promise<{ url: string }> {
  const { csrfToken } = csrfSchema.parse(await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json());
  const answer = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  });
  return answerSchema.parse(await answer.json());
}
