/** Hashes of what was written: they prove a text without showing it. */
import { createHash } from 'node:crypto';
import { database } from '../database.ts';
import type { TextHashes } from './snapshot.ts';

/** SHA-256 as hex, by the writing's id; nothing for an id that is none of this account's. */
export async function selectTextHashes(accountId: string, writings: readonly string[]): Promise<TextHashes> {
  const rows = await database().writing.findMany({
    where: { accountId, id: { in: [...writings] } },
    select: { id: true, text: true },
  });
  return new Map(rows.map(({ id, text }) => [id, createHash('sha256').update(text).digest('hex')]));
}
