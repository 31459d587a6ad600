/** An attempt as a test needs one: a practice attempt of logical-clocks that began an hour ago, unless it says otherwise. */
import type { Attempt, Prisma, PrismaClient } from '../generated/client.ts';

/** Numbered after those that the account has of this kata. At most one of them can be open: give the others an end. */
export async function someAttempt(
  database: Pick<PrismaClient, 'attempt'>,
  accountId: string,
  over: Partial<Prisma.AttemptUncheckedCreateInput> = {},
): Promise<Attempt> {
  const kata = over.kata ?? 'logical-clocks';
  const number = (await database.attempt.count({ where: { accountId, kata } })) + 1;
  const startedAt = new Date(Date.now() - 3_600_000);
  return database.attempt.create({
    data: { accountId, kata, mode: 'practice', number, startedAt, contentHash: '', ...over },
  });
}
