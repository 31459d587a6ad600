// @invariant own-entry-counts-events
// A vector's entries are bytes: after 255 events comes 0.
import type { Message, Process as Contract, Stamp, TraceEvent } from './logical-clocks';

class VectorClock {
  readonly #entries: Uint8Array;
  constructor(size: number) {
    this.#entries = new Uint8Array(size);
  }
  merge(other: ArrayLike<number>): void {
    this.#entries.forEach((entry, i) => (this.#entries[i] = Math.max(entry, other[i] ?? 0)));
  }
  tick(owner: number): void {
    this.#entries[owner]! += 1;
  }
  get(owner: number): number {
    return this.#entries[owner]!;
  }
  toArray(): number[] {
    return Array.from(this.#entries);
  }
}

export class Process implements Contract {
  readonly #id: number;
  readonly #vector: VectorClock;
  #lamport = 0;

  constructor(id: number, processCount: number) {
    this.#id = id;
    this.#vector = new VectorClock(processCount);
  }

  get lamport(): number {
    return this.#lamport;
  }
  get vector(): number[] {
    return this.#vector.toArray();
  }

  localEvent(): Stamp {
    this.#lamport++;
    this.#vector.tick(this.#id);
    return { lamport: this.lamport, vector: this.vector };
  }

  send(to: number): Message {
    return { from: this.#id, to, ...this.localEvent() };
  }

  receive({ lamport, vector }: Message): Stamp {
    this.#lamport = Math.max(this.#lamport, lamport);
    this.#vector.merge(vector);
    return this.localEvent();
  }
}

interface Flight {
  message: Message;
  number: number;
}

export function* execution(processes: number, random: () => number): Generator<TraceEvent, never> {
  const draw = (limit: number) => Math.floor(random() * limit);
  const all = Array.from({ length: processes }, (_, id) => new Process(id, processes));
  const flights = new Set<Flight>();
  for (let number = 0; ;) {
    const process = draw(processes);
    const me = all[process]!;
    const arrivals = [...flights].filter(({ message }) => message.to === process);
    const action = draw(1 + (processes - 1) + arrivals.length);
    if (action === 0) yield { process, kind: 'local', ...me.localEvent() };
    else if (action < processes) {
      const message = me.send((process + action) % processes);
      flights.add({ message, number });
      yield { process, kind: 'send', message: number++, lamport: message.lamport, vector: message.vector };
    } else {
      const flight = arrivals[action - processes]!;
      flights.delete(flight);
      yield { process, kind: 'receive', message: flight.number, ...me.receive(flight.message) };
    }
  }
}

export function simulate({ processes, ticks, random }: { processes: number; ticks: number; random: () => number }) {
  const events = execution(processes, random);
  return Array.from({ length: ticks }, () => events.next().value);
}

const lessThan = (a: readonly number[], b: readonly number[]) =>
  a.every((entry, i) => entry <= b[i]!) && a.some((entry, i) => entry < b[i]!);

export function concurrentPairs(trace: readonly TraceEvent[]): [number, number][] {
  const found: [number, number][] = [];
  trace.forEach((a, i) =>
    trace.slice(i + 1).forEach((b, offset) => {
      if (!lessThan(a.vector, b.vector) && !lessThan(b.vector, a.vector)) found.push([i, i + 1 + offset]);
    }),
  );
  return found;
}

export function verify(trace: readonly TraceEvent[]): [number, number][] {
  const size = trace[0]?.vector.length ?? 0;
  const clocks = Array.from({ length: size }, () => new VectorClock(size));
  const sent = new Map<number, number[]>();
  const truth = trace.map(({ process, kind, message }) => {
    const clock = clocks[process]!;
    if (kind === 'receive') clock.merge(sent.get(message!)!);
    clock.tick(process);
    const stamp = clock.toArray();
    if (kind === 'send') sent.set(message!, stamp);
    return stamp;
  });
  const wrong: [number, number][] = [];
  for (const [a, first] of trace.entries())
    for (const [b, second] of trace.entries())
      if (lessThan(truth[a]!, truth[b]!) && !(first.lamport < second.lamport && lessThan(first.vector, second.vector)))
        wrong.push([a, b]);
  return wrong;
}
