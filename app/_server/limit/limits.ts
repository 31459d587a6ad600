/** Every rate limit of the site. A class of two hundred behind one address must not notice the ones by address. */
import { createHash } from 'node:crypto';
import { createLimiter } from './limiter.ts';

const minute = 60;
const hour = 60 * minute;

export const limits = {
  /** Failed tries; a right password starts anew. */
  signInByEmail: createLimiter('sign-in-email', 5, 10 * minute),
  /** Failed tries, whoever they were for. */
  signInByAddress: createLimiter('sign-in-address', 100, 10 * minute),
  signUpByAddress: createLimiter('sign-up-address', 300, hour),
  /** Tries with a wrong set-up token. */
  setUpByAddress: createLimiter('set-up-address', 20, 10 * minute),
  submissions: createLimiter('submission', 30, minute),
  runs: createLimiter('run', 60, minute),
};

/** An e-mail as a counter's key: of fixed length, and nobody's address in a table of counters. */
export const emailKey = (email: string): string => createHash('sha256').update(email).digest('base64url');
