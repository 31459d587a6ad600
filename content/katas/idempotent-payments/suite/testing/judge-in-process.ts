/** The suite on a guest in this very process: its microtasks run while the event loop turns. */
import { inProcessGuest } from '../../../../../grader/kit/testing/in-process-guest.ts';
import type { Steps } from '../../../../../grader/check/steps.ts';
import suite from '../index.ts';

/** Does work in steps, as the sandbox does from outside the isolate. */
export async function inTime<Result>(steps: Steps<Result>): Promise<Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

export async function judge(source: string, { seed = 1, schedules = 800 } = {}) {
  const session = suite.open(inProcessGuest(source), { seed, schedules });
  await inTime(session.exploring(Infinity));
  return inTime(session.concluding());
}

/** Ids of the broken invariants, bonuses apart; or the error. */
export async function brokenBy(source: string, options?: { seed?: number; schedules?: number }): Promise<string[]> {
  const result = await judge(source, options);
  if (result.kind === 'crashed') return [`crashed: ${result.error}`];
  return result.violations.filter(({ bonus }) => !bonus).map(({ invariant, message }) => `${invariant}: ${message}`);
}

export const run = (source: string) => inTime(suite.running(inProcessGuest(source), { seed: 1 }));
