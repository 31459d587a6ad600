/** What an open attempt from memory hides, as every query that returns old work asks first. */
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import type { Hiding } from './policy.ts';

/** Open until its row says otherwise, so that time granted at the last moment finds nothing revealed. */
export async function listHidings(actor: Actor): Promise<Hiding[]> {
  const rows = await database().attempt.findMany({
    where: { accountId: actor.id, mode: 'from_memory', endedAt: null },
    select: { kata: true, id: true, startedAt: true },
  });
  return rows.map(({ kata, id, startedAt }) => ({ kata, attempt: id, since: startedAt }));
}

/** `maySeeOldWork` as a condition on attempts. */
export const seenAttempts = (hidings: readonly Hiding[]): Prisma.AttemptWhereInput => ({
  NOT: hidings.map(({ kata, attempt }) => ({ kata, id: { not: attempt } })),
});
