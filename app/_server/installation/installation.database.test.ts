import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { database } from '../database.ts';
import { withServerDatabase } from '../testing/database.ts';
import { installationStatus } from './queries.ts';

withServerDatabase();

it('tells of the database', async () => {
  const folders = readdirSync(join(import.meta.dirname, '../../../prisma/migrations'), { withFileTypes: true });
  const status = await installationStatus();
  expect(status.database.version).toMatch(/^\d+\.\d+/);
  expect(status.database.migrations).toBe(folders.filter((entry) => entry.isDirectory()).length);
  process.env['DATABASE_BUILT_IN'] = '1';
  expect((await installationStatus()).database.builtIn).toBe(true);
  process.env['DATABASE_BUILT_IN'] = '0';
  expect((await installationStatus()).database.builtIn).toBe(false);
});

it('tells of the workers that were heard from just now', async () => {
  const walls = [{ name: 'network namespace', holds: false, note: 'the kernel does not allow one' }];
  const alive = { id: randomUUID(), warm: true, walls };
  await database().worker.create({ data: alive });
  await database().worker.create({ data: { id: randomUUID(), seenAt: new Date(Date.now() - 20_000) } });
  expect((await installationStatus()).workers).toEqual([{ ...alive, seenAt: expect.any(Date) }]);
});
