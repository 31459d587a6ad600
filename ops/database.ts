import { join } from 'node:path';
import { startEmbedded } from '../prisma/embedded.ts';
import { keepSecret, openDataDirectory, readNote, writeNote } from './data-directory.ts';
import { lockDataDirectory } from './lock.ts';
import type { Settings } from './settings.ts';

export interface OpenDatabase {
  url: string;
  builtIn: boolean;
  /** Signs sessions. */
  authSecret: string;
  /** What the operator may be told of it. */
  description: string;
  /** Resolves with one line if the database ends by itself; never where it is not ours. */
  ended: Promise<string>;
  close(): Promise<void>;
}

/** The database that the settings name, or the built-in one, started on the locked data directory. */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) {
    const { host, pathname } = new URL(settings.databaseUrl);
    return {
      url: settings.databaseUrl,
      builtIn: false,
      authSecret: settings.authSecret!,
      description: `PostgreSQL at ${host}${pathname}`,
      ended: new Promise(() => {}),
      close: async () => {},
    };
  }
  const { dataDir } = settings;
  openDataDirectory(dataDir);
  const unlock = lockDataDirectory(dataDir);
  try {
    const postgres = await startEmbedded({
      directory: join(dataDir, 'postgres'),
      password: keepSecret(dataDir, 'postgres-password'),
      port: Number(readNote(dataDir, 'postgres-port') ?? 0),
    });
    writeNote(dataDir, 'postgres-port', String(postgres.port));
    return {
      url: postgres.databaseUrl,
      builtIn: true,
      authSecret: settings.authSecret ?? keepSecret(dataDir, 'auth-secret'),
      description: `built-in PostgreSQL on 127.0.0.1:${postgres.port}, data in ${dataDir}`,
      ended: postgres.ended,
      async close() {
        await postgres.stop();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
