/** Trying again while a database is away, with growing pauses. */
import { setTimeout as pause } from 'node:timers/promises';

export interface Retrying {
  /** Gives up, with the last error, once this much time has passed. */
  forMs: number;
  firstPauseMs?: number;
  /** Called before each pause. */
  onFailure?: (error: Error, pauseMs: number) => void;
  /** Ends a pause early, and the trying with it. */
  signal?: AbortSignal;
}

const pauseMsMax = 5000;

/** Resolves with the first success of `attempt`. */
export async function retrying<T>(attempt: () => Promise<T>, options: Retrying): Promise<T> {
  const deadline = performance.now() + options.forMs;
  for (let pauseMs = options.firstPauseMs ?? 250; ; pauseMs = Math.min(pauseMs * 2, pauseMsMax)) {
    try {
      return await attempt();
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      if (options.signal?.aborted || performance.now() + pauseMs > deadline) throw error;
      options.onFailure?.(error, pauseMs);
      await pause(pauseMs, undefined, { signal: options.signal });
    }
  }
}
