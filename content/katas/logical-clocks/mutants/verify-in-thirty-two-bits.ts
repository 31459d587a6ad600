// @invariant verify-reports-only-faults
// Reachable events are bits of a number, and only 32 fit: event 32 looks like event 0.
import type { Message, Stamp, TraceEvent } from './logical-clocks';

export class LamportClock {
  lamport = 0;
  protected next(heard: number): void {
    this.lamport = Math.max(this.lamport, heard) + 1;
  }
}

export class VectorClock extends LamportClock {
  vector: number[] = [];
  constructor(
    protected readonly id: number,
    size: number,
  ) {
    super();
    this.vector.length = size;
    this.vector.fill(0);
  }
  protected override next(heard: number, entries: readonly number[] = this.vector): void {
    super.next(heard);
    const merged = this.vector.map((entry, i) => Math.max(entry, entries[i]));
    merged[this.id] = this.vector[this.id] + 1;
    this.vector.splice(0, merged.length, ...merged);
  }
}

export class Process extends VectorClock {
  localEvent(): Stamp {
    this.next(this.lamport);
    return this.snapshot();
  }
  send(receiver: number): Message {
    this.next(this.lamport);
    return { from: this.id, to: receiver, ...this.snapshot() };
  }
  receive(message: Message): Stamp {
    this.next(message.lamport, message.vector);
    return this.snapshot();
  }
  private snapshot(): Stamp {
    return structuredCopy({ lamport: this.lamport, vector: this.vector });
  }
}

export const structuredCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value));

type Options = { processes: number; ticks: number; random: () => number };

export class Simulation {
  readonly trace: TraceEvent[] = [];
  private readonly nodes: Process[];
  private readonly queues = new Map<number, [number, Message][]>();

  constructor(private readonly options: Options) {
    this.nodes = Array.from({ length: options.processes }, (_, id) => new Process(id, options.processes));
    this.nodes.forEach((_, id) => this.queues.set(id, []));
  }

  run(): TraceEvent[] {
    for (let tick = 0; tick < this.options.ticks; tick++) this.step();
    return this.trace;
  }

  private step(): void {
    const process = this.below(this.nodes.length);
    const queue = this.queues.get(process)!;
    let kind = (['local', 'send', 'receive'] as const)[this.below(3)];
    if (kind === 'receive' && queue.length === 0) kind = 'send';
    if (kind === 'send' && this.nodes.length === 1) kind = 'local';
    const node = this.nodes[process];
    if (kind === 'local') this.trace.push({ process, kind, ...node.localEvent() });
    else if (kind === 'send') {
      const to = (process + 1 + this.below(this.nodes.length - 1)) % this.nodes.length;
      const { from, to: _, ...stamp } = node.send(to);
      const message = this.trace.length;
      this.queues.get(to)!.push([message, { from, to, ...stamp }]);
      this.trace.push({ process, kind, message, ...stamp });
    } else {
      const [[message, content]] = queue.splice(this.below(queue.length), 1);
      this.trace.push({ process, kind, message, ...node.receive(content) });
    }
  }

  private below(limit: number): number {
    return Math.trunc(this.options.random() * limit);
  }
}

export const simulate = (options: Options) => new Simulation(options).run();

export const happenedBefore = (a: Stamp, b: Stamp) =>
  a.vector.some((x, i) => x < b.vector[i]) && !a.vector.some((x, i) => x > b.vector[i]);
export const concurrent = (a: Stamp, b: Stamp) => !happenedBefore(a, b) && !happenedBefore(b, a);

export function concurrentPairs(trace: readonly TraceEvent[]): [number, number][] {
  const indices = trace.map((_, i) => i);
  return indices.flatMap((i) => indices.filter((j) => i < j && concurrent(trace[i], trace[j])).map((j): [number, number] => [i, j]));
}

export function verify(trace: readonly TraceEvent[]): [number, number][] {
  const reach: number[] = trace.map(() => 0);
  for (let a = trace.length - 1; a >= 0; a--) {
    const after = [trace.findIndex((event, i) => i > a && event.process === trace[a].process)];
    if (trace[a].kind === 'send') after.push(trace.findIndex((e) => e.kind === 'receive' && e.message === trace[a].message));
    for (const b of after) if (b >= 0) reach[a] |= reach[b] | (1 << b);
  }
  const answer: [number, number][] = [];
  for (let a = 0; a < trace.length; a++)
    for (let b = 0; b < trace.length; b++)
      if ((reach[a] >> b) & 1 && !(trace[a].lamport < trace[b].lamport && happenedBefore(trace[a], trace[b]))) answer.push([a, b]);
  return answer;
}
