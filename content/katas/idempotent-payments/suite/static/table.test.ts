import { expect, test } from 'vitest';
import { parserIsSound, tableProblem } from './table.ts';

const columns = {
  key: 'idempotency_key text PRIMARY KEY',
  hash: 'request_hash char(64) NOT NULL',
  status: 'status text NOT NULL',
  response: 'response jsonb',
  created: 'created_at timestamptz NOT NULL DEFAULT now()',
};
const table = (changes: Partial<Record<keyof typeof columns, string>> = {}, more = '') =>
  `CREATE TABLE keys (${Object.values({ ...columns, ...changes })
    .filter(Boolean)
    .join(', ')}${more});`;

test('a table with the five columns is one', async () => {
  expect(await tableProblem(table())).toBeNull();
});

test('keys may be unique in each of the ways that PostgreSQL has', async () => {
  const key = 'key varchar(255) NOT NULL';
  expect(await tableProblem(table({ key }, ', CONSTRAINT one PRIMARY KEY (key)'))).toBeNull();
  expect(await tableProblem(table({ key }, ', UNIQUE (key)'))).toBeNull();
  expect(await tableProblem(`${table({ key })} CREATE UNIQUE INDEX ON keys (key);`)).toBeNull();
  expect(await tableProblem(`${table({ key })} ALTER TABLE keys ADD PRIMARY KEY (key);`)).toBeNull();
  expect(await tableProblem(table({ key: 'id bigserial PRIMARY KEY, key uuid UNIQUE' }))).toBeNull();
});

test('a key that can be inserted twice is none', async () => {
  const key = 'key text NOT NULL';
  expect(await tableProblem(table({ key }))).toContain('no column for the key');
  expect(await tableProblem(table({ key }, ', UNIQUE (key, request_hash)'))).toContain('no column for the key');
  expect(await tableProblem(`${table({ key })} CREATE UNIQUE INDEX ON keys (key) WHERE status = 'x';`)).toContain('no column for the key'); // prettier-ignore
});

test('responses may be spread over columns, statuses may be a type, times may be numbers', async () => {
  const changes = {
    status: 'state progress',
    response: 'response_code int, response_body json',
    created: 'created_ms bigint',
  };
  expect(await tableProblem(`CREATE TYPE progress AS ENUM ('a', 'b'); ${table(changes)}`)).toBeNull();
});

test.each([
  ['hash', "the body's hash"],
  ['status', 'the status'],
  ['response', 'the response'],
  ['created', 'the creation time'],
] as const)('without its %s column it is not one', async (column, name) => {
  expect(await tableProblem(table({ [column]: '' }))).toContain(name);
});

test('what PostgreSQL would refuse is refused, with its own words where it has some', async () => {
  expect(await tableProblem('CREATE TABLE keys (key text')).toBe('PostgreSQL cannot parse the schema: syntax error at end of input, at character 28.'); // prettier-ignore
  expect(await tableProblem(table({ hash: 'request_hash STRING' }))).toContain('the type string');
  expect(await tableProblem(table({ hash: 'request_hash text, status text' }))).toContain('the column status twice');
  expect(await tableProblem(table({}, ', UNIQUE (token)'))).toContain('no column token');
  expect(await tableProblem('SELECT 1')).toContain('no CREATE TABLE');
  expect(await tableProblem(' ')).toContain('empty');
});

test('hostile text is refused like any other', async () => {
  for (const text of ['(', "'", '\u0000', '$$', '/*', `SELECT ${'('.repeat(9_000)}1`, '\ud800', 'x'.repeat(20_000)])
    expect(await tableProblem(text)).not.toBeNull();
  expect(await tableProblem(table())).toBeNull();
});

test('after a text that takes the parser’s stack the parser is to be asked no more', async () => {
  expect(parserIsSound()).toBe(true);
  expect(await tableProblem(`SELECT 1${'+1'.repeat(9_900)}`)).toContain('cannot parse');
  expect(parserIsSound()).toBe(false);
});
