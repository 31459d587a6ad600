/** Counting tries in PostgreSQL, so that all site processes count together and a restart forgets nothing. */
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { database } from '../database.ts';

export type Taken =
  /** `left`: tries that remain until `resetsInMs` from now. */
  { kind: 'taken'; left: number; resetsInMs: number } | { kind: 'exceeded'; retryInMs: number };

export interface Limiter {
  /** Counts one try; atomic, however many are made at once. */
  take(key: string): Promise<Taken>;
  /** Takes one try back that turned out not to count. */
  giveBack(key: string): Promise<void>;
  /** Starts the key's count anew. */
  forget(key: string): Promise<void>;
}

/** The one method of node-postgres that RateLimiterPostgres calls, on the site's own pool. */
const prismaAsPool = {
  async query({ text, values = [] }: { text: string; values?: unknown[] }) {
    const rows = await database().$queryRawUnsafe<Record<string, unknown>[]>(text, ...values);
    return { rows: rows.map(withNumbers), rowCount: rows.length };
  },
};

/** The library computes with `expire`, which Prisma reads as a bigint. */
const withNumbers = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );

/** At most `tries` in any window of `seconds` that begins with a first try. Nothing is read or written until the first one. */
export const createLimiter = (name: string, tries: number, seconds: number): Limiter =>
  limiterOf(
    () =>
      new RateLimiterPostgres({
        storeClient: prismaAsPool,
        storeType: 'pool',
        tableName: 'RateLimit',
        tableCreated: true,
        keyPrefix: name,
        points: tries,
        duration: seconds,
      }),
  );

/** The same, counted by each site process for itself and forgotten by a restart: for what is so frequent that counting would cost as much as doing it. */
export const createLocalLimiter = (name: string, tries: number, seconds: number): Limiter =>
  limiterOf(() => new RateLimiterMemory({ keyPrefix: name, points: tries, duration: seconds }));

function limiterOf(open: () => RateLimiterAbstract): Limiter {
  let counter: RateLimiterAbstract | undefined;
  const opened = (): RateLimiterAbstract => (counter ??= open());
  return {
    async take(key) {
      try {
        const { remainingPoints, msBeforeNext } = await opened().consume(key);
        return { kind: 'taken', left: remainingPoints, resetsInMs: msBeforeNext };
      } catch (rejection) {
        if (rejection instanceof RateLimiterRes) return { kind: 'exceeded', retryInMs: rejection.msBeforeNext };
        throw rejection;
      }
    },
    async giveBack(key) {
      await opened().reward(key);
    },
    async forget(key) {
      await opened().delete(key);
    },
  };
}
