/**
 * Refreshes a page whose server may not be reachable. Next leaves a page where its own refresh gets no answer, for the browser's page that
 * says so, and with it the editor goes out of sight: so the server is asked first, and again until it answers.
 */

export interface RefresherPorts {
  /** Whether the server answers now. Never rejects. */
  isReachable(): Promise<boolean>;
  refresh(): void;
  /** Calls back after so many ms, unless the returned function is called before. */
  after(ms: number, work: () => void): () => void;
}

export interface Refresher {
  /** Refreshes once the server answers; however often that is asked for meanwhile, once. */
  want(): void;
  /** The way may be free again. */
  tryNow(): void;
  stop(): void;
}

const retryMs = 5000;

export function createRefresher({ isReachable, refresh, after }: RefresherPorts): Refresher {
  let wanted = false;
  let asking = false;
  let stopped = false;
  let cancel = () => {};

  async function tryNow(): Promise<void> {
    if (!wanted || asking || stopped) return;
    cancel();
    asking = true;
    const reachable = await isReachable();
    asking = false;
    if (stopped) return;
    if (!reachable) return void (cancel = after(retryMs, () => void tryNow()));
    wanted = false;
    refresh();
  }

  return {
    want() {
      wanted = true;
      void tryNow();
    },
    tryNow: () => void tryNow(),
    stop() {
      stopped = true;
      cancel();
    },
  };
}
