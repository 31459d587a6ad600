/** The one-time link through which the first account is made. The database holds only the token's SHA-256 (ops/set-up-link.ts writes it). */
import { createHash } from 'node:crypto';

/** The token is 256 random bits, so that no salt and no slow hash is needed. */
export const hashToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token, 'utf8').digest());
