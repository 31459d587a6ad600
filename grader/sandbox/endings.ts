/** From how a submission ended in the sandbox to what its verdict or report says: in the learner's own lines, and nothing of ours. */
import type { RunReport } from '../contract/run-report.ts';
import type { StaticFinding } from '../contract/static-checks.ts';
import type { Verdict, Violation } from '../contract/verdict.ts';
import { tooDeep, type Admission } from './admit.ts';
import { consoleKeptKib, type Limits } from './limits.ts';
import type { PoolOutcome } from './pool.ts';
import { printable } from './printable.ts';
import type { SourcePositions } from './source-positions.ts';
import type { StaticOutcome } from './static-checker.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Tally = 'schedules' | 'events' | 'traceHash' | 'coverage';
/** A verdict's own part; the tally where anything was explored. */
export type Ending = Without<Verdict, Tally | 'kata' | 'suite' | 'seed' | 'elapsedMs' | 'invariants'> &
  Partial<Pick<Verdict, Tally>>;
export type RunEnding = Without<RunReport, 'kata' | 'seed' | 'elapsedMs' | 'console'> & { console?: string };
type Reached = Exclude<PoolOutcome, { kind: 'broken' }>;

const errorUnitsMax = 500;

/** `outcome` is there where the submission was admitted. */
export function verdictEnding(admission: Admission, outcome: Reached | undefined, limits: Limits): Ending {
  if (admission.kind === 'rejected') return admission;
  const { positions } = admission;
  if (outcome?.kind === 'concluded') {
    const { result } = outcome;
    if (result.kind === 'crashed') {
      const { schedules, events, traceHash, coverage, counterexample } = result;
      const ending = crash(result, positions, limits);
      return {
        schedules,
        events,
        traceHash,
        coverage,
        ...ending,
        ...(ending.kind === 'crashed' ? { counterexample } : {}),
      };
    }
    const { violations, sample, bonus, schedules, events, traceHash, coverage } = result;
    const tally = { schedules, events, traceHash, coverage };
    return violations.some((violation) => !violation.bonus)
      ? { kind: 'failed', violations, ...tally }
      : { kind: 'passed', bonus, bonusViolations: violations, sample, ...tally };
  }
  if (outcome?.kind === 'crashed') {
    return { ...crash(outcome, positions, limits), schedules: outcome.schedules };
  }
  return commonEnding(outcome, positions, limits);
}

/** Adds what the static checks found to what the sandbox found. An ending that says nothing of the rules stays as it is. */
export function withStaticFindings(
  ending: Ending,
  statics: Exclude<StaticOutcome, { kind: 'broken' }> | undefined,
  seed: number,
): Ending {
  if (!statics || (ending.kind !== 'passed' && ending.kind !== 'failed')) return ending;
  if (statics.kind === 'exhausted') return statics;
  const found = statics.findings.map((finding) => staticViolation(finding, seed));
  if (found.length === 0) return ending;
  if (ending.kind === 'failed') return { ...ending, violations: [...ending.violations, ...found] };
  const { bonus: _, bonusViolations, sample: __, ...tally } = ending;
  return { ...tally, kind: 'failed', violations: [...found, ...bonusViolations] };
}

/** What breaks a rule without anything having happened is shown as the one event of an execution. */
const staticViolation = ({ invariant, message, state }: StaticFinding, seed: number): Violation => ({
  invariant,
  bonus: false,
  message,
  counterexample: {
    seed,
    schedule: [],
    violatedAt: 0,
    causes: [0],
    shrunkFrom: 1,
    trace: { nodes: 1, events: [{ at: 0, node: 0, kind: 'local', state }] },
  },
});

/** As `verdictEnding`, for a run of the visible scenario. */
export function runEnding(admission: Admission, outcome: Reached | undefined, limits: Limits): RunEnding {
  if (admission.kind === 'rejected') return admission;
  const { positions } = admission;
  if (outcome?.kind === 'ran') {
    const console = printable(positions.rewrite(outcome.console), consoleKeptKib * 1024);
    if (outcome.result.kind === 'crashed') return { ...crash(outcome.result, positions, limits), console };
    return { ...outcome.result, console };
  }
  if (outcome?.kind === 'crashed') {
    const console = printable(positions.rewrite(outcome.console), consoleKeptKib * 1024);
    return { ...crash(outcome, positions, limits), console };
  }
  return commonEnding(outcome, positions, limits);
}

type Common = Extract<Ending & RunEnding, { kind: 'rejected' | 'exhausted' }>;

function commonEnding(outcome: Reached | undefined, positions: SourcePositions, limits: Limits): Common {
  switch (outcome?.kind) {
    case 'exhausted':
      return { kind: 'exhausted', resource: outcome.resource, limit: outcome.limit };
    case 'memory':
      return { kind: 'exhausted', resource: 'memory', limit: limits.memoryMib };
    case 'flooded':
      return { kind: 'exhausted', resource: 'output', limit: limits.outputKib };
    case 'long-winded':
      return { kind: 'exhausted', resource: 'output', limit: limits.answerKib };
    case 'unfit':
      return { kind: 'rejected', reason: 'missing-export', message: outcome.message };
    case 'uncompilable': {
      const at = outcome.line === undefined ? undefined : positions.original(outcome.line, outcome.column ?? 1);
      const message = outcome.error.startsWith('RangeError') ? tooDeep : printable(outcome.error, errorUnitsMax);
      return { kind: 'rejected', reason: 'syntax', message, ...at };
    }
    default:
      throw new Error(`The sandbox answered ${outcome?.kind ?? 'nothing'} to another question`);
  }
}

/** What the engine throws where memory outside its heap runs out: a limit, though it comes as an error that can be caught. */
const allocationFailed = 'RangeError: Array buffer allocation failed';

type Crash =
  { kind: 'crashed'; error: string; line?: number } | { kind: 'exhausted'; resource: 'memory'; limit: number };

/** An error in the learner's own words and lines. */
function crash(
  thrown: { error: string; line?: number; column?: number },
  positions: SourcePositions,
  limits: Limits,
): Crash {
  if (thrown.error === allocationFailed) return { kind: 'exhausted', resource: 'memory', limit: limits.memoryMib };
  const error = printable(positions.rewrite(thrown.error), errorUnitsMax);
  const at = thrown.line === undefined ? undefined : positions.original(thrown.line, thrown.column ?? 1);
  return at ? { kind: 'crashed', error, line: at.line } : { kind: 'crashed', error };
}
