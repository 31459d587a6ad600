import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';

export const schemaFile = join(import.meta.dirname, 'schema.prisma');
const folder = join(import.meta.dirname, 'migrations');

/** The migrations in the order of their names, which begin with a time stamp. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: folder,
    lockfile: { path: './migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(join(folder, name, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  };
}

/** Writes a new migration and returns its name. `now` stamps it; `label` is put into snake case. */
export async function writeMigration(label: string, sql: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const name = `${stamp}_${label.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), `${sql}\n`);
  return name;
}
