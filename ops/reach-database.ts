/** The installation's database for a command that runs beside it or without it. */
import { role } from '../prisma/embedded-cluster.ts';
import { applyMigrations, requireDatabase } from '../prisma/migrate.ts';
import { readNote } from './data-directory.ts';
import { openDatabase } from './database.ts';
import type { Settings } from './settings.ts';

/**
 * Calls `work` with the address of the database that the settings name, or of the built-in one: the one that a running installation
 * has started, or else one started for as long as `work` takes. Throws an OperatorError where none can be reached.
 */
export async function withDatabase<T>(settings: Settings, work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const running = settings.databaseUrl ?? (await runningBuiltIn(settings));
  if (running !== undefined) {
    await requireDatabase(running);
    return work(running);
  }
  const database = await openDatabase(settings);
  try {
    await applyMigrations(database.url);
    return await work(database.url);
  } finally {
    await database.close();
  }
}

/** `undefined` where nothing answers as ours at the place where it was last. */
async function runningBuiltIn({ dataDir }: Settings): Promise<string | undefined> {
  const [port, password] = [readNote(dataDir, 'postgres-port'), readNote(dataDir, 'postgres-password')];
  if (port === undefined || password === undefined) return undefined;
  const url = `postgresql://${role}:${password}@127.0.0.1:${port}/${role}`;
  return requireDatabase(url).then(
    () => url,
    () => undefined,
  );
}
