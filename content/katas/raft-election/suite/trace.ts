/** An execution as the viewer steps through it. */
import type { Trace, TraceEvent, TraceMessage } from '../../../../grader/contract/trace.ts';
import type { Flight } from '../../../../grader/sim/world/schedule.ts';
import type { Turn } from './books.ts';
import { type RaftDisk, type RaftMessage, toGuest } from './protocol.ts';
import type { RaftSchedule } from './schedule.ts';

export function traceOf(schedule: RaftSchedule, happened: readonly Turn[]): Trace {
  const { ids } = schedule.world;
  return {
    nodes: ids.length,
    ...(ids.every((id, index) => id === index) ? {} : { ids: [...ids] }),
    events: happened.map((event) => traceEvent(event)),
  };
}

/** The events up to where a rule was broken, by index, without the timers that ran out and changed nothing: a clock that is looked at every 10 ms. */
export function toldOf(happened: readonly Turn[], causes: readonly number[]): number[] {
  const before = new Map<number, Turn>();
  const told: number[] = [];
  for (const turn of happened.slice(0, Math.max(...causes) + 1)) {
    const last = before.get(turn.node.index);
    before.set(turn.node.index, turn);
    const idle = turn.kind === 'timer' && turn.sent.length === 0 && last !== undefined && sameState(last, turn);
    if (!idle || causes.includes(turn.event)) told.push(turn.event);
  }
  return told;
}

const sameState = (one: Turn, other: Turn): boolean =>
  one.term === other.term && one.vote === other.vote && one.role === other.role && one.disk?.term === other.disk?.term && one.disk?.vote === other.disk?.vote; // prettier-ignore

function traceEvent(event: Turn): TraceEvent {
  const { disk } = event;
  return {
    // As sentences round it, so that table, diagram and sentence show the same figure.
    at: Math.round(event.at * 10) / 10,
    node: event.node.index,
    kind: event.kind,
    ...(event.received === null ? {} : { message: traceMessage(event.received) }),
    ...(event.sent.length === 0 ? {} : { sent: event.sent.map((flight) => traceMessage(flight)) }),
    state: { currentTerm: event.term, votedFor: event.vote === -1 ? null : event.vote, state: event.role },
    ledger: { disk: disk === null ? null : { currentTerm: disk.term, votedFor: disk.vote === -1 ? null : disk.vote } },
  };
}

function traceMessage(flight: Flight<RaftMessage, RaftDisk>): TraceMessage {
  const { type, ...body } = toGuest(flight.message) as { type: string };
  return { id: flight.id, from: flight.from, to: flight.to, type, body };
}
