/** The one-time link through which the first account is made. The database holds only the token's hash. */
import { createHash, randomBytes } from 'node:crypto';

export const setUpLinkLifetimeHours = 24;

/** 256 random bits, so that no salt or slow hash is needed. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token, 'utf8').digest());
