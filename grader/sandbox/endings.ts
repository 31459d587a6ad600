/** From how a submission ended in the sandbox to what its verdict or report says: in the learner's own lines, and nothing of ours. */
import type { RunReport } from '../contract/run-report.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { Admission } from './admit.ts';
import { consoleKeptKib, type Limits } from './limits.ts';
import type { PoolOutcome } from './pool.ts';
import { printable } from './printable.ts';
import type { SourcePositions } from './source-positions.ts';

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
      const { error, line, column, ...rest } = result;
      return { ...rest, kind: 'crashed', ...located({ error, line, column }, positions) };
    }
    const { violations, sample, bonus, schedules, events, traceHash, coverage } = result;
    const tally = { schedules, events, traceHash, coverage };
    return violations.some((violation) => !violation.bonus)
      ? { kind: 'failed', violations, ...tally }
      : { kind: 'passed', bonus, bonusViolations: violations, sample, ...tally };
  }
  if (outcome?.kind === 'crashed') {
    return { kind: 'crashed', ...located(outcome, positions), schedules: outcome.schedules };
  }
  return commonEnding(outcome, positions, limits);
}

/** As `verdictEnding`, for a run of the visible scenario. */
export function runEnding(admission: Admission, outcome: Reached | undefined, limits: Limits): RunEnding {
  if (admission.kind === 'rejected') return admission;
  const { positions } = admission;
  if (outcome?.kind === 'ran') {
    const console = printable(positions.rewrite(outcome.console), consoleKeptKib * 1024);
    if (outcome.result.kind === 'crashed') return { kind: 'crashed', ...located(outcome.result, positions), console };
    return { ...outcome.result, console };
  }
  if (outcome?.kind === 'crashed') {
    const console = printable(positions.rewrite(outcome.console), consoleKeptKib * 1024);
    return { kind: 'crashed', ...located(outcome, positions), console };
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
      return { kind: 'rejected', reason: 'syntax', message: printable(outcome.error, errorUnitsMax), ...at };
    }
    default:
      throw new Error(`The sandbox answered ${outcome?.kind ?? 'nothing'} to another question`);
  }
}

/** An error in the learner's own words and lines. */
function located(
  crash: { error: string; line?: number; column?: number },
  positions: SourcePositions,
): { error: string; line?: number } {
  const error = printable(positions.rewrite(crash.error), errorUnitsMax);
  const at = crash.line === undefined ? undefined : positions.original(crash.line, crash.column ?? 1);
  return at ? { error, line: at.line } : { error };
}
