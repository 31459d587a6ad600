/** What calling `simulate` shows, and how the events of a trace hang together. */
import type { Trace, TraceEvent } from '../../../../grader/contract/trace.ts';
import { Malformed, readCount, readCounts, readList, readParts } from '../../../../grader/kit/reading.ts';
import { Crash, type Subject } from '../../../../grader/kit/subject.ts';
import { clocked, type Clocked, drawHappening, plain } from './clocked.ts';
import { isKind, type Kind } from './kinds.ts';
import type { Stamp } from './stamp.ts';

/** One line of the learner's trace, as it says. */
export interface Line extends Stamp {
  process: number;
  kind: Kind;
  message?: number;
}

export interface ReadTrace {
  lines: readonly Line[];
  /** Entries that the array has, more than `lines` where reading stopped early; null where it is no array. */
  length: number | null;
  /** What could not be read as the contract says; its index is `lines.length`. */
  malformed: string | null;
}

/** Entries beyond the expected ones that are still looked at, so that the count can be told. */
const slack = 1000;

/** Reads a trace of `ticks` events. Throws `Crash` alone. */
export function readTrace(subject: Subject, value: unknown, processes: number, ticks: number): ReadTrace {
  const lines: Line[] = [];
  let length: number | null = null;
  try {
    const entries = readList(subject, 'the trace', value, ticks + slack);
    length = entries.length;
    for (const entry of entries.slice(0, ticks)) lines.push(readLine(subject, entry, processes));
    return { lines, length, malformed: null };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { lines, length, malformed: error.message };
  }
}

function readLine(subject: Subject, entry: unknown, processes: number): Line {
  const parts = readParts(subject, 'it', entry, ['process', 'kind', 'message', 'lamport', 'vector']);
  const process = readCount('`process`', parts.process);
  if (process >= processes) throw new Malformed(`\`process\` is ${process}, and the last process is ${processes - 1}`);
  const { kind } = parts;
  if (!isKind(kind)) throw new Malformed("`kind` is none of 'local', 'send' and 'receive'");
  if (kind === 'local' && parts.message !== undefined) throw new Malformed('a local event has a `message`');
  const message = kind === 'local' ? {} : { message: readCount('`message`', parts.message) };
  const lamport = readCount('`lamport`', parts.lamport);
  return { process, kind, ...message, lamport, vector: readCounts(subject, '`vector`', parts.vector, processes) };
}

/** The index of each receive's send; undefined where there is none. */
export function sendsOf(lines: readonly Line[]): (number | undefined)[] {
  const sent = new Map<number, number>();
  return lines.map(({ kind, message }, index) => {
    if (kind === 'receive') return sent.get(message!);
    if (kind === 'send' && !sent.has(message!)) sent.set(message!, index);
    return undefined;
  });
}

/** The trace with the judge's own books beside it; null where its messages contradict each other, so that nothing follows from it. */
export function booksOf(processes: number, lines: readonly Line[]): Clocked | null {
  const sends = sendsOf(lines);
  const ids = lines.flatMap(({ kind, message }) => (kind === 'local' ? [] : [`${kind} ${message}`]));
  const sound = lines.every(({ kind }, index) => kind !== 'receive' || sends[index] !== undefined);
  if (!sound || new Set(ids).size !== ids.length) return null;
  const receiverOf = new Map(
    sends.flatMap((sentAt, index) => (sentAt === undefined ? [] : [[sentAt, lines[index]!.process]])),
  );
  const events = lines.map(({ lamport, vector, process, kind, message }, index) => {
    const stamp = { lamport, vector };
    const sentAt = sends[index];
    const peer = sentAt === undefined ? receiverOf.get(index) : lines[sentAt]!.process;
    return { process, kind, message, sentAt, peer, stamp, clock: stamp };
  });
  return clocked(processes, events);
}

/** The learner's trace to be drawn, sound or not. A message is drawn where both its ends are in the trace. */
export function drawLines(processes: number, lines: readonly Line[]): Trace {
  const sends = sendsOf(lines);
  const events = lines.map((line, index): TraceEvent => {
    const { process, kind, message } = line;
    const sentAt = sends[index];
    const receive = kind === 'send' ? sends.indexOf(index) : -1;
    const peer = sentAt === undefined ? lines[receive]?.process : lines[sentAt]!.process;
    const state = { ...plain(line), ...(peer === undefined && message !== undefined ? { message } : {}) };
    return {
      ...drawHappening({ process, kind, message, peer }, index, sentAt === undefined ? line : lines[sentAt]!),
      state,
    };
  });
  return { nodes: processes, events };
}

export interface Draws {
  random: () => number;
  /** From now on a call is one too late: a `Crash` when next asked. */
  close(): void;
  /** Throws `Crash` where `random` was called after `close`. */
  assertUnused(): void;
}

/** The learner's `random`. It only notes what happens to it: its caller is the guest, and must not see an error of ours. */
export function drawsFrom(fraction: (call: number) => number): Draws {
  let calls = 0;
  let open = true;
  let late = false;
  return {
    random() {
      if (!open) late = true;
      return fraction(calls++);
    },
    close: () => void (open = false),
    assertUnused() {
      if (late) throw new Crash('random() was called after simulate() had returned');
    },
  };
}

/** Calls `simulate` once, on this instance of the module, and reads what it answers. */
export function callSimulate(
  subject: Subject,
  simulate: unknown,
  options: { processes: number; ticks: number; fraction: (call: number) => number },
): ReadTrace {
  const { processes, ticks } = options;
  const draws = drawsFrom(options.fraction);
  const answer = subject.call('simulate()', () =>
    (simulate as (options: object) => unknown)({ processes, ticks, random: draws.random }),
  );
  draws.close();
  const trace = readTrace(subject, answer, processes, ticks);
  draws.assertUnused();
  return trace;
}

/** One function of a fresh instance of the module. */
export function loadFunction(subject: Subject, name: string): unknown {
  const value = readParts(subject, 'the module', subject.load(), [name])[name];
  if (typeof value !== 'function') throw new Crash(`${name} is not a function`);
  return value;
}
