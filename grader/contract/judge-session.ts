/**
 * The seam inside the isolate, between the realm (hardening, modules, console: grader/sandbox/realm) and a kata's suite (grader/kit).
 * Types only, as both sides are bundled into the judge's script. The suite never touches the guest but through `Guest`.
 */
import type { Counterexample, Violation } from './verdict.ts';
import type { Trace } from './trace.ts';

/** One exported name of a kata's contract, and what it must be. */
export type ExportKind = 'class' | 'function' | 'string' | 'array';

/** The guest's module, instantiated anew on each call: nothing is shared between two instances, not even module variables. */
export interface Guest {
  /**
   * Evaluates the module once more and returns its exports as the guest wrote them: hostile values, to be read once.
   * Throws whatever the module throws.
   */
  instantiate(): Readonly<Record<string, unknown>>;
  /**
   * Total: a description of anything thrown, at most 500 characters, and the position in the *generated* module it came from.
   * Never throws, whatever getters or proxies the value has.
   */
  describe(thrown: unknown): { error: string; line?: number; column?: number };
  /** Restarts the virtual Math.random and Date for a schedule, so that no schedule depends on the one before it. */
  reseed(seed: number): void;
}

/** What a session has to say so far, or at its end. Everything in it was built by the judge, never by the guest. */
export type SessionResult =
  | { kind: 'explored'; schedules: number; events: number; traceHash: string; coverage: Record<string, number>; violations: Violation[]; sample: Trace; bonus: string[] }
  | { kind: 'crashed'; error: string; line?: number; column?: number; schedules: number; events: number; traceHash: string; coverage: Record<string, number>; counterexample?: Counterexample }; // prettier-ignore

export type RunResult =
  | { kind: 'ran'; trace: Trace; pairs?: [number, number][]; complaints: string[] }
  | { kind: 'crashed'; error: string; line?: number; column?: number };

/** What a kata's `suite/index.ts` default-exports: made by `defineSuite` of the kit. */
export interface Suite {
  /** The contract's exports by name. */
  exports: Record<string, ExportKind>;
  /** Ids of the invariants, bonuses apart. */
  invariants: readonly string[];
  /**
   * Opens a session; nothing runs until `explore`. `effort` is how many times as much work as usual goes into short counterexamples, for
   * measuring what there is to find; 1 where it is not said.
   */
  open(guest: Guest, options: { seed: number; schedules: number; effort?: number }): JudgeSession;
  /** Executes the visible scenario once. Throws where the submission has to be waited for. */
  run(guest: Guest, options: { seed: number }): RunResult;
  /** As `run`, in steps. */
  running?(guest: Guest, options: { seed: number }): Generator<void, RunResult>;
}

/** How far a session has come. */
export interface Explored {
  /** Schedules explored in all. */
  schedules: number;
  /** Invariants found broken in them, bonuses apart. */
  broken: number;
  /** Nothing is left to explore. */
  finished: boolean;
}

/**
 * Where a submission answers with promises, its microtasks have to run in between, and nothing inside an isolate can make them. What is
 * done in steps yields there: whoever called calls `next` again, from outside.
 */
export interface JudgeSession {
  /** Explores up to `count` further schedules. */
  explore(count: number): Explored;
  /** Shrinks what failed and says what was found. */
  conclude(): SessionResult;
  /** As `explore`, in steps. */
  exploring?(count: number): Generator<void, Explored>;
  /** As `conclude`, in steps. */
  concluding?(): Generator<void, SessionResult>;
}
