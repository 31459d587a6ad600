/** Server-sent events of one thing's state, from now until it is done. Every message is the whole state, so a missed one is never missed. */
import type { Listener } from './news.ts';

/** What a piece of news means for what is watched: read it now, read it before long, or nothing. */
export type Concern = 'now' | 'soon' | 'no';

export interface Watched<State> {
  /** The state as it is now; null where there is nothing to watch any more. */
  read(): Promise<State | null>;
  isDone(state: State): boolean;
  /** `news` null: some may have been missed. `state` null: not read yet. */
  concern(news: Parameters<Listener>[0], state: State | null): Concern;
  subscribe(listener: Listener): () => void;
  /** Aborted when the browser has gone. */
  signal: AbortSignal;
  /** The last id that the browser has seen, where it comes back. */
  lastEventId?: number;
  heartbeatMs?: number;
  /** How long `soon` is: many of them make one reading. */
  soonMs?: number;
}

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
};

/** Answers with the state at once and again after every change, and ends after the one that is done. */
export function eventStream<State>(watched: Watched<State>): Response {
  let end: () => void = () => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      end = follow(watched, controller);
    },
    cancel: () => end(),
  });
  return new Response(body, { headers });
}

/** Feeds the stream until it is done, aborted or cancelled; the returned function ends it. */
function follow<State>(watched: Watched<State>, controller: ReadableStreamDefaultController<Uint8Array>): () => void {
  const { heartbeatMs = 15_000, soonMs = 1000 } = watched;
  const encoder = new TextEncoder();
  let id = watched.lastEventId ?? 0;
  let last: { state: State; text: string } | undefined;
  let phase: 'idle' | 'reading' | 'ended' = 'idle';
  /** What was asked for during a reading, which may have come too early to see it. */
  let wanted: Concern = 'no';
  let later: NodeJS.Timeout | undefined;

  const send = (text: string): void => controller.enqueue(encoder.encode(text));
  const unsubscribe = watched.subscribe((news) => ask(watched.concern(news, last?.state ?? null)));
  const heartbeat = setInterval(() => {
    send(': still here\n\n');
    // Whatever was lost with a connection is made up for here: a page never waits longer than this for the truth.
    ask('now');
  }, heartbeatMs);
  watched.signal.addEventListener('abort', end, { once: true });

  function end(): void {
    if (phase === 'ended') return;
    phase = 'ended';
    clearInterval(heartbeat);
    clearTimeout(later);
    unsubscribe();
    watched.signal.removeEventListener('abort', end);
    try {
      controller.close();
    } catch {
      // The browser cancelled it already.
    }
  }

  function ask(concern: Concern): void {
    if (concern === 'no' || phase === 'ended') return;
    if (phase === 'reading') {
      if (wanted !== 'now') wanted = concern;
    } else if (concern === 'now') {
      clearTimeout(later);
      later = undefined;
      void tell();
    } else {
      later ??= setTimeout(() => ask('now'), soonMs);
    }
  }

  async function tell(): Promise<void> {
    phase = 'reading';
    const state = await watched.read().catch((error: unknown) => {
      console.error(`events: ${error instanceof Error ? error.message : String(error)}`);
      // As it was: the next heartbeat or piece of news asks again.
      return last?.state;
    });
    if (hasEnded()) return;
    if (state === null) return end();
    if (state !== undefined) {
      const text = JSON.stringify(state);
      if (text !== last?.text) send(`event: state\nid: ${(id += 1)}\ndata: ${text}\n\n`);
      last = { state, text };
      if (watched.isDone(state)) return end();
    }
    phase = 'idle';
    const next = wanted;
    wanted = 'no';
    ask(next);
  }

  /** A function, because `phase` changes while `tell` waits, which the compiler does not see. */
  function hasEnded(): boolean {
    return phase === 'ended';
  }

  if (watched.signal.aborted) {
    end();
  } else {
    // Proxies that wait for a first piece of the body get one.
    send(': watching\n\n');
    ask('now');
  }
  return end;
}
