/** Rules of one trace that `simulate` returns, apart from those of the clocks. */
import { at, Citation, counted, finding } from '../../../../grader/check/finding.ts';
import { sameVector } from '../../../../grader/check/vector-order.ts';
import { invariant, type Invariant } from '../../../../grader/kit/invariant.ts';
import type { Clocked } from './clocked.ts';
import { type Line, type ReadTrace, sendsOf } from './simulated.ts';

export interface Simulated {
  processes: number;
  ticks: number;
  trace: ReadTrace;
  /** The same call once more, on the same module, with the same sequence. */
  again: ReadTrace;
  /** Null where the trace's messages contradict each other, or the trace could not be read to its end. */
  books: Clocked | null;
}

/** A rule of the clocks, for a trace whose messages make sense. */
export const ofTrace = (rule: Invariant<Clocked>): Invariant<Simulated> => ({
  ...rule,
  check: ({ books }) => (books ? rule.check(books) : null),
});

/** The end of the trace, where it is too short to cite anything in it. */
const lastOf = ({ trace }: Simulated) => new Citation(Math.max(0, trace.lines.length - 1), 'when it ends');

export const traceWellFormed = invariant<Simulated>({
  id: 'trace-well-formed',
  title: 'A trace is what the contract says',
  explanation: 'Process, kind and stamp on every line; a message number on sends and receives alone.',
  source: 'the contract: TraceEvent',
  check: ({ trace, processes }) =>
    trace.malformed === null
      ? null
      : finding`In the trace of simulate() with processes = ${processes}, what stands ${at(trace.lines.length)} cannot be read: ${trace.malformed}.`,
});

export const oneEventPerTick = invariant<Simulated>({
  id: 'one-event-per-tick',
  title: 'Every tick yields exactly one event',
  explanation: 'Where a choice is impossible the process does something possible instead; no tick passes in silence.',
  source: 'the contract: “the trace has `ticks` events”',
  check(run) {
    const { trace, ticks } = run;
    if (trace.length === null || trace.length === ticks) return null;
    return finding`simulate() was asked for ${counted(ticks, 'tick')}, and its trace has ${counted(trace.length, 'event')} ${lastOf(run)}: every tick yields exactly one.`;
  },
});

export const messageNumbersAreUnique = invariant<Simulated>({
  id: 'message-numbers-are-unique',
  title: 'A message number belongs to one message',
  explanation: 'It is shared by a send and its receive and by no other event.',
  source: 'the contract: TraceEvent.message',
  check: ({ trace: { lines } }) => {
    const first = firstByNumber(lines, 'send');
    const second = lines.findIndex(({ kind, message }, index) => kind === 'send' && first.get(message!) !== index);
    if (second < 0) return null;
    const { message } = lines[second]!;
    return finding`Message ${message!} was sent ${at(first.get(message!)!)}, and another one with the same number ${at(second)}.`;
  },
});

export const receiveFollowsSend = invariant<Simulated>({
  id: 'receive-follows-send',
  title: 'Nothing is received before it was sent',
  explanation: 'A receive needs a send of the same message earlier in the trace.',
  source: 'Lamport 1978: sending is before receiving',
  check: ({ trace: { lines } }) => {
    const sends = sendsOf(lines);
    const tick = lines.findIndex(({ kind }, index) => kind === 'receive' && sends[index] === undefined);
    if (tick < 0) return null;
    const { process, message } = lines[tick]!;
    return finding`Process ${process} received message ${message!} ${at(tick)}, and nobody had sent it until then.`;
  },
});

export const deliveredOnce = invariant<Simulated>({
  id: 'delivered-once',
  title: 'A message is received at most once',
  explanation: 'What has been received is no longer queued.',
  source: 'the contract: a message number is shared by a send and its receive and by no other event',
  check: ({ trace: { lines } }) => {
    const first = firstByNumber(lines, 'receive');
    const second = lines.findIndex(({ kind, message }, index) => kind === 'receive' && first.get(message!) !== index);
    if (second < 0) return null;
    const { process, message } = lines[second]!;
    return finding`Message ${message!} was received ${at(first.get(message!)!)}, and once more by process ${process} ${at(second)}.`;
  },
});

export const neverToItsSender = invariant<Simulated>({
  id: 'never-to-its-sender',
  title: 'Nobody sends to itself',
  explanation: 'A send goes to another process, and so does its delivery.',
  source: 'the contract: “sends to a random other process”',
  check: ({ trace: { lines }, processes }) => {
    const alone = processes === 1 ? lines.findIndex(({ kind }) => kind === 'send') : -1;
    if (alone >= 0)
      return finding`Process 0, which is the only one, sent message ${lines[alone]!.message!} ${at(alone)}: a message goes to another process.`;
    const sends = sendsOf(lines);
    const tick = lines.findIndex(({ process }, index) => lines[sends[index] ?? -1]?.process === process);
    if (tick < 0) return null;
    const { process, message } = lines[tick]!;
    return finding`Process ${process} sent message ${message!} ${at(sends[tick]!)} and received it itself ${at(tick)}: a message goes to another process.`;
  },
});

export const sameSequenceSameTrace = invariant<Simulated>({
  id: 'same-sequence-same-trace',
  title: 'The same random sequence gives the same trace',
  explanation: 'All randomness comes from `random()`, and nothing is left over from an earlier call.',
  source: 'the contract: “the same sequence gives the same trace”',
  check({ trace, again }) {
    if (trace.malformed !== null) return null;
    const differs = trace.lines.findIndex((line, index) => !sameLine(line, again.lines[index]));
    if (differs >= 0)
      return finding`simulate() was called twice on the same module with the same sequence of random numbers, and the two traces differ ${at(differs)}: ${differenceText(trace.lines[differs]!, again.lines[differs])}.`;
    if (trace.length === again.length && again.malformed === null) return null;
    const end = new Citation(Math.max(0, trace.lines.length - 1), 'in their length');
    return finding`simulate() was called twice on the same module with the same sequence of random numbers, and the two traces differ ${end}.`;
  },
});

const sameLine = (a: Line, b: Line | undefined): boolean =>
  b !== undefined && a.process === b.process && a.kind === b.kind && a.message === b.message && a.lamport === b.lamport && sameVector(a.vector, b.vector); // prettier-ignore

function differenceText(a: Line, b: Line | undefined): string {
  if (!b) return 'the second has no such line';
  if (a.process !== b.process || a.kind !== b.kind)
    return `a ${a.kind} of process ${a.process}, then a ${b.kind} of process ${b.process}`;
  if (a.message !== b.message) return `message ${a.message ?? 'none'}, then message ${b.message ?? 'none'}`;
  return 'the same event, with other stamps';
}

/** The index of the first line of this kind with each message number. */
function firstByNumber(lines: readonly Line[], kind: 'send' | 'receive'): Map<number, number> {
  const first = new Map<number, number>();
  lines.forEach((line, index) => {
    if (line.kind === kind && !first.has(line.message!)) first.set(line.message!, index);
  });
  return first;
}
