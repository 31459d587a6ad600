import type { ExportKind, Guest, JudgeSession, RunResult, Suite } from '../contract/judge-session.ts';
import { atOnce, isSteps, type Steps } from '../check/steps.ts';
import { openSession } from './session.ts';
import type { Scenario } from './scenario.ts';
import { Crash, type Subject, subjectOf } from './subject.ts';

/** A kata's hidden suite, as its author writes it. */
export interface SuiteDefinition {
  /** The contract's exports by name. */
  exports: Record<string, ExportKind>;
  /** In the order in which their directed schedules are played. */
  scenarios: readonly Scenario[];
  /**
   * Events that a session spends for each schedule it was asked for (for a thousand of them at least). When all are spent, and a thousand
   * schedules are played, no further one is begun. A fifth of them is spent on looking further once a rule is broken, and another fifth on
   * making each counterexample smaller. For katas whose submissions decide how many events there are, by polling. Default: no limit.
   */
  eventsPerSchedule?: number;
  /** Worst first: this order decides which violation is named first. A cause stands before its consequences. */
  invariants: readonly { id: string; bonus?: boolean }[];
  /** The visible scenario, compared with no rule. A `Crash` may escape. In steps where the guest is asynchronous. */
  visible(subject: Subject, seed: number): RunResult | Steps<RunResult>;
}

/** A suite of the kit: whatever the contract leaves optional is there. */
export interface KitSuite extends Required<Suite> {
  open(guest: Guest, options: { seed: number; schedules: number; effort?: number }): Required<JudgeSession>;
}

/** Throws where the definition contradicts itself: an author's mistake, found when the suite is loaded. */
export function defineSuite(definition: SuiteDefinition): KitSuite {
  const ids = definition.invariants.map((rule) => rule.id);
  const checked = new Set(definition.scenarios.flatMap((scenario) => scenario.invariants));
  for (const id of checked) if (!ids.includes(id)) throw new Error(`invariant ${id} is checked but not listed`);
  for (const id of ids) if (!checked.has(id)) throw new Error(`invariant ${id} is listed but never checked`);

  const bonus = new Set(definition.invariants.flatMap((rule) => (rule.bonus ? [rule.id] : [])));
  return {
    exports: definition.exports,
    invariants: ids.filter((id) => !bonus.has(id)),
    open: (guest, options) =>
      openSession({
        scenarios: definition.scenarios,
        severity: ids,
        bonus,
        eventsMax: (definition.eventsPerSchedule ?? Infinity) * Math.max(1_000, options.schedules),
        subject: subjectOf(guest),
        guest,
        ...options,
      }),
    run: (guest, options) => atOnce(running(definition, guest, options)),
    running: (guest, options) => running(definition, guest, options),
  };
}

function* running(definition: SuiteDefinition, guest: Guest, { seed }: { seed: number }): Steps<RunResult> {
  guest.reseed(seed);
  try {
    const shown = definition.visible(subjectOf(guest), seed);
    return isSteps(shown) ? yield* shown : shown;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    return { kind: 'crashed', error: error.message, line: error.line, column: error.column };
  }
}
