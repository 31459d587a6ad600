// @invariant merge-takes-maximum
// A message with a smaller Lamport time than the own is taken for old news and not merged.
import type { Message, Stamp, TraceEvent } from './logical-clocks';

const zip = (a: readonly number[], b: readonly number[], f: (x: number, y: number) => number) => a.map((x, i) => f(x, b[i]!));
const bump = (v: readonly number[], at: number) => v.map((x, i) => (i === at ? x + 1 : x));

export class Process {
  lamport: number;
  vector: number[];
  id: number;

  constructor(id: number, processCount: number) {
    this.id = id;
    this.lamport = 0;
    this.vector = Array.from({ length: processCount }, () => 0);
  }

  localEvent = (): Stamp => this.advance(this.lamport, this.vector);
  send = (receiver: number): Message => ({ ...this.localEvent(), from: this.id, to: receiver });
  receive = (message: Message): Stamp =>
    this.advance(Math.max(this.lamport, message.lamport), message.lamport < this.lamport ? this.vector : zip(this.vector, message.vector, Math.max));

  private advance(lamport: number, vector: readonly number[]): Stamp {
    this.lamport = lamport + 1;
    this.vector = bump(vector, this.id);
    return Object.freeze({ lamport: this.lamport, vector: this.vector });
  }
}

type Order = -1 | 0 | 1;
/** −1 before, 1 after, 0 neither. */
export function compare(a: readonly number[], b: readonly number[]): Order {
  const below = a.every((x, i) => x <= b[i]!);
  const above = a.every((x, i) => x >= b[i]!);
  return below === above ? 0 : below ? -1 : 1;
}

export const simulate = (options: { processes: number; ticks: number; random: () => number }): TraceEvent[] => {
  const { processes, ticks, random } = options;
  const among = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const everyone = [...Array(processes).keys()];
  const nodes = everyone.map((id) => new Process(id, processes));
  let mail: { number: number; message: Message }[] = [];

  return [...Array(ticks).keys()].map((tick): TraceEvent => {
    const process = among(everyone);
    const node = nodes[process]!;
    const mine = mail.filter(({ message }) => message.to === process);
    const others = everyone.filter((other) => other !== process);
    const kind = among(['local' as const, ...(others.length ? ['send' as const] : []), ...(mine.length ? ['receive' as const] : [])]);
    switch (kind) {
      case 'local':
        return { process, kind, ...node.localEvent() };
      case 'send': {
        const message = node.send(among(others));
        mail = [...mail, { number: tick, message }];
        return { process, kind, message: tick, lamport: message.lamport, vector: message.vector };
      }
      case 'receive': {
        const taken = among(mine);
        mail = mail.filter((entry) => entry !== taken);
        return { process, kind, message: taken.number, ...node.receive(taken.message) };
      }
    }
  });
};

const pairsWhere = (n: number, holds: (i: number, j: number) => boolean): [number, number][] =>
  [...Array(n).keys()].flatMap((i) =>
    [...Array(n).keys()].flatMap((j): [number, number][] => (holds(i, j) ? [[i, j]] : [])),
  );

export const concurrentPairs = (trace: readonly TraceEvent[]) =>
  pairsWhere(trace.length, (i, j) => i < j && compare(trace[i]!.vector, trace[j]!.vector) === 0);

export const verify = (trace: readonly TraceEvent[]) => {
  const pasts = trace.reduce<ReadonlySet<number>[]>((known, event, index) => {
    const previous = trace.findLastIndex((other, at) => at < index && other.process === event.process);
    const sent = event.kind === 'receive' ? trace.findIndex((other) => other.kind === 'send' && other.message === event.message) : -1;
    const causes = [previous, sent].filter((cause) => cause >= 0);
    return [...known, new Set(causes.flatMap((cause) => [cause, ...known[cause]!]))];
  }, []);
  const says = (a: TraceEvent, b: TraceEvent) => a.lamport < b.lamport && compare(a.vector, b.vector) === -1;
  return pairsWhere(trace.length, (a, b) => pasts[b]!.has(a) && !says(trace[a]!, trace[b]!));
};
