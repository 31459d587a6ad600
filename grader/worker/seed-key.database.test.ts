import { expect, test } from 'vitest';
import { createPrisma } from '../../prisma/client.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { withTestDatabase } from '../../prisma/testing/database.ts';
import { readSeedKey } from './seed-key.ts';

let database: PrismaClient;
withTestDatabase({
  begun: (databaseUrl) => void (database = createPrisma(databaseUrl)),
  ending: () => database.$disconnect(),
});

test('workers that start at once agree on one key, which stays', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => readSeedKey(database)));
  const all = [...keys, await readSeedKey(database)].map((key) => Buffer.from(key).toString('hex'));
  expect(new Set(all).size).toBe(1);
  expect(all[0]).toMatch(/^[0-9a-f]{64}$/);
});
