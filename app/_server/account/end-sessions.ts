/** What ends sessions: raising the version that every session carries. */
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { hashPassword } from './password.ts';

const raised = { sessionVersion: { increment: 1 } };

export async function endSessions(database: PrismaClient, accountId: string): Promise<void> {
  await database.account.update({ where: { id: accountId }, data: raised });
}

/** Returns the session version from now on. */
export async function setPassword(database: PrismaClient, accountId: string, password: string): Promise<number> {
  const passwordHash = await hashPassword(password);
  const { sessionVersion } = await database.account.update({
    where: { id: accountId },
    data: { passwordHash, ...raised },
  });
  return sessionVersion;
}

/** Returns whether there was such an account to remove. Its record of completion is withdrawn with it, and what it never handed in of texts written at leisure goes. */
export async function removeAndEndSessions(database: PrismaClient, accountId: string): Promise<boolean> {
  const at = new Date();
  return database.$transaction(async (transaction) => {
    const { count } = await transaction.account.updateMany({
      where: { id: accountId, removedAt: null },
      data: { removedAt: at, ...raised },
    });
    if (count === 0) return false;
    await transaction.completionRecord.updateMany({
      where: { accountId, withdrawnAt: null },
      data: { withdrawnAt: at },
    });
    await transaction.leisureDraft.deleteMany({ where: { accountId } });
    return true;
  });
}
