/** How the work of an attempt is kept: as bytes of UTF-8, because PostgreSQL's text refuses U+0000. Half a character becomes U+FFFD, as it does when handed in. */
import { proseSchema } from '../../../grader/contract/draft.ts';
import type { Prose } from '../../../grader/contract/draft.ts';

const encoder = new TextEncoder();
/** A byte order mark is the learner's own. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const encodeText = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);
export const decodeText = (bytes: Uint8Array): string => decoder.decode(bytes);

export const encodeProse = (prose: Prose): Uint8Array<ArrayBuffer> => encodeText(JSON.stringify(prose));

/** Null, too, for bytes that `encodeProse` never wrote. */
export function decodeProse(bytes: Uint8Array | null): Prose | null {
  if (bytes === null) return null;
  try {
    return proseSchema.safeParse(JSON.parse(decodeText(bytes))).data ?? null;
  } catch {
    return null;
  }
}

export const sameBytes = (left: Uint8Array | null, right: Uint8Array | null): boolean =>
  left === null || right === null ? left === right : Buffer.compare(left, right) === 0;
