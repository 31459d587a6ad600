/**
 * The program behind global-setup.ts: one real PostgreSQL in a temporary directory, migrated. Prints its address as one line, and
 * ends, leaving nothing, when its standard input does. A process of its own, because vitest loads modules in a way that does
 * not know `import.meta.resolve`.
 */
import { once } from 'node:events';
import { withScratchPostgres } from '../embedded.ts';
import { applyMigrations } from '../migrate.ts';

await withScratchPostgres(async (databaseUrl) => {
  await applyMigrations(databaseUrl);
  console.log(databaseUrl);
  await once(process.stdin.resume(), 'end');
});
