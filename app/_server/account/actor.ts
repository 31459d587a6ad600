/** Whoever asks for something, as policies see them. Roles within a cohort will be asked of the cohort, not stored here. */
import type { PrismaClient } from '../../../prisma/generated/client.ts';

export type Actor = { id: string; name: string; email: string; operator: boolean };

/** What a session carries: whose it is, and the version that was current when it began. */
export type SessionClaim = { accountId?: string; version?: number };

/** The claim checked against the database: null where the version has moved on or the account was removed. */
export async function actorOfSession(database: PrismaClient, claim: SessionClaim): Promise<Actor | null> {
  if (claim.accountId === undefined || claim.version === undefined) return null;
  const account = await database.account.findUnique({
    where: { id: claim.accountId, sessionVersion: claim.version, removedAt: null },
    select: { id: true, name: true, email: true, operator: true },
  });
  return account;
}
