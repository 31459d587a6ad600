// @invariant stamps-never-change
// The message to a receiver is kept and filled anew by the next send to it.
export class Process {
  constructor(id, processCount) {
    this.me = id;
    this.lamport = 0;
    this.vector = new Uint32Array(processCount);
  }
  localEvent() {
    return this.#next({ lamport: 0, vector: this.vector });
  }
  send(to) {
    this.sent ??= new Map();
    if (!this.sent.has(to)) this.sent.set(to, { from: this.me, to });
    return Object.assign(this.sent.get(to), this.localEvent());
  }
  receive(message) {
    return this.#next(message);
  }
  #next(known) {
    this.lamport = 1 + Math.max(this.lamport, known.lamport);
    this.vector = this.vector.map((entry, i) => Math.max(entry, known.vector[i]) + (i === this.me));
    return { lamport: this.lamport, vector: this.vector };
  }
}

export function simulate({ processes, ticks, random }) {
  const die = (sides) => Math.floor(random() * sides);
  const nodes = Array.from({ length: processes }, (_, id) => new Process(id, processes));
  const queued = [];
  let numbers = 0;

  const actions = {
    local: (process) => nodes[process].localEvent(),
    send(process) {
      if (processes === 1) return null;
      let to;
      do to = die(processes);
      while (to === process);
      const sent = nodes[process].send(to);
      queued.push({ number: numbers, sent });
      return { message: numbers++, lamport: sent.lamport, vector: sent.vector };
    },
    receive(process) {
      const mine = queued.filter(({ sent }) => sent.to === process);
      if (mine.length === 0) return null;
      const chosen = mine[die(mine.length)];
      queued.splice(queued.indexOf(chosen), 1);
      return { message: chosen.number, ...nodes[process].receive(chosen.sent) };
    },
  };

  const trace = [];
  while (trace.length < ticks) {
    const process = die(processes);
    const kind = ['local', 'send', 'receive'][die(3)];
    const happened = actions[kind](process);
    if (happened) trace.push({ process, kind, ...happened });
  }
  return trace;
}

const compare = (a, b) => {
  const signs = new Set(Array.from(a, (entry, i) => Math.sign(entry - b[i])));
  signs.delete(0);
  if (signs.size === 2) return 'concurrent';
  return signs.has(-1) ? 'before' : signs.has(1) ? 'after' : 'equal';
};

export function concurrentPairs(trace) {
  const pairs = [];
  for (let j = trace.length - 1; j > 0; j--)
    for (let i = j - 1; i >= 0; i--) if (compare(trace[i].vector, trace[j].vector) === 'concurrent') pairs.push([i, j]);
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

export function verify(trace) {
  const causes = new Map();
  const past = (event) => {
    if (causes.has(event)) return causes.get(event);
    const at = trace.indexOf(event);
    const earlier = trace.slice(0, at);
    const direct = [
      earlier.findLast(({ process }) => process === event.process),
      event.kind === 'receive' && earlier.find((other) => other.kind === 'send' && other.message === event.message),
    ].filter(Boolean);
    const all = new Set(direct.flatMap((cause) => [cause, ...past(cause)]));
    causes.set(event, all);
    return all;
  };
  const bad = [];
  trace.forEach((event, b) => {
    for (const cause of past(event)) {
      if (cause.lamport < event.lamport && compare(cause.vector, event.vector) === 'before') continue;
      bad.push([trace.indexOf(cause), b]);
    }
  });
  return bad.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}
