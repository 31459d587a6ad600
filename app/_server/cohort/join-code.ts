/** Join codes: read aloud, typed by hand, guessed by nobody. */
import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that nothing is mistaken for 1 or 0. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/** 40 random bits. */
export const newJoinCode = (): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** A code as it was meant, whatever was typed for it; null where it cannot be one. */
export function readJoinCode(typed: string): string | null {
  if (typed.length > 100) return null;
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0');
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : null;
}

/** In two halves, as it is shown. */
export const showJoinCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
