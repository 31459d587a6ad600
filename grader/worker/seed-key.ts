/** The secret in every seed, one for all workers of an installation (grader/judge.ts says what for). */
import { randomBytes } from 'node:crypto';
import type { PrismaClient } from '../../prisma/generated/client.ts';

const name = 'seed';

/** Reads the key; whichever worker is the first to ask makes it. 32 bytes, the same ever after: a source keeps its verdict. */
export async function readSeedKey(database: Pick<PrismaClient, 'secret'>): Promise<Uint8Array> {
  await database.secret.createMany({ data: [{ name, value: randomBytes(32) }], skipDuplicates: true });
  return (await database.secret.findUniqueOrThrow({ where: { name } })).value;
}
