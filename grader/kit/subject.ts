/**
 * The one gap in the wall between the judge's code and the guest's, seen from inside the isolate. Guest code runs only within `touch`,
 * and everything it throws, also from inside a getter that the judge reads, comes out as a `Crash`: an outcome, never an error of ours.
 */
import type { Guest } from '../contract/judge-session.ts';
import type { Trace } from '../contract/trace.ts';

/** The submission ended the execution. Line and column are of the generated module, as `Guest.describe` gives them. */
export class Crash extends Error {
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** What had happened until then, where the scenario can tell. The last event is the one that did not come to its end. */
  trace: Trace | undefined = undefined;

  constructor(error: string, line?: number, column?: number) {
    super(error);
    this.line = line;
    this.column = column;
  }
}

/** The learner's module, as a scenario sees it. */
export interface Subject {
  /** One more instance of the module, sharing nothing with the others. Its exports are hostile until read. */
  load(): Readonly<Record<string, unknown>>;
  /** Runs code of the guest: a call, or the reading of a property. The action does this and nothing else. */
  touch<T>(action: () => T): T;
  /** What the guest's code threw, as an outcome: for a `try` of one's own around what is touched a million times. */
  crash(thrown: unknown): Crash;
  /** `touch`, for a call whose answer must be there at once. `name` is as the learner knows it: `receive()`. */
  call(name: string, action: () => unknown): unknown;
}

export function subjectOf(guest: Guest): Subject {
  const crash = (thrown: unknown): Crash => {
    const { error, line, column } = guest.describe(thrown);
    return new Crash(error, line, column);
  };
  const touch = <T>(action: () => T): T => {
    try {
      return action();
    } catch (thrown) {
      throw crash(thrown);
    }
  };
  return {
    load: () => touch(() => guest.instantiate()),
    touch,
    crash,
    call(name, action) {
      const answer = touch(action);
      if (typeof answer === 'object' && answer !== null) {
        const then = touch(() => (answer as { then?: unknown }).then);
        if (typeof then === 'function')
          throw new Crash(`${name} returned a promise; it must return its result at once`);
      }
      return answer;
    },
  };
}
