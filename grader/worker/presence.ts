/**
 * How workers know of each other's death: each holds an advisory lock of its own on a connection of its own, for as long as it
 * lives. However a process ends, its connection ends with it and the lock is free, at once and without any clock.
 *
 * A worker whose connection broke may be taken for dead while it judges on. Nothing is lost by that: its submission is judged
 * twice and the first verdict is kept.
 */
import pg from 'pg';
import { retrying } from './retrying.ts';

export interface Presence {
  /** Resolves once the lock is held; from then on it is taken again whenever the connection breaks. */
  begin(): Promise<void>;
  /** Whether no living worker has this id. */
  isGone(workerId: string): Promise<boolean>;
  end(): Promise<void>;
}

const lockOf = `hashtextextended('quorum-dojo worker ' || $1, 0)`;

export function createPresence(databaseUrl: string, ownId: string, log: (line: string) => void): Presence {
  const ending = new AbortController();
  let client: pg.Client | undefined;

  async function connect(): Promise<void> {
    const connecting = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: 5000, application_name: 'quorum-dojo worker' }); // prettier-ignore
    connecting.on('error', (error) => log(`worker: the database connection was lost: ${error.message}`));
    try {
      await connecting.connect();
      // Not waited for: a lock that is still held is our own, of a connection that the database has not missed yet.
      const { rows } = await connecting.query<{ held: boolean }>(`select pg_try_advisory_lock(${lockOf}) as held`, [
        ownId,
      ]);
      if (rows[0]?.held !== true) throw new Error('the lock of the connection before is still held');
    } catch (error) {
      await connecting.end().catch(() => {});
      throw error;
    }
    client = connecting;
    connecting.once('end', () => {
      client = undefined;
      if (!ending.signal.aborted) void keepTrying().catch(() => {});
    });
  }

  const keepTrying = (): Promise<void> =>
    retrying(connect, {
      forMs: Infinity,
      signal: ending.signal,
      onFailure: (error, pauseMs) => log(`worker: no database (${error.message}); next try in ${pauseMs} ms`),
    });

  return {
    begin: keepTrying,
    async isGone(workerId) {
      if (client === undefined) return false;
      const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock_shared(${lockOf}) as free`, [
        workerId,
      ]);
      const free = rows[0]?.free === true;
      if (free) await client.query(`select pg_advisory_unlock_shared(${lockOf})`, [workerId]);
      return free;
    },
    async end() {
      ending.abort();
      await client?.end().catch(() => {});
    },
  };
}
