import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { queues } from '../grader/contract/queue.ts';
import { withTestDatabase } from './testing/database.ts';

const run = promisify(execFile);
const migrate = join(import.meta.dirname, 'migrate.ts');
let databaseUrl: string;
let client: pg.Client;

withTestDatabase({
  begun: (url) => void (databaseUrl = url),
  ending: () => client.end(),
});
beforeAll(async () => {
  client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
});

describe('the migrations', () => {
  it('agree with schema.prisma', async () => {
    await expect(run(process.execPath, [migrate, 'check'])).resolves.toMatchObject({ stdout: '' });
  });

  it('are told apart from a schema that is ahead of them', async () => {
    const ahead = (await readFile(join(import.meta.dirname, 'schema.prisma'), 'utf8')).replace('model Account {', 'model Account {\n  nickname String?'); // prettier-ignore
    const program = `import { pendingSql } from ${JSON.stringify(migrate)}; console.log(await pendingSql(process.argv[1]));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program, ahead]);
    expect(stdout).toContain('ALTER TABLE "Account" ADD COLUMN     "nickname" TEXT;');
  });

  it('are recorded as Prisma itself records them, and applied once', async () => {
    const { rows } = await client.query('select migration_name, finished_at from _prisma_migrations order by 1');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row: { finished_at: Date | null }) => row.finished_at !== null)).toBe(true);
    const { stdout } = await run(process.execPath, [migrate], { env: { ...process.env, DATABASE_URL: databaseUrl } });
    expect(stdout).toBe('Nothing to apply.\n');
  });

  it('bring every queue along', async () => {
    const { rows } = await client.query('select name from pgboss.queue');
    expect(rows.map((row: { name: string }) => row.name)).toEqual(
      expect.arrayContaining(queues.map((queue) => queue.name)),
    );
  });

  it('say in one line that a database cannot be reached, and not its password', async () => {
    const unreachable = 'postgresql://dojo:hunter2@127.0.0.1:1/dojo';
    const failure = (await run(process.execPath, [migrate], { env: { ...process.env, DATABASE_URL: unreachable } }).catch((error: unknown) => error)) as { code: number; stderr: string }; // prettier-ignore
    expect(failure.code).toBe(1);
    expect(failure.stderr).toBe(
      'quorum-dojo: the database at 127.0.0.1:1/dojo cannot be reached: connect ECONNREFUSED 127.0.0.1:1.\n',
    );
  });
});
