/** An execution as far as it tells why a rule broke: what came after it is another story. */
import type { Trace } from '../../../grader/contract/trace.ts';
import type { Counterexample } from '../../../grader/contract/verdict.ts';
import { isElection } from '../space-time/election-words.ts';

export interface Told {
  trace: Trace;
  /** Messages that arrive only after its last event. */
  arrivesLater: ReadonlySet<number>;
  /** Events left out. */
  after: number;
}

/** Kata 2's schedules go on after a broken rule; other katas' rules may be about a trace as a whole. */
export function upToTheBreak({ trace, violatedAt }: Pick<Counterexample, 'trace' | 'violatedAt'>): Told {
  const cut = violatedAt + 1;
  if (!isElection(trace) || cut >= trace.events.length) return { trace, arrivesLater: new Set(), after: 0 };
  const rest = trace.events.slice(cut);
  return {
    trace: { ...trace, events: trace.events.slice(0, cut) },
    arrivesLater: new Set(rest.flatMap(({ kind, message }) => (kind === 'receive' && message ? [message.id] : []))),
    after: rest.length,
  };
}
