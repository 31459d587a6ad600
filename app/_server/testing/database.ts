/** The server's own database for a test file: everything it does goes there until the file is done. */
import { randomUUID } from 'node:crypto';
import { withTestDatabase } from '../../../prisma/testing/database.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { closeQueue } from '../submission/queue.ts';

/** Call it once, at the top of a `*.database.test.ts`. */
export function withServerDatabase(): void {
  withTestDatabase({
    begun(databaseUrl) {
      process.env['DATABASE_URL'] = databaseUrl;
    },
    async ending() {
      await closeQueue();
      await database().$disconnect();
    },
  });
}

/** Somebody with an account, and no password that would open it. */
export async function someActor(operator = false): Promise<Actor> {
  const id = randomUUID();
  const account = { id, name: 'Somebody', email: `${id}@example.test`, operator };
  await database().account.create({ data: { ...account, passwordHash: '' } });
  return account;
}
