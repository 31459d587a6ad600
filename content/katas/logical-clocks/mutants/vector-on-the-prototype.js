// @invariant only-own-entry-moves
// The vector belongs to the prototype: all processes of a simulation count in the same one.
export function Process(id, processCount) {
  this.id = id;
  this.lamport = 0;
  if (id === 0 || !this.vector) Process.prototype.vector = new Array(processCount).fill(0);
}

Process.prototype.stamp = function () {
  return { lamport: this.lamport, vector: this.vector.concat() };
};

Process.prototype.localEvent = function () {
  this.lamport += 1;
  this.vector[this.id] += 1;
  return this.stamp();
};

Process.prototype.send = function (receiver) {
  return Object.assign(this.localEvent(), { from: this.id, to: receiver });
};

Process.prototype.receive = function (message) {
  this.lamport = (message.lamport > this.lamport ? message.lamport : this.lamport) + 1;
  message.vector.forEach((entry, i) => {
    if (i === this.id) this.vector[i] += 1;
    else if (entry > this.vector[i]) this.vector[i] = entry;
  });
  return this.stamp();
};

export function simulate({ processes, ticks, random }) {
  const all = [];
  const inbox = [];
  for (let i = 0; i < processes; i++) {
    all[i] = new Process(i, processes);
    inbox[i] = [];
  }
  const trace = [];
  while (trace.length < ticks) {
    const at = Math.floor(random() * processes);
    const dice = random();
    if (dice < 1 / 3 && inbox[at].length > 0) {
      const { number, message } = inbox[at].shift();
      const { lamport, vector } = all[at].receive(message);
      trace.push({ process: at, kind: 'receive', message: number, lamport, vector });
    } else if (dice < 2 / 3 && processes > 1) {
      let to = Math.floor(random() * (processes - 1));
      if (to >= at) to++;
      const message = all[at].send(to);
      inbox[to].push({ number: trace.length, message });
      trace.push({ process: at, kind: 'send', message: trace.length, lamport: message.lamport, vector: message.vector });
    } else {
      trace.push(Object.assign({ process: at, kind: 'local', message: undefined }, all[at].localEvent()));
    }
  }
  return trace;
}

function precedes(a, b) {
  let smaller = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] > b[i]) return false;
    if (a[i] < b[i]) smaller++;
  }
  return smaller > 0;
}

export function concurrentPairs(trace) {
  const result = [];
  for (let i = 0; i < trace.length; i++)
    for (let j = i + 1; j < trace.length; j++)
      if (!precedes(trace[i].vector, trace[j].vector) && !precedes(trace[j].vector, trace[i].vector)) result.push([i, j]);
  return result;
}

export function verify(trace) {
  const next = trace.map(() => []);
  const last = {};
  const sentAt = {};
  trace.forEach((event, i) => {
    if (event.process in last) next[last[event.process]].push(i);
    last[event.process] = i;
    if (event.kind === 'send') sentAt[event.message] = i;
    if (event.kind === 'receive') next[sentAt[event.message]].push(i);
  });
  const result = [];
  trace.forEach((a, i) => {
    const seen = new Set();
    const stack = [i];
    while (stack.length) for (const j of next[stack.pop()]) if (!seen.has(j)) seen.add(j) && stack.push(j);
    for (const j of [...seen].sort((x, y) => x - y)) {
      const b = trace[j];
      if (!(a.lamport < b.lamport) || !precedes(a.vector, b.vector)) result.push([i, j]);
    }
  });
  return result;
}
