import type { Message, Stamp, TraceEvent } from './logical-clocks';

export class Process {
  lamport = 0;
  vector: number[] = [];

  constructor(id: number, processCount: number) {}

  localEvent(): Stamp {
    throw new Error();
  }

  send(receiver: number): Message {
    throw new Error();
  }

  receive(message: Message): Stamp {
    throw new Error();
  }
}

export function simulate(options: { processes: number; ticks: number; random: () => number }): TraceEvent[] {
  throw new Error();
}

export function concurrentPairs(trace: readonly TraceEvent[]): [number, number][] {
  throw new Error();
}

export function verify(trace: readonly TraceEvent[]): [number, number][] {
  throw new Error();
}
