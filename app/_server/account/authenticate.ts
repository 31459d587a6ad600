/** Whether e-mail and password belong to somebody. Slow for guessers, equally slow for e-mails that nobody has. */
import { z } from 'zod';
import { database } from '../database.ts';
import { emailKey, limits } from '../limit/limits.ts';
import { inWords } from '../limit/in-words.ts';
import { emailSchema, givenPasswordSchema } from './fields.ts';
import { verifyPassword } from './password.ts';

const credentialsSchema = z.object({ email: emailSchema, password: givenPasswordSchema });

export type Authentication =
  { kind: 'authenticated'; accountId: string; sessionVersion: number } | { kind: 'refused'; message: string };

const refused = (message: string): Authentication => ({ kind: 'refused', message });

/**
 * Counts a try against the e-mail and the address before the password is looked at, so that tries made at the same moment
 * are all counted, and gives it back when the password was right.
 */
export async function authenticate(given: unknown, address: string): Promise<Authentication> {
  const credentials = credentialsSchema.safeParse(given);
  if (!credentials.success) return refused(credentials.error.issues[0]!.message);
  const { email, password } = credentials.data;

  const fromAddress = await limits.signInByAddress.take(address);
  if (fromAddress.kind === 'exceeded')
    return refused(`Too many failed tries from your network. Try again in ${inWords(fromAddress.retryInMs)}.`);
  const forEmail = await limits.signInByEmail.take(emailKey(email));
  if (forEmail.kind === 'exceeded')
    return refused(`Too many tries for this e-mail. Try again in ${inWords(forEmail.retryInMs)}.`);

  const account = await database().account.findUnique({ where: { email, removedAt: null } });
  if (!(await verifyPassword(account?.passwordHash ?? null, password)) || account === null) {
    const { left, resetsInMs } = forEmail;
    const rest =
      left === 0
        ? `That was the last try: the next is possible in ${inWords(resetsInMs)}.`
        : `${left} ${left === 1 ? 'try' : 'tries'} left in the next ${inWords(resetsInMs)}.`;
    return refused(`E-mail and password do not match. ${rest}`);
  }
  await Promise.all([limits.signInByAddress.giveBack(address), limits.signInByEmail.forget(emailKey(email))]);
  return { kind: 'authenticated', accountId: account.id, sessionVersion: account.sessionVersion };
}
