/** An execution with clocks on it, whoever drove it: what the submission reported beside what the judge's own books say. */
import { type HappensBefore, happensBefore } from '../../../../grader/check/happens-before.ts';
import { sameVector } from '../../../../grader/check/vector-order.ts';
import type { Trace, TraceEvent } from '../../../../grader/contract/trace.ts';
import type { Happening } from './execution.ts';
import { type Stamp, sameStamp, zeroStamp } from './stamp.ts';

/** One event; its index is its tick. */
export interface ClockedEvent extends Happening {
  /** What the event was stamped with. */
  stamp: Stamp;
  /** The process's clocks after it. In a trace, where nobody can ask the process, its stamp. */
  clock: Stamp;
}

export interface Clocked {
  processes: number;
  events: readonly ClockedEvent[];
  truth: HappensBefore;
}

export const clocked = (processes: number, events: readonly ClockedEvent[]): Clocked => ({
  processes,
  events,
  truth: happensBefore(processes, events),
});

/** The index of the process's event before this one; undefined for its first. */
export function previousOf({ events }: Pick<Clocked, 'events'>, tick: number): number | undefined {
  const { process } = events[tick]!;
  for (let earlier = tick - 1; earlier >= 0; earlier--) if (events[earlier]!.process === process) return earlier;
  return undefined;
}

/** The process's clocks before the event. */
export function clockBefore(execution: Pick<Clocked, 'events' | 'processes'>, tick: number): Stamp {
  const previous = previousOf(execution, tick);
  return previous === undefined ? zeroStamp(execution.processes) : execution.events[previous]!.clock;
}

export function drawClocked({ processes, events, truth }: Clocked): Trace {
  return {
    nodes: processes,
    events: events.map((event, tick) => {
      const { clock, stamp } = event;
      const books = { lamport: truth.lamport[tick]!, vector: [...truth.vectors[tick]!] };
      return {
        ...drawHappening(event, tick, event.sentAt === undefined ? stamp : events[event.sentAt]!.stamp),
        state: { ...plain(clock), ...(sameStamp(stamp, clock) ? {} : { stamp: plain(stamp) }) },
        ...(books.lamport === clock.lamport && sameVector(books.vector, clock.vector) ? {} : { ledger: books }),
      };
    }),
  };
}

/** The event without its state. `carried` is what its message carries, where it has one whose both ends are known. */
export function drawHappening(
  event: Happening,
  tick: number,
  carried: Stamp,
): Pick<TraceEvent, 'at' | 'node' | 'kind' | 'message'> {
  const { process: node, kind, message, peer } = event;
  if (message === undefined || peer === undefined) return { at: tick, node, kind };
  const [from, to] = kind === 'send' ? [node, peer] : [peer, node];
  return { at: tick, node, kind, message: { id: message, from, to, body: plain(carried) } };
}

export const plain = (stamp: Stamp): { lamport: number; vector: number[] } => ({
  lamport: stamp.lamport,
  vector: [...stamp.vector],
});
