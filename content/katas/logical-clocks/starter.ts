import type { Message, Stamp, TraceEvent } from './logical-clocks';

export class Process {
  lamport = 0;
  vector: number[] = [];

  constructor(id: number, processCount: number) {
    // Both clocks start at zero; the vector has one entry per process.
  }

  /** Something happens here that nobody else hears of. */
  localEvent(): Stamp {
    throw new Error('localEvent is not written yet');
  }

  /** Stamps a message for `receiver`. Whoever called delivers it, later and in any order. */
  send(receiver: number): Message {
    throw new Error('send is not written yet');
  }

  /** Learns what the message knows, then counts the receive as an event. */
  receive(message: Message): Stamp {
    throw new Error('receive is not written yet');
  }
}

/** One event per tick, chosen by `random` alone. */
export function simulate(options: { processes: number; ticks: number; random: () => number }): TraceEvent[] {
  throw new Error('simulate is not written yet');
}

/** Every pair [i, j], i < j, of concurrent events, sorted. */
export function concurrentPairs(trace: readonly TraceEvent[]): [number, number][] {
  throw new Error('concurrentPairs is not written yet');
}

/** Every pair [a, b] where a happened before b and the stamps deny it, sorted. */
export function verify(trace: readonly TraceEvent[]): [number, number][] {
  throw new Error('verify is not written yet');
}
