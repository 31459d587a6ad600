/**
 * The server's clock as a page keeps it: asked for at the start and whenever it may no longer be right, and counted on between. What a
 * machine sleeps is counted, too, by its time of day, until the server has answered.
 */
import { betterClock, clockFrom, driftMs, serverNow, sleptAfter, type ServerClock, type Ticks } from './countdown.ts';

export interface ClockPorts {
  /** Asks the server what time it is, in ms since 1970; null where it cannot be reached. */
  ask(): Promise<number | null>;
  ticks(): Ticks;
}

export interface PageClock {
  /** The server's time now, in ms since 1970. Looks whether the machine slept, and asks anew if it did. */
  now(): number;
  /** Asks the server. */
  sync(): Promise<void>;
  /** Called whenever the clock was set, by an answer or by a sleep that was noticed. */
  subscribe(listener: () => void): () => void;
}

/** While it is not known to be right, the server is asked this often: a connection may come back without any event. */
const askAgainMs = 10_000;

/** Starts from what the page said, which may be some seconds old, until the server has been asked. */
export function createPageClock(saidMs: number, ports: ClockPorts): PageClock {
  let seen = ports.ticks();
  let clock: ServerClock = { serverMs: saidMs, monotonicMs: seen.monotonicMs, uncertaintyMs: Infinity };
  /** Since `clock` was set. */
  let sleptMs = 0;
  let suspect = false;
  let askedAt = -Infinity;
  let asking: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  /** Looks at the machine's clocks, and counts what it slept since the last look. */
  function look(): Ticks & { drifted: boolean } {
    const ticks = ports.ticks();
    const drift = driftMs(seen, ticks);
    seen = ticks;
    if (drift === 0) return { ...ticks, drifted: false };
    sleptMs = sleptAfter(sleptMs, drift);
    suspect = true;
    // Not at once: whoever looks has not seen it yet.
    queueMicrotask(tell);
    return { ...ticks, drifted: true };
  }

  async function ask(): Promise<void> {
    const asked = look();
    askedAt = asked.monotonicMs;
    const said = await ports.ask().catch(() => null);
    const answered = look();
    // Nobody knows how old an answer is over which the machine slept.
    if (driftMs(asked, answered) !== 0) return ask();
    if (said === null) return;
    const better = betterClock(clock, clockFrom(said, asked.monotonicMs, answered.monotonicMs), suspect);
    if (better !== clock) sleptMs = 0;
    clock = better;
    suspect = false;
    tell();
  }
  const sync = () => (asking ??= ask().finally(() => (asking = null)));

  return {
    now() {
      const { monotonicMs, drifted } = look();
      if (drifted || (suspect && monotonicMs - askedAt >= askAgainMs)) void sync();
      return serverNow(clock, monotonicMs) + sleptMs;
    },
    sync() {
      suspect = true;
      return sync();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
