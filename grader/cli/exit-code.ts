/** How the grade command ends, for scripts. */
import type { Verdict } from '../contract/verdict.ts';

/** Usage and internal errors as sysexits.h has them, as far as it has them. */
export const exitCodes = { passed: 0, notPassed: 1, usage: 2, internalError: 70 };

/** The exit code that tells a verdict. */
export function exitCodeOf(kind: Verdict['kind']): number {
  if (kind === 'passed') return exitCodes.passed;
  return kind === 'internal-error' ? exitCodes.internalError : exitCodes.notPassed;
}
