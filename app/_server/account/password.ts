/** Argon2id, as OWASP's password storage cheat sheet has it: 19 MiB, two passes, one lane; about 20 ms. */
import { hash, verify } from '@node-rs/argon2';

/** Argon2id is what the library does unless told otherwise; its enum of algorithms is not there at run time. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** In PHC format, which carries its own parameters and salt. */
export const hashPassword = (password: string): Promise<string> => hash(password, options);

let dummyHash: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed. `null`, for an unknown account, costs the same time and is never right,
 * so that the time of an answer does not tell which e-mails have accounts.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummyHash ??= hashPassword('no account has this password');
  const matches = await verify(passwordHash ?? (await dummyHash), password);
  return matches && passwordHash !== null;
}
