/** Accounts come into being here and nowhere else. */
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { hashPassword } from './password.ts';
import { hashToken } from './set-up-link.ts';

export type NewAccount = { name: string; email: string; password: string };

export type Creation = { kind: 'created'; accountId: string } | { kind: 'email-taken' } | { kind: 'link-spent' };

/** An account like any other. */
export async function createAccount(database: PrismaClient, account: NewAccount): Promise<Creation> {
  return insert(database, await rowOf(account, false));
}

/**
 * The first account, which runs the installation. The link is spent in the same transaction that makes the account, so of
 * any number of uses at the same moment one makes it; the lock keeps two different links from making two.
 */
export async function createFirstAccount(
  database: PrismaClient,
  token: string,
  account: NewAccount,
): Promise<Creation> {
  // Hashed first: a transaction should not wait for the processor.
  const row = await rowOf(account, true);
  return database.$transaction(async (transaction) => {
    await transaction.$executeRaw`select pg_advisory_xact_lock(hashtext('first account'))`;
    if ((await transaction.account.findFirst({ select: { id: true } })) !== null) return { kind: 'link-spent' };
    const now = new Date();
    const spent = await transaction.setUpLink.updateMany({
      where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    return spent.count === 1 ? insert(transaction, row) : { kind: 'link-spent' };
  });
}

type Row = Awaited<ReturnType<typeof rowOf>>;

const rowOf = async ({ name, email, password }: NewAccount, operator: boolean) => ({
  name,
  email,
  passwordHash: await hashPassword(password),
  operator,
});

/** Inserts unless the e-mail has an account, removed or not. One statement, so that two at the same moment make one account. */
async function insert(database: Pick<PrismaClient, 'account'>, row: Row): Promise<Creation> {
  const [created] = await database.account.createManyAndReturn({
    data: [row],
    skipDuplicates: true,
    select: { id: true },
  });
  return created === undefined ? { kind: 'email-taken' } : { kind: 'created', accountId: created.id };
}
