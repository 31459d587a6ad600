/**
 * A suite of a few lines for the sandbox's own tests, with every kind of export and one place where the guest is handed a function.
 * Its contract: `class Counter { constructor(start); add(n): newTotal }`, `total(numbers, next): sum of numbers and of next()`, `label`, `steps`.
 */
import type { Guest, JudgeSession, RunResult, SessionResult, Suite } from '../../contract/judge-session.ts';
import type { Trace } from '../../contract/trace.ts';
import type { Violation } from '../../contract/verdict.ts';

type Outcome =
  { kind: 'held' } | { kind: 'broke'; message: string } | ({ kind: 'crashed' } & ReturnType<Guest['describe']>);

interface Toy {
  Counter: new (start: number) => { add(n: number): unknown };
  total(numbers: readonly number[], next: () => number): unknown;
}

const trace: Trace = { nodes: 1, events: [{ at: 1, node: 0, kind: 'local', state: {} }] };

/** One schedule: two instances, three additions each, one total. Everything is checked after the guest has returned. */
function playOnce(guest: Guest, seed: number): Outcome {
  try {
    guest.reseed(seed);
    const [first, second] = [guest.instantiate() as unknown as Toy, guest.instantiate() as unknown as Toy];
    const start = seed % 10;
    const counters = [new first.Counter(start), new second.Counter(start)];
    const answers = [1, 2, 3].flatMap((n) => counters.map((counter) => counter.add(n)));
    let calls = 0;
    const sum = first.total([start, 1, 2], () => ++calls);
    if ([...answers, sum].some((answer) => typeof answer === 'object' && answer !== null))
      return { kind: 'crashed', error: 'A promise or another object was returned where a number belongs' };
    const expected = [1, 1, 3, 3, 6, 6].map((n) => n + start);
    if (answers.some((answer, index) => answer !== expected[index]))
      return { kind: 'broke', message: 'A counter lost count.' };
    if (calls !== 1 || sum !== start + 4) return { kind: 'broke', message: 'The total is wrong.' };
    return { kind: 'held' };
  } catch (thrown) {
    return { kind: 'crashed', ...guest.describe(thrown) };
  }
}

const suite: Suite = {
  exports: { Counter: 'class', total: 'function', label: 'string', steps: 'array' },
  invariants: ['counts-are-exact'],

  open(guest, { seed, schedules }): JudgeSession {
    let explored = 0;
    let outcome: Outcome = { kind: 'held' };
    return {
      explore(count) {
        for (let left = count; left > 0 && explored < schedules && outcome.kind === 'held'; left -= 1) {
          outcome = playOnce(guest, seed + explored);
          explored += 1;
        }
        return {
          schedules: explored,
          broken: outcome.kind === 'held' ? 0 : 1,
          finished: explored >= schedules || outcome.kind !== 'held',
        };
      },
      conclude(): SessionResult {
        const tally = {
          schedules: explored,
          events: explored * 7,
          traceHash: '0123456789abcdef',
          coverage: { Additions: explored * 6 },
        };
        if (outcome.kind === 'crashed') return { ...outcome, ...tally };
        const counterexample = { seed, schedule: [{ kind: 'add' }], violatedAt: 0, causes: [0], shrunkFrom: 1, trace };
        const violations: Violation[] =
          outcome.kind === 'broke'
            ? [{ invariant: 'counts-are-exact', bonus: false, message: outcome.message, counterexample }]
            : [];
        return { kind: 'explored', ...tally, violations, sample: trace, bonus: [] };
      },
    };
  },

  run(guest, { seed }): RunResult {
    const outcome = playOnce(guest, seed);
    if (outcome.kind === 'crashed') return outcome;
    return { kind: 'ran', trace, complaints: outcome.kind === 'broke' ? [outcome.message] : [] };
  },
};

export default suite;
