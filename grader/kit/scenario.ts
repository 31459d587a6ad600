import type { Finding } from '../check/finding.ts';
import { isSteps, type Steps } from '../check/steps.ts';
import type { Random } from '../sim/random.ts';
import type { Fault } from '../contract/verdict.ts';
import type { Trace } from '../contract/trace.ts';
import type { Invariant } from './invariant.ts';
import { Crash, type Subject } from './subject.ts';
import type { Log } from './log.ts';

/** What a schedule that is to be made smaller has shown: how it broke the rule in question, or a crash. */
export type Shown = { kind: 'broken'; invariant: string; finding: Finding } | { kind: 'crashed' };

/** One way of putting a submission to the test: which schedules there are, what playing one shows, and which rules it must keep. */
export interface Plan<Schedule, Observed> {
  /** Kebab case. */
  id: string;
  /** What it does, in a few words. */
  title: string;
  /** Schedules written by hand, played first: each names a bug that chance finds late. */
  directed: readonly Schedule[];
  /** How many of every hundred seeded schedules are of this scenario; 0 where the directed ones are all. */
  share: number;
  seeded(random: Random): Schedule;
  /**
   * Plays one schedule. Touches the guest through the subject alone; a `Crash` may escape, nothing else does. Where the guest is
   * asynchronous this is a generator that yields wherever the guest's microtasks have to run before it goes on.
   */
  play(schedule: Schedule, subject: Subject, log: Log): Observed | Steps<Observed>;
  invariants: readonly Invariant<Observed>[];
  /** Smaller schedules that might show the same, boldest first. */
  smaller(schedule: Schedule, shown: Shown): Iterable<Schedule>;
  /** Other schedules that might show the same in fewer events, and are no smaller by themselves. */
  shorter?(schedule: Schedule, shown: Shown): Iterable<Schedule>;
  /** The schedule as plain decisions, enough to replay it. */
  asData(schedule: Schedule): Fault[];
  /** What was observed, to be drawn: at least one event. */
  trace(observed: Observed): Trace;
  /**
   * The events of the trace that a counterexample tells, by index, in order; all where absent. Everything that the finding cites is among
   * them; what comes after the rule was broken, or changed nothing, need not be.
   */
  told?(observed: Observed, finding: Finding): readonly number[];
}

/** What playing a schedule led to. */
export type Outcome =
  | {
      kind: 'played';
      findings: ReadonlyMap<string, Finding>;
      trace(): Trace;
      /** Null: all. */
      told(finding: Finding): readonly number[] | null;
    }
  | { kind: 'crashed'; crash: Crash };

/** A schedule bound to its scenario, so that a session can hold schedules of different shapes in one list. */
export interface Play {
  attempt(subject: Subject, log: Log): Steps<Outcome>;
  smaller(shown: Shown): Iterable<Play>;
  shorter(shown: Shown): Iterable<Play>;
  asData(): Fault[];
}

export interface Scenario {
  id: string;
  share: number;
  invariants: readonly string[];
  directed: readonly Play[];
  seeded(random: Random): Play;
}

export function scenario<Schedule, Observed>(plan: Plan<Schedule, Observed>): Scenario {
  const bind = (schedule: Schedule): Play => ({
    attempt: (subject, log) => attempt(plan, schedule, subject, log),
    *smaller(shown) {
      for (const smaller of plan.smaller(schedule, shown)) yield bind(smaller);
    },
    *shorter(shown) {
      for (const shorter of plan.shorter?.(schedule, shown) ?? []) yield bind(shorter);
    },
    asData: () => plan.asData(schedule),
  });
  return {
    id: plan.id,
    share: plan.share,
    invariants: plan.invariants.map((rule) => rule.id),
    directed: plan.directed.map(bind),
    seeded: (random) => bind(plan.seeded(random)),
  };
}

function* attempt<Schedule, Observed>(
  plan: Plan<Schedule, Observed>,
  schedule: Schedule,
  subject: Subject,
  log: Log,
): Steps<Outcome> {
  let observed: Observed;
  try {
    const played = plan.play(schedule, subject, log);
    observed = isSteps(played) ? yield* played : played;
  } catch (error) {
    if (error instanceof Crash) return { kind: 'crashed', crash: error };
    throw error;
  }
  const findings = new Map<string, Finding>();
  for (const rule of plan.invariants) {
    const found = rule.check(observed);
    if (found) findings.set(rule.id, found);
  }
  return {
    kind: 'played',
    findings,
    trace: () => plan.trace(observed),
    told: (finding) => plan.told?.(observed, finding) ?? null,
  };
}
