/**
 * Lamport's relation over a trace: an event happened before another if it came earlier on the same node, or was the sending of what
 * the other received, and so on transitively. Total: a trace may be a learner's own, with receives that nothing sent.
 */
import type { Trace, TraceEvent, TraceMessage } from '../../../grader/contract/trace.ts';

/** For each event its direct causes, as indices; `null` for what happens to the network and to no node. */
export type Causality = readonly (readonly number[] | null)[];

/** How an event stands to another one. */
export type Relation = 'self' | 'past' | 'future' | 'concurrent';

const ofTheNetwork: ReadonlySet<TraceEvent['kind']> = new Set(['drop', 'duplicate', 'partition', 'heal']);

/** What an event sent: its own message where sending is an event, what its handler sent where it is not. */
export const messagesSent = ({ kind, message, sent }: TraceEvent): readonly TraceMessage[] =>
  kind === 'send' && message ? [message] : (sent ?? []);

export function causality(trace: Trace): Causality {
  const lastOn = new Map<number, number>();
  const sends = new Map<number, number>();
  return trace.events.map((event, index) => {
    if (ofTheNetwork.has(event.kind)) return null;
    const causes: number[] = [];
    const previous = lastOn.get(event.node);
    if (previous !== undefined) causes.push(previous);
    if (event.kind === 'receive' && event.message) {
      const send = sends.get(event.message.id);
      if (send !== undefined) causes.push(send);
    }
    for (const { id } of messagesSent(event)) if (!sends.has(id)) sends.set(id, index);
    lastOn.set(event.node, index);
    return causes;
  });
}

/** Everything that happened before `index`, and itself: its causal cone. */
export function causalPast(causes: Causality, index: number): Set<number> {
  const cone = new Set<number>();
  const open = [index];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (cone.has(next)) continue;
    cone.add(next);
    open.push(...(causes[next] ?? []));
  }
  return cone;
}

/** Each event's relation to `index`; `null` where one of the two is the network's. Causes come earlier in a trace, so one pass forward is enough. */
export function relationsTo(causes: Causality, index: number): (Relation | null)[] {
  if (!causes[index]) return causes.map(() => null);
  const past = causalPast(causes, index);
  const future = new Set([index]);
  return causes.map((direct, other) => {
    if (!direct) return null;
    if (other === index) return 'self';
    if (past.has(other)) return 'past';
    if (!direct.some((cause) => future.has(cause))) return 'concurrent';
    future.add(other);
    return 'future';
  });
}
