import type { Finding } from '../check/finding.ts';

/** A rule that every execution of a scenario must keep. */
export interface Invariant<Observed> {
  /** Kebab case, the word for it everywhere: `merge-takes-maximum`. */
  id: string;
  /** The rule in a few words. */
  title: string;
  /** Why it is one, for whoever reads the suite. */
  explanation: string;
  /** The paper and section that says so, or the sentence of the contract. */
  source: string;
  /** How this execution broke it, first occurrence, or null. Looks at what was observed and at nothing else. */
  check(observed: Observed): Finding | null;
}

export function invariant<Observed>(rule: Invariant<Observed>): Invariant<Observed> {
  return rule;
}
