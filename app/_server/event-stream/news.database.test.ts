import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import type { PieceOfNews } from '../../../grader/contract/queue.ts';
import { database, databaseUrl } from '../database.ts';
import { withServerDatabase } from '../testing/database.ts';
import { createNews } from './news.ts';

withServerDatabase();

const tell = (payload: string): Promise<unknown> => database().$executeRaw`select pg_notify('judging', ${payload})`;
const connections = async (): Promise<number> => {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity where application_name = 'quorum-dojo news' and datname = current_database()`;
  return row!.count;
};

it('passes news on to everybody over one connection, through its loss, until nobody listens', async () => {
  const lines: string[] = [];
  const news = createNews(databaseUrl(), (line) => lines.push(line));
  expect(await connections()).toBe(0);
  const heard: (PieceOfNews | null)[][] = [[], []];
  const offs = heard.map((list) => news.subscribe((piece) => list.push(piece)));
  await vi.waitFor(() => expect(heard).toEqual([[null], [null]]));
  expect(await connections()).toBe(1);

  const first = { kind: 'submission' as const, id: randomUUID() };
  await tell('not json');
  await tell(JSON.stringify({ kind: 'submission', id: 'not an id' }));
  await tell(JSON.stringify(first));
  await vi.waitFor(() =>
    expect(heard).toEqual([
      [null, first],
      [null, first],
    ]),
  );

  offs[1]!();
  await database().$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'quorum-dojo news' and datname = current_database()`;
  // Whatever was said meanwhile is gone: everybody is told to look again.
  await vi.waitFor(() => expect(heard[0]).toEqual([null, first, null]), { timeout: 5000 });
  const second = { kind: 'run' as const, id: randomUUID() };
  await tell(JSON.stringify(second));
  await vi.waitFor(() => expect(heard[0]).toEqual([null, first, null, second]));
  expect(heard[1]).toEqual([null, first]);
  expect(lines.join()).toContain('the database connection was lost');

  await news.close();
  await vi.waitFor(async () => expect(await connections()).toBe(0));
});
