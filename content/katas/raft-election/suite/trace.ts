/** An execution as the viewer steps through it. */
import type { Trace, TraceEvent, TraceMessage } from '../../../../grader/contract/trace.ts';
import type { Flight } from '../../../../grader/sim/world/schedule.ts';
import type { Happened } from './player.ts';
import { type RaftMessage, toGuest } from './protocol.ts';
import type { RaftSchedule } from './schedule.ts';

export function traceOf(schedule: RaftSchedule, happened: readonly Happened[]): Trace {
  const { ids } = schedule.world;
  return {
    nodes: ids.length,
    ...(ids.every((id, index) => id === index) ? {} : { ids: [...ids] }),
    events: happened.map((event) => traceEvent(event)),
  };
}

function traceEvent(event: Happened): TraceEvent {
  const { disk } = event;
  return {
    // As sentences round it, so that table, diagram and sentence show the same figure.
    at: Math.round(event.at * 10) / 10,
    node: event.node,
    kind: event.kind,
    ...(event.received === null ? {} : { message: traceMessage(event.received) }),
    ...(event.sent.length === 0 ? {} : { sent: event.sent.map(({ flight }) => traceMessage(flight)) }),
    state: { currentTerm: event.term, votedFor: event.vote === -1 ? null : event.vote, state: event.role },
    ledger: { disk: disk === null ? null : { currentTerm: disk.term, votedFor: disk.vote === -1 ? null : disk.vote } },
  };
}

function traceMessage(flight: Flight<RaftMessage>): TraceMessage {
  const { type, ...body } = toGuest(flight.message) as { type: string };
  return { id: flight.id, from: flight.from, to: flight.to, type, body };
}
