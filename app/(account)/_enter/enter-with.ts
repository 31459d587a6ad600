/** Signs in with what was typed and leaves for `to`, by a full load: everything of the page before belonged to nobody. */
import { signIn } from 'next-auth/react';

/** `null` once on the way; else why not, as a sentence. */
export async function enterWith(email: string, password: string, to: string): Promise<string | null> {
  try {
    const answer = await signIn('credentials', { email, password, redirect: false });
    if (answer?.ok && !answer.error) {
      window.location.assign(to);
      return null;
    }
    return answer?.error ?? 'The site did not answer. Try again in a moment.';
  } catch {
    return 'The site could not be reached. Try again in a moment.';
  }
}
