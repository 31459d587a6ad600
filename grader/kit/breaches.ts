/** The failing schedules that a session keeps for each broken rule: more than one, as the first one found may not be the one that shrinks best. */
import type { Finding } from '../check/finding.ts';
import type { Trace } from '../contract/trace.ts';
import type { Outcome, Play } from './scenario.ts';

/** An execution that broke a rule. */
export interface Breach {
  play: Play;
  seed: number;
  finding: Finding;
  /** How many a person has to follow. */
  events: number;
}

export interface Broken {
  /** As found, with what it showed: what stands if nothing can be shown again. */
  first: Omit<Breach, 'events'> & { trace: Trace; told: readonly number[] | null };
  /** The shortest found, shortest first. */
  shortest: Breach[];
}

/** Notes one more schedule that broke a rule, and keeps so many at most. */
export function noteBreach(
  broken: Map<string, Broken>,
  invariant: string,
  breach: Breach,
  outcome: Extract<Outcome, { kind: 'played' }>,
  keptMax: number,
): void {
  const known = broken.get(invariant);
  if (known === undefined) {
    broken.set(invariant, {
      first: { ...breach, trace: outcome.trace(), told: outcome.told(breach.finding) },
      shortest: [breach],
    });
    return;
  }
  const { shortest } = known;
  const at = shortest.findIndex((other) => other.events > breach.events);
  if (at === -1) shortest.push(breach);
  else shortest.splice(at, 0, breach);
  if (shortest.length > keptMax) shortest.length = keptMax;
}
