// Vectors are a class of their own that extends Array, stamps are objects with methods, and `lamport` and `vector` only forward to the
// last stamp.
import type { Message, TraceEvent } from './logical-clocks';

class Vector extends Array<number> {
  static zero(size: number): Vector {
    return Vector.from({ length: size }, () => 0) as Vector;
  }
  plusOne(owner: number): Vector {
    return this.map((entry, i) => entry + Number(i === owner)) as Vector;
  }
  max(other: readonly number[]): Vector {
    return this.map((entry, i) => Math.max(entry, other[i])) as Vector;
  }
}

class Moment {
  constructor(
    readonly lamport: number,
    readonly vector: Vector,
  ) {
    Object.freeze(vector);
  }
  after(heard: { lamport: number; vector: readonly number[] }, owner: number): Moment {
    return new Moment(Math.max(this.lamport, heard.lamport) + 1, this.vector.max(heard.vector).plusOne(owner));
  }
}

class Letter extends Moment {
  constructor(
    readonly from: number,
    readonly to: number,
    { lamport, vector }: Moment,
  ) {
    super(lamport, vector);
  }
}

class Clocked {
  #now: Moment;
  readonly #me: number;
  constructor(id: number, processCount: number) {
    this.#me = id;
    this.#now = new Moment(0, Vector.zero(processCount));
  }
  get lamport() {
    return this.#now.lamport;
  }
  get vector(): number[] {
    return this.#now.vector;
  }
  localEvent(): Moment {
    return (this.#now = this.#now.after(this.#now, this.#me));
  }
  send(to: number): Message {
    return new Letter(this.#me, to, this.localEvent());
  }
  receive(message: Message): Moment {
    return (this.#now = this.#now.after(message, this.#me));
  }
}

export { Clocked as Process };

// Each message is given a time before which it does not arrive, and messages wait in one list sorted by it.
export function simulate({
  processes,
  ticks,
  random,
}: {
  processes: number;
  ticks: number;
  random: () => number;
}): TraceEvent[] {
  const all = Array.from({ length: processes }, (_, id) => new Clocked(id, processes));
  const waiting: { due: number; number: number; letter: Message }[] = [];
  const trace: TraceEvent[] = [];
  for (let now = 0; now < ticks; now++) {
    const process = Math.floor(random() * processes);
    const urge = random();
    const arrived = waiting.findIndex(({ due, letter }) => due <= now && letter.to === process);
    if (urge < 0.45 && arrived >= 0) {
      const [{ number, letter }] = waiting.splice(arrived, 1);
      const { lamport, vector } = all[process].receive(letter);
      trace.push({ process, kind: 'receive', message: number, lamport, vector });
    } else if (urge < 0.75 && processes > 1) {
      const others = all.map((_, id) => id).filter((id) => id !== process);
      const letter = all[process].send(others[Math.floor(random() * others.length)]);
      const { lamport, vector } = letter;
      waiting.push({ due: now + random() * 6, number: 10_000 - now, letter });
      waiting.sort((a, b) => a.due - b.due);
      trace.push({ process, kind: 'send', message: 10_000 - now, lamport, vector });
    } else {
      const { lamport, vector } = all[process].localEvent();
      trace.push({ process, kind: 'local', lamport, vector });
    }
  }
  return trace;
}

const before = (a: readonly number[], b: readonly number[]) =>
  a.every((x, i) => x <= b[i]) && a.some((x, i) => x !== b[i]);

export const concurrentPairs = (trace: readonly TraceEvent[]) =>
  trace.flatMap(({ vector: a }, i) =>
    trace.flatMap(({ vector: b }, j): [number, number][] => (i < j && !before(a, b) && !before(b, a) ? [[i, j]] : [])),
  );

// Recomputes true stamps by replaying the trace with processes of its own.
export function verify(trace: readonly TraceEvent[]): [number, number][] {
  if (trace.length === 0) return [];
  const size = trace[0].vector.length;
  const replayed = Array.from({ length: size }, (_, id) => new Clocked(id, size));
  const letters = new Map<number | undefined, Message>();
  const truth = trace.map(({ process, kind, message }) => {
    if (kind === 'local') return replayed[process].localEvent();
    if (kind === 'receive') return replayed[process].receive(letters.get(message)!);
    const letter = replayed[process].send(process);
    letters.set(message, letter);
    return letter;
  });
  return trace.flatMap((a, i) =>
    trace.flatMap((b, j): [number, number][] =>
      before(truth[i].vector, truth[j].vector) && !(a.lamport < b.lamport && before(a.vector, b.vector))
        ? [[i, j]]
        : [],
    ),
  );
}
