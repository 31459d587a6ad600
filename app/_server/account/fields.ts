/** What an account may be made of. Names are shown to other people, so whatever could disturb a page's text is refused. */
import { z } from 'zod';

/** Joiners are letters' business in Persian and in the Indic scripts: the only format characters a name may hold. */
const unprintable = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]|(?![\u200C\u200D])\p{Cf}/u;
const stackedMarks = /\p{M}{5}/u;

/** 1–80 characters, without control, bidirectional or private-use characters; white space runs become one space. */
export const nameSchema = z
  .string()
  .max(1000, 'A name has at most 80 characters.')
  .transform((name) =>
    name
      .normalize('NFC')
      .trim()
      .replaceAll(/[\t\n\r\p{Zs}]+/gu, ' '),
  )
  .refine((name) => name.length > 0, 'Give a name.')
  .refine((name) => [...name].length <= 80, 'A name has at most 80 characters.')
  .refine(
    (name) => !unprintable.test(name) && !stackedMarks.test(name),
    'This name holds characters that cannot be shown.',
  )
  .refine((name) => name === '' || /[\p{L}\p{N}]/u.test(name), 'A name needs a letter or a digit.');

/** Lower case; at most 254 characters (RFC 5321, section 4.5.3.1.3, less the angle brackets). */
export const emailSchema = z
  .string()
  .max(1000, 'An e-mail address has at most 254 characters.')
  .transform((email) => email.normalize('NFC').trim().toLowerCase())
  .pipe(z.string().max(254, 'An e-mail address has at most 254 characters.').email('This is not an e-mail address.'));

/** NFKC, so that the same keys pressed on another machine give the same password (NIST SP 800-63B, 3.1.1.2). */
const normalisedPassword = z
  .string()
  .max(256, 'A password has at most 256 characters.')
  .transform((password) => password.normalize('NFKC'));

/** A password that someone chooses: 12–256 characters. */
export const newPasswordSchema = normalisedPassword.refine(
  (password) => [...password].length >= 12,
  'A password has at least 12 characters.',
);

/** A password as it is given to sign in: whatever it is, it either matches or does not. */
export const givenPasswordSchema = normalisedPassword.refine((password) => password !== '', 'Give the password.');
