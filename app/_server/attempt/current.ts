/** Which attempt work goes into, decided while nobody else can change the answer. */
import type { Attempt, Prisma } from '../../../prisma/generated/client.ts';

type Transaction = Prisma.TransactionClient;

/**
 * Makes everybody who opens an attempt of this learner and kata wait until `transaction` has ended. An advisory lock, because
 * there is no row to lock before the first attempt; the index `Attempt_open_key` would refuse the second, as an error.
 */
async function takeTurn(transaction: Transaction, accountId: string, kata: string): Promise<void> {
  const turn = `attempts of ${kata} by ${accountId}`;
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`;
}

/**
 * The learner's newest attempt of this kata, null before the first. Its row is locked, so that no worker ends it meanwhile.
 * The lock waits for whoever ends it, and the row is read after that by a statement of its own, which sees what was done.
 */
export async function lockNewest(transaction: Transaction, accountId: string, kata: string): Promise<Attempt | null> {
  await takeTurn(transaction, accountId, kata);
  const [found] = await transaction.$queryRaw<{ id: string }[]>`
    select id from "Attempt" where "accountId" = ${accountId}::uuid and kata = ${kata}
    order by number desc limit 1 for update`;
  return found === undefined ? null : transaction.attempt.findUniqueOrThrow({ where: { id: found.id } });
}

/** An attempt of this learner, its row locked; null where they have none of this id. */
export async function lockAttempt(transaction: Transaction, accountId: string, id: string): Promise<Attempt | null> {
  const [found] = await transaction.$queryRaw<{ id: string }[]>`
    select id from "Attempt" where id = ${id}::uuid and "accountId" = ${accountId}::uuid for update`;
  return found === undefined ? null : transaction.attempt.findUniqueOrThrow({ where: { id } });
}
