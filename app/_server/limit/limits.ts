/** Every rate limit of the site. A class of two hundred behind one address must not notice the ones by address. */
import { createHash } from 'node:crypto';
import { createLimiter, createLocalLimiter } from './limiter.ts';

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
  attempts: createLimiter('attempt', 30, minute),
  grants: createLimiter('grant', 300, minute),
  /** Twenty tabs of one learner that all type without a pause. */
  drafts: createLocalLimiter('draft', 600, minute),
  /** Prose handed in outside a sitting. */
  writings: createLimiter('writing', 20, minute),
  /** Quotations compared with a publisher's text, after each pause in typing. */
  quotations: createLocalLimiter('quotation', 60, minute),
  /** Answers in the spotting drill. */
  spottings: createLimiter('spotting', 30, minute),
  /** Records of completion made. */
  records: createLimiter('record', 10, hour),
  /** Links to records that lead nowhere. Of their tokens there are 2¹²⁸: this spares the database, and guards no secret. */
  recordsByAddress: createLocalLimiter('record-address', 300, 10 * minute),
  /** Tries at join codes, of which there are 2⁴⁰. */
  joining: createLimiter('joining', 10, minute),
};

/** An e-mail as a counter's key: of fixed length, and nobody's address in a table of counters. */
export const emailKey = (email: string): string => createHash('sha256').update(email).digest('base64url');
