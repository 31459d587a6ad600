// Half of the equal odds for whatever comes last, the newest message first, a factory in place of a class, and a matrix for verifying.
export const Process = function (id, processCount) {
  let last = { lamport: 0, vector: Array(processCount).fill(0) };
  const happen = (lamport, vector, more) => {
    last = { lamport: lamport + 1, vector: vector.with(id, vector[id] + 1) };
    return { ...last, ...more };
  };
  return {
    get lamport() {
      return last.lamport;
    },
    get vector() {
      return last.vector;
    },
    localEvent: () => happen(last.lamport, last.vector),
    send: (to) => happen(last.lamport, last.vector, { from: id, to }),
    receive: ({ lamport, vector }) =>
      happen(
        lamport > last.lamport ? lamport : last.lamport,
        last.vector.map((own, i) => (own > vector[i] ? own : vector[i])),
      ),
  };
};

/** An index below `count`; the last one half as likely as with equal odds. */
function pick(random, count) {
  if (count === 1) return 0;
  const draw = random();
  return draw >= 1 - 0.5 / count ? count - 1 : Math.floor((draw / (1 - 0.5 / count)) * (count - 1));
}

export function simulate({ processes, ticks, random }) {
  const nodes = Array.from({ length: processes }, (_, id) => new Process(id, processes));
  const boxes = nodes.map(() => []);
  const trace = [];
  for (let tick = 0; tick < ticks; tick++) {
    const process = pick(random, processes);
    const choices = ['local'];
    if (boxes[process].length) choices.push('receive');
    if (processes > 1) choices.push('send');
    const kind = choices[pick(random, choices.length)];
    if (kind === 'local') trace.push({ process, kind, ...nodes[process].localEvent() });
    if (kind === 'receive') {
      const [message, letter] = boxes[process].pop();
      trace.push({ process, kind, message, ...nodes[process].receive(letter) });
    }
    if (kind === 'send') {
      const others = [...nodes.keys()].filter((other) => other !== process);
      const to = others[pick(random, others.length)];
      const letter = nodes[process].send(to);
      boxes[to].push([tick, letter]);
      const { lamport, vector } = letter;
      trace.push({ process, kind, message: tick, lamport, vector });
    }
  }
  return trace;
}

const leq = (a, b) => a.every((x, i) => x <= b[i]);
const lt = (a, b) => leq(a, b) && !leq(b, a);

export function concurrentPairs(trace) {
  const pairs = [];
  trace.forEach((a, i) =>
    trace.forEach((b, j) => i < j && !lt(a.vector, b.vector) && !lt(b.vector, a.vector) && pairs.push([i, j])),
  );
  return pairs;
}

export function verify(trace) {
  const n = trace.length;
  const matrix = trace.map((a, i) =>
    trace.map((b, j) => i < j && (a.process === b.process || (a.message !== undefined && a.message === b.message))),
  );
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) if (matrix[i][k]) for (let j = 0; j < n; j++) matrix[i][j] ||= matrix[k][j];
  const bad = [];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (matrix[i][j] && (trace[i].lamport >= trace[j].lamport || !lt(trace[i].vector, trace[j].vector)))
        bad.push(Int32Array.of(i, j));
  return bad;
}
