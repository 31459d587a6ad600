/** What the records have of a learner's attempts. */
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import type { TestAccount } from './account.ts';

export const newestOf = (database: PrismaClient, { id }: TestAccount) =>
  database.attempt.findFirstOrThrow({ where: { accountId: id }, orderBy: { startedAt: 'desc' } });

/** The first line of each of these drafts, oldest first. */
export async function firstLines(database: PrismaClient, where: Prisma.DraftWhereInput): Promise<string[]> {
  const drafts = await database.draft.findMany({ where, orderBy: { revision: 'asc' } });
  return drafts.map(({ source }) => Buffer.from(source).toString().split('\n')[0]!);
}
