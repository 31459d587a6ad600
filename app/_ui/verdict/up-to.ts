/**
 * An execution as far as it tells why a rule broke. What came after the break is another story; a timer that fired and changed nothing,
 * as in a node that looks at the clock every few milliseconds, is none at all.
 */
import type { Trace, TraceEvent } from '../../../grader/contract/trace.ts';
import type { Counterexample } from '../../../grader/contract/verdict.ts';
import { isElection } from '../space-time/election-words.ts';

export interface Told extends Pick<Counterexample, 'trace' | 'causes' | 'violatedAt'> {
  /** Messages that arrive only after its last event. */
  arrivesLater: ReadonlySet<number>;
  /** Events left out: after the break, and before it because nothing came of them. */
  after: number;
  idle: number;
}

/** Kata 2's schedules go on after a broken rule; other katas' rules may be about a trace as a whole, and theirs are told as they are. */
export function upToTheBreak({ trace, causes, violatedAt }: Told | Counterexample): Told {
  const { events } = trace;
  const last = isElection(trace) ? Math.min(violatedAt, events.length - 1) : events.length - 1;
  const matters = new Set([...causes, violatedAt, last]);
  const idle = idleTimers(trace);
  const kept = events.flatMap((_, index) => (index <= last && (matters.has(index) || !idle.has(index)) ? [index] : []));
  const places = new Map(kept.map((index, place) => [index, place]));
  const rest = events.slice(last + 1);
  return {
    trace: { ...trace, events: kept.map((index) => events[index]!) },
    causes: causes.map((index) => places.get(index) ?? -1),
    violatedAt: places.get(violatedAt) ?? violatedAt,
    arrivesLater: new Set(rest.flatMap(({ kind, message }) => (kind === 'receive' && message ? [message.id] : []))),
    after: rest.length,
    idle: last + 1 - kept.length,
  };
}

/** A trace without the timers that changed nothing, and how many these are. */
export function withoutIdleTimers(trace: Trace): { trace: Trace; idle: number } {
  const idle = idleTimers(trace);
  return { trace: { ...trace, events: trace.events.filter((_, index) => !idle.has(index)) }, idle: idle.size };
}

/** Timers of kata 2 after which a node has sent nothing and is as it was after its event before. */
function idleTimers(trace: Trace): ReadonlySet<number> {
  const idle = new Set<number>();
  if (!isElection(trace)) return idle;
  const before = new Map<number, string>();
  trace.events.forEach((event, index) => {
    const now = standing(event);
    if (event.kind === 'timer' && !event.sent?.length && before.get(event.node) === now) idle.add(index);
    before.set(event.node, now);
  });
  return idle;
}

const standing = ({ state, ledger }: TraceEvent): string => JSON.stringify([state, ledger]);
