/** News of what workers, and other site processes, have changed: one LISTEN connection for the whole process, fanned out in memory. */
import pg from 'pg';
import { judgingChannel, newsSchema } from '../../../grader/contract/queue.ts';
import type { PieceOfNews } from '../../../grader/contract/queue.ts';

/** `null`: something may have been missed, read everything again. */
export type Listener = (news: PieceOfNews | null) => void;

export interface News {
  /** Calls `listener` on every piece of news until the returned function is called. Connects on the first subscription. */
  subscribe(listener: Listener): () => void;
  close(): Promise<void>;
}

const retryMsMax = 10_000;

/** Stays connected for as long as it lives, however often the database goes away. Not through a transaction pooler: LISTEN needs a session. */
export function createNews(databaseUrl: string, log: (line: string) => void = console.error): News {
  const listeners = new Set<Listener>();
  let client: pg.Client | undefined;
  let retryMs = 250;
  let state: 'idle' | 'live' | 'closed' = 'idle';
  let retry: NodeJS.Timeout | undefined;

  const tell = (news: PieceOfNews | null): void => {
    for (const listener of [...listeners]) listener(news);
  };

  async function connect(): Promise<void> {
    const connecting = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: 5000, application_name: 'quorum-dojo news' }); // prettier-ignore
    client = connecting;
    const lost = (): void => {
      if (client !== connecting || state === 'closed') return;
      client = undefined;
      retry = setTimeout(connect, retryMs);
      retryMs = Math.min(retryMs * 2, retryMsMax);
    };
    connecting.on('error', (error) => log(`events: the database connection was lost: ${error.message}`));
    connecting.on('end', lost);
    connecting.on('notification', ({ payload }) => {
      const news = parseNews(payload);
      if (news !== null) tell(news);
    });
    try {
      await connecting.connect();
      await connecting.query(`listen ${judgingChannel}`);
      retryMs = 250;
      tell(null);
    } catch (error) {
      log(`events: no database connection: ${error instanceof Error ? error.message : String(error)}`);
      await connecting.end().catch(() => {});
      lost();
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (state === 'idle') {
        state = 'live';
        void connect();
      }
      return () => listeners.delete(listener);
    },
    async close() {
      state = 'closed';
      clearTimeout(retry);
      listeners.clear();
      await client?.end().catch(() => {});
    },
  };
}

function parseNews(payload: string | undefined): PieceOfNews | null {
  try {
    return newsSchema.safeParse(JSON.parse(payload ?? '')).data ?? null;
  } catch {
    return null;
  }
}
