/**
 * Rules of a kata that are about what is handed in rather than about what it does, and that need more than an isolate has: a formatter, a
 * parser. Checked outside the sandbox, without running anything. A kata's `suite/static/index.ts` default-exports them.
 */
import type { Language } from './request.ts';
import type { TraceEvent } from './trace.ts';

export interface Submitted {
  source: string;
  language: Language;
  /** The exports that are text by contract, as the submission evaluated to: hostile, to be parsed at most. */
  texts: Readonly<Record<string, string>>;
}

export interface StaticFinding {
  invariant: string;
  /** One or two sentences, as in a violation. */
  message: string;
  /** What was looked at, to be shown beside the sentence. */
  state: TraceEvent['state'];
}

export interface StaticChecks {
  /** Ids of the invariants, worst first. */
  invariants: readonly string[];
  /** Loads whatever takes its time to load. */
  warm(): Promise<void>;
  /** What breaks a rule, worst first; empty where all hold. Hostile input never makes it reject; what it does then is our failure. */
  check(submitted: Submitted): Promise<StaticFinding[]>;
  /** False once a text has left a parser in a state in which it is to be asked nothing more: a fresh process takes its place. Default: true. */
  sound?(): boolean;
}
