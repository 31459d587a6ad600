/** What driving `Process` shows: every value read, when, and again at the end. */
import type { Trace } from '../../../../grader/contract/trace.ts';
import { clocked, type Clocked, type ClockedEvent, drawClocked, drawHappening, plain } from './clocked.ts';
import type { Happening } from './execution.ts';
import { sameStamp, type Stamp, zeroStamp } from './stamp.ts';

export interface DrivenEvent extends ClockedEvent {
  /** What the stamp handed out reads at the end of the execution; null where it no longer reads as one. */
  stampAtEnd: Stamp | null;
  /** Of a receive: what the message handed in reads at the end; null where it no longer reads as that message. */
  messageAtEnd?: Stamp | null;
  /** Of a send: what the message says about its ends. */
  addressed?: { from: number; to: number };
}

/** Where an execution ended before its schedule did. */
export interface Stop {
  /** The event that did not come to its end; null while processes were being made, and when all had taken place. */
  during: Happening | null;
  /** What could not be read as the contract says. */
  because: string;
}

export interface Driven extends Clocked {
  events: readonly DrivenEvent[];
  /** Each process's clocks before anything happened, as far as the processes were made. */
  starts: readonly Stamp[];
  stopped: Stop | null;
}

export const driven = (processes: number, starts: Stamp[], events: DrivenEvent[], stopped: Stop | null): Driven => ({
  ...clocked(processes, events),
  events,
  starts,
  stopped,
});

/** The first process whose clocks did not start at zero, or −1. */
export const wrongStart = ({ starts, processes }: Pick<Driven, 'starts' | 'processes'>): number =>
  starts.findIndex((clock) => !sameStamp(clock, zeroStamp(processes)));

/**
 * The execution, to be drawn. An event that did not come to its end stands last, with the clocks before it. Where not even the start
 * went well, the start is what is drawn.
 */
export function drawDriven(execution: Driven): Trace {
  const { processes, starts, stopped, events } = execution;
  const failed = stopped !== null && starts.length < processes;
  if (failed || wrongStart(execution) >= 0) {
    const start = (node: number, clock?: Stamp) => ({
      at: 0,
      node,
      kind: 'start' as const,
      state: clock ? plain(clock) : {},
    });
    return { nodes: processes, events: [...starts.map((clock, node) => start(node, clock)), ...(failed ? [start(starts.length)] : [])] }; // prettier-ignore
  }
  const trace = drawClocked(execution);
  if (!stopped?.during) return trace;
  const { during, because } = stopped;
  const last = events.findLast(({ process }) => process === during.process);
  const before = last?.clock ?? starts[during.process]!;
  const carried = during.sentAt === undefined ? before : events[during.sentAt]!.stamp;
  const unfinished = {
    ...drawHappening(during, events.length, carried),
    state: plain(before),
    ledger: { stopped: because },
  };
  return { ...trace, events: [...trace.events, unfinished] };
}
