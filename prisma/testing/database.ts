/** A database of its own for a test file. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import './global-setup.ts';

export interface TestDatabase {
  /** `begun` has the address, migrated and empty; `ending` lets go of every connection. */
  begun(databaseUrl: string): void | Promise<void>;
  ending(): Promise<void>;
}

/** Makes the database before the file's first test and drops it after the last. Call it once, at the top of a `*.database.test.ts`. */
export function withTestDatabase({ begun, ending }: TestDatabase): void {
  const template = new URL(inject('templateDatabaseUrl'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  beforeAll(async () => {
    await administer(template, `create database ${name} template ${template.pathname.slice(1)}`);
    await begun(new URL(`/${name}`, template).href);
  });
  afterAll(async () => {
    await ending();
    await administer(template, `drop database ${name} with (force)`);
  });
}

/** From the maintenance database: a template must have no connections. */
async function administer(template: URL, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: new URL('/postgres', template).href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
