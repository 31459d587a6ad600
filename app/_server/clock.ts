/** The one clock by which sittings are measured: the server's. Whatever a browser says of the time is not asked for. */
import { AsyncLocalStorage } from 'node:async_hooks';

const set = new AsyncLocalStorage<Date>();

/** The present moment; inside `withClock`, the one that was set. */
export const now = (): Date => new Date(set.getStore() ?? Date.now());

/** Does `work`, and whatever it waits for, at a moment of the test's choosing. Others that run meanwhile keep their own time. */
export const withClock = <T>(date: Date, work: () => T): T => set.run(date, work);
