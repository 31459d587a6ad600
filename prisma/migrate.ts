/**
 * Brings a database to prisma/migrations, as `prisma migrate deploy` does and with the same `_prisma_migrations`.
 *
 *     node prisma/migrate.ts               applies what is missing to DATABASE_URL
 *     node prisma/migrate.ts new NAME      writes a migration from what schema.prisma adds
 *     node prisma/migrate.ts check         exits 1 where schema.prisma and the migrations disagree
 */
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { OperatorError, runCommand } from '../ops/failure.ts';
import { withScratchPostgres } from './embedded.ts';
import { installQueues } from './install-queues.ts';
import { readMigrations, schemaFile, writeMigration } from './migration-files.ts';
import { differenceSql, noFilter, withSchemaEngine } from './schema-engine.ts';

/** Any constant: two starters that share a database take turns on it. */
const migrationLock = 7_243_119;

/** Applies the missing migrations, installs the queues, and returns the names of what was applied. Safe to call from many machines at once. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const lock = await connect(databaseUrl);
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    const migrationsList = await readMigrations();
    const applied = await withSchemaEngine(databaseUrl, (engine) =>
      engine.applyMigrations({ migrationsList, filters: noFilter }),
    );
    await installQueues(databaseUrl);
    return applied.appliedMigrationNames;
  } finally {
    await lock.end();
  }
}

/** SQL that a schema, schema.prisma unless given, has and the migrations have not; `''` where they agree. Compared in a database made for the purpose. */
export const pendingSql = (given?: string): Promise<string> =>
  withScratchPostgres(async (databaseUrl) => {
    const migrations = await readMigrations();
    const schema = given ?? (await readFile(schemaFile, 'utf8'));
    return withSchemaEngine(databaseUrl, (engine) => differenceSql(engine, migrations, schema));
  });

/** Throws an OperatorError, which names neither user nor password, where the database cannot be reached. */
export async function requireDatabase(databaseUrl: string): Promise<void> {
  await (await connect(databaseUrl)).end();
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host, pathname } = new URL(databaseUrl);
    const reason = String(error instanceof AggregateError ? error.errors[0] : error).replace(/^\w*Error: /, '');
    throw new OperatorError(`the database at ${host}${pathname} cannot be reached: ${reason}.`);
  }
}

async function main(): Promise<void> {
  const [command, label] = process.argv.slice(2);
  switch (command) {
    case undefined: {
      const databaseUrl = process.env.DATABASE_URL;
      if (!databaseUrl)
        throw new OperatorError('DATABASE_URL must be set to migrate a database; `npm start` migrates its own.');
      const applied = await applyMigrations(databaseUrl);
      console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to apply.');
      return;
    }
    case 'new': {
      if (!label) throw new OperatorError('give the migration a name: npm run db:migration -- NAME');
      const sql = await pendingSql();
      if (sql === '') console.log('schema.prisma and the migrations agree: nothing to write.');
      else
        console.log(`Wrote prisma/migrations/${await writeMigration(label, sql, new Date())}. Read it before it runs.`);
      return;
    }
    case 'check': {
      const sql = await pendingSql();
      if (sql !== '')
        throw new OperatorError(
          `schema.prisma is ahead of prisma/migrations; run npm run db:migration -- NAME\n${sql}`,
        );
      return;
    }
    default:
      throw new OperatorError(`unknown command ${command}: leave it out, or say new or check.`);
  }
}

if (import.meta.main) {
  await runCommand(main);
  process.exit(0); // The engine leaves a timer of ten seconds behind.
}
