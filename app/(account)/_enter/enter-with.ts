/** Signs in with what was typed and leaves for `to`, by a full load: everything of the page before belonged to nobody. */
import { signIn } from '../../_ui/auth-client.ts';

/** `null` once on the way; else why not, as a sentence. */
export async function enterWith(email: string, password: string, to: string): Promise<string | null> {
  const answer = await signIn(email, password);
  if (answer.kind === 'refused') return answer.message;
  window.location.assign(to);
  return null;
}
