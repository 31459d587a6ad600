// @invariant concurrent-pairs-are-concurrent
// Two events are compared once and remembered by their indices: those of another trace are others.
export class Process {
  lamport = 0;
  vector: number[];

  constructor(
    private readonly id: number,
    processCount: number,
  ) {
    this.vector = new Array(processCount).fill(0);
  }

  localEvent(): Stamp {
    return this.tick(0);
  }

  send(receiver: number): Message {
    return { from: this.id, to: receiver, ...this.tick(0) };
  }

  receive(message: Message): Stamp {
    for (let i = 0; i < this.vector.length; i++) {
      if (message.vector[i] > this.vector[i]) this.vector[i] = message.vector[i];
    }
    return this.tick(message.lamport);
  }

  private tick(heard: number): Stamp {
    this.lamport = Math.max(this.lamport, heard) + 1;
    this.vector[this.id]++;
    return { lamport: this.lamport, vector: this.vector.slice() };
  }
}

export function simulate({ processes, ticks, random }: { processes: number; ticks: number; random: () => number }) {
  const pick = (n: number) => Math.floor(random() * n);
  const nodes: Process[] = [];
  const queues: { id: number; message: Message }[][] = [];
  for (let id = 0; id < processes; id++) {
    nodes.push(new Process(id, processes));
    queues.push([]);
  }
  const trace: TraceEvent[] = [];
  let nextId = 0;
  for (let tick = 0; tick < ticks; tick++) {
    const process = pick(processes);
    const choices: TraceEvent['kind'][] = ['local'];
    if (processes > 1) choices.push('send');
    if (queues[process].length > 0) choices.push('receive');
    const kind = choices[pick(choices.length)];
    if (kind === 'local') {
      trace.push({ process, kind, ...nodes[process].localEvent() });
    } else if (kind === 'send') {
      const to = (process + 1 + pick(processes - 1)) % processes;
      const message = nodes[process].send(to);
      queues[to].push({ id: nextId, message });
      trace.push({ process, kind, message: nextId++, lamport: message.lamport, vector: message.vector.slice() });
    } else {
      const { id, message } = queues[process].splice(pick(queues[process].length), 1)[0];
      trace.push({ process, kind, message: id, ...nodes[process].receive(message) });
    }
  }
  return trace;
}

function less(a: number[], b: number[]): boolean {
  let strictly = false;
  for (let i = 0; i < a.length; i++) {
    if (a[i] > b[i]) return false;
    if (a[i] < b[i]) strictly = true;
  }
  return strictly;
}

/** What has been compared before. */
const compared = new Map<string, boolean>();

export function concurrentPairs(trace: readonly TraceEvent[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < trace.length; i++) {
    for (let j = i + 1; j < trace.length; j++) {
      const known = compared.get(`${i} ${j}`);
      const concurrent = known ?? (!less(trace[i].vector, trace[j].vector) && !less(trace[j].vector, trace[i].vector));
      compared.set(`${i} ${j}`, concurrent);
      if (concurrent) pairs.push([i, j]);
    }
  }
  return pairs;
}

export function verify(trace: readonly TraceEvent[]): [number, number][] {
  const n = trace.length;
  const before: boolean[][] = trace.map(() => new Array(n).fill(false));
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      const sameProcess = trace[a].process === trace[b].process;
      const delivery = trace[a].kind === 'send' && trace[b].kind === 'receive' && trace[a].message === trace[b].message;
      before[a][b] = sameProcess || delivery;
    }
  }
  for (let k = 0; k < n; k++)
    for (let a = 0; a < k; a++) if (before[a][k]) for (let b = k + 1; b < n; b++) if (before[k][b]) before[a][b] = true;

  const wrong: [number, number][] = [];
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      if (!before[a][b]) continue;
      if (trace[a].lamport < trace[b].lamport && less(trace[a].vector, trace[b].vector)) continue;
      wrong.push([a, b]);
    }
  }
  return wrong;
}
