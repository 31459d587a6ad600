/** How soon a session finds that a rule is broken: schedules and processor-bound time in this process, without walls around it. */
import { setImmediate } from 'node:timers/promises';
import { inProcessGuest } from '../kit/testing/in-process-guest.ts';
import type { SessionResult, Suite } from '../contract/judge-session.ts';

export interface FirstViolation {
  /** Undefined where the session ended without one: a survivor, or a crash. */
  schedules: number | undefined;
  milliseconds: number;
  result: SessionResult;
}

export async function firstViolation(
  suite: Suite,
  source: string,
  seed: number,
  schedules: number,
): Promise<FirstViolation> {
  const session = suite.open(inProcessGuest(source), { seed, schedules });
  const startedAt = performance.now();
  let found: { schedules: number; milliseconds: number } | undefined;
  for (;;) {
    const explored = session.exploring ? await taken(session.exploring(1)) : session.explore(1);
    if (found === undefined && explored.broken > 0)
      found = { schedules: explored.schedules, milliseconds: performance.now() - startedAt };
    if (explored.finished) break;
  }
  const result = session.concluding ? await taken(session.concluding()) : session.conclude();
  return { schedules: found?.schedules, milliseconds: found?.milliseconds ?? performance.now() - startedAt, result };
}

/** Takes steps to their end; the submission's microtasks run in between. */
export async function taken<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
