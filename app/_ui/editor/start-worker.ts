/** Workers whose script may not arrive: a connection that drops in between is no reason to go without them until the page is reloaded. */

/** Milliseconds until another try, where the browser does not say before that it is online again. */
const pauseMs = 5_000;

/**
 * Makes workers until one has said its first word (any message; nothing else hears it). One whose script cannot be loaded is ended, and
 * the next is made after `pause`.
 */
export async function startWorker(make: () => Worker, pause: () => Promise<void> = untilOnline): Promise<Worker> {
  for (;;) {
    const worker = make();
    if (await hasSpoken(worker)) return worker;
    worker.terminate();
    await pause();
  }
}

const hasSpoken = (worker: Worker): Promise<boolean> =>
  new Promise((resolve) => {
    const listening = new AbortController();
    const answer = (spoken: boolean) => (event: Event) => {
      // What it says later is for whoever gets it.
      listening.abort();
      if (!spoken) event.preventDefault();
      resolve(spoken);
    };
    worker.addEventListener('message', answer(true), { signal: listening.signal });
    worker.addEventListener('error', answer(false), { signal: listening.signal });
  });

const untilOnline = (): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, pauseMs);
    window.addEventListener('online', done);
  });
