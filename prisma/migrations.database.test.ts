import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
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

  it('give every submission of before the attempts a practice attempt of its learner and kata', async () => {
    const url = new URL(databaseUrl);
    const name = `before_${randomBytes(6).toString('hex')}`;
    await client.query(`create database ${name}`);
    url.pathname = name;
    const before = new pg.Client({ connectionString: url.href });
    await before.connect();
    try {
      const migration = (folder: string): Promise<string> =>
        readFile(join(import.meta.dirname, 'migrations', folder, 'migration.sql'), 'utf8');
      await before.query(await migration('20261123062913_records'));
      await before.query(`
        insert into "Account" (id, email, name, "passwordHash") values
          ('00000000-0000-7000-8000-00000000000a', 'ada@example.test', 'Ada', ''),
          ('00000000-0000-7000-8000-00000000000b', 'bob@example.test', 'Bob', '');
        insert into "Submission" (id, "accountId", kata, language, source, "createdAt")
        select gen_random_uuid(), ('00000000-0000-7000-8000-00000000000' || who)::uuid, kata, 'typescript', '', day::timestamptz
        from (values ('a', 'one', '2026-01-03Z'), ('a', 'one', '2026-01-01Z'), ('a', 'two', '2026-01-02Z'), ('b', 'one', '2026-01-04Z'))
          as handed_in (who, kata, day)`);
      await before.query(await migration('20261123091829_sittings_and_prose'));
      const { rows } = await before.query(`
        select right(a."accountId"::text, 1) as who, a.kata, a.number, a.mode::text, a."end"::text,
          a."startedAt" = min(s."createdAt") and a."endedAt" = max(s."createdAt") as spans,
          bool_and(s."accountId" = a."accountId" and s.kata = a.kata) as own, count(*)::int as submissions
        from "Submission" s join "Attempt" a on a.id = s."attemptId" group by a.id order by who, a.kata`);
      const attempt = { number: 1, mode: 'practice', end: 'handed-in', spans: true, own: true };
      expect(rows).toEqual([
        { ...attempt, who: 'a', kata: 'one', submissions: 2 },
        { ...attempt, who: 'a', kata: 'two', submissions: 1 },
        { ...attempt, who: 'b', kata: 'one', submissions: 1 },
      ]);
      const open = (number: number): Promise<unknown> =>
        before.query(`insert into "Attempt" (id, "accountId", kata, mode, number, "startedAt", "contentHash")
          values (gen_random_uuid(), '00000000-0000-7000-8000-00000000000a', 'one', 'timed', ${number}, now(), '')`);
      await open(2);
      await expect(open(3)).rejects.toThrow('Attempt_open_key');
    } finally {
      await before.end();
      await client.query(`drop database ${name}`);
    }
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
