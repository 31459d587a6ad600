/**
 * What the schedule itself decides: starts, faults and the observer's moments, in order of time, and those of one moment in the order in
 * which they went in. Beside the event queue, as a sorted list costs nothing to take from.
 */
import type { WorldSchedule } from './schedule.ts';
import type { Due } from './slot.ts';

export class Agenda {
  #items: Due[] = [];
  #next = 0;

  /** When the next item is due, in virtual milliseconds; Infinity where there is none. */
  nextAt(): number {
    return this.#next === this.#items.length ? Infinity : (this.#items[this.#next] as Due).at;
  }

  /** The next item, removed. There must be one. */
  take(): Due {
    return this.#items[this.#next++] as Due;
  }

  /** Begins anew. Nodes start at 0, before all else. */
  reset({ ids, faults, moments }: WorldSchedule<unknown>, scripted: readonly boolean[]): void {
    const items: Due[] = [];
    for (let index = 0; index < ids.length; index++)
      if (scripted[index] !== true) items.push({ what: 'start', at: 0, index, fault: null });
    for (const fault of faults) items.push({ what: 'fault', at: fault.at, index: 0, fault });
    for (let index = 0; index < moments.length; index++)
      items.push({ what: 'moment', at: moments[index] as number, index, fault: null });
    this.#items = items.sort((a, b) => a.at - b.at);
    this.#next = 0;
  }
}
