import { describe, expect, test } from 'vitest';
import { at, finding } from '../check/finding.ts';
import { withoutChunks } from '../check/shrink.ts';
import type { Guest } from '../contract/judge-session.ts';
import { invariant } from './invariant.ts';
import { scenario } from './scenario.ts';
import { defineSuite } from './suite.ts';

interface Seen {
  numbers: readonly number[];
  answers: readonly unknown[];
}

const rule = (id: string, holds: (answer: unknown, number: number) => boolean) =>
  invariant<Seen>({
    id,
    title: id,
    explanation: id,
    source: 'this test',
    check: ({ numbers, answers }) => {
      const index = numbers.findIndex((number, at) => !holds(answers[at], number));
      return index < 0 ? null : finding`Wrong ${at(index)}.`;
    },
  });
const doubles = rule('doubles', (answer, number) => answer === 2 * number);
const isEven = rule('is-even', (answer) => typeof answer === 'number' && answer % 2 === 0);

/** A kata of one function, which doubles numbers. */
const suite = (bonus = false, worst = doubles, eventsPerSchedule = Infinity) =>
  defineSuite({
    exports: { double: 'function' },
    scenarios: [
      scenario<number[], Seen>({
        id: 'numbers',
        title: 'Some numbers',
        directed: [[1], [2, 3]],
        share: 1,
        seeded: (random) => Array.from({ length: 20 }, () => random.below(100)),
        play(numbers, subject, log) {
          const double = subject.load()['double'] as (number: number) => unknown;
          const answers = numbers.map((number) => subject.call('double()', () => double(number)));
          for (const answer of answers) log.event(Number(answer));
          log.reached('Numbers doubled', numbers.length);
          return { numbers, answers };
        },
        invariants: [worst, isEven],
        smaller: withoutChunks,
        asData: (numbers) => [{ kind: 'numbers', numbers }],
        trace: ({ numbers }) => ({
          nodes: 1,
          events: numbers.map((number, tick) => ({ at: tick, node: 0, kind: 'local', state: { number } })),
        }),
      }),
    ],
    eventsPerSchedule,
    invariants: [worst, { id: isEven.id, bonus }],
    visible: () => ({ kind: 'ran', trace: { nodes: 1, events: [] }, complaints: [] }),
  });

const guestOf = (double: (number: number) => unknown): Guest => ({
  instantiate: () => ({ double }),
  describe: (thrown) => ({ error: String(thrown), line: 3 }),
  reseed: () => undefined,
});

function judge(
  double: (number: number) => unknown,
  { seed = 1, schedules = 100, step = 1000, bonus = false, worst = doubles } = {},
) {
  const session = suite(bonus, worst).open(guestOf(double), { seed, schedules });
  let explored = session.explore(step);
  while (!explored.finished) explored = session.explore(step);
  return session.conclude();
}

test('whoever spends all events on a few schedules is shown a thousand all the same', () => {
  const session = suite(false, doubles, 1).open(guestOf((number) => 2 * number), { seed: 1, schedules: 3_000 }); // prettier-ignore
  expect(session.explore(3_000)).toEqual({ schedules: 1_000, broken: 0, finished: true });
});

test('what keeps every rule is explored to the end', () => {
  expect(judge((number) => 2 * number)).toMatchObject({
    kind: 'explored',
    schedules: 100,
    events: 3 + 98 * 20,
    coverage: { 'Numbers doubled': 3 + 98 * 20 },
    violations: [],
  });
});

test('the result depends on the seed and on nothing else, least of all on how it was asked for', () => {
  const wrong = (number: number) => (number > 50 ? number : 2 * number);
  expect(judge(wrong, { step: 1 })).toEqual(judge(wrong, { step: 7 }));
  expect(judge(wrong, { step: 1000 })).toEqual(judge(wrong, { step: 7 }));
  const hash = (seed: number) => judge((number) => 2 * number, { seed }).traceHash;
  expect(hash(1)).toMatch(/^[0-9a-f]{16}$/);
  expect(hash(1)).not.toBe(hash(2));
});

test('each broken rule is shown once, worst first, by its smallest schedule', () => {
  const result = judge((number) => (number % 7 === 6 ? 2 * number + 1 : 2 * number));
  if (result.kind !== 'explored') throw new Error('crashed');
  expect(result.violations.map(({ invariant }) => invariant)).toEqual(['doubles', 'is-even']);
  const { counterexample, message } = result.violations[0]!;
  expect(message).toBe('Wrong at tick 0.');
  expect(counterexample).toMatchObject({ violatedAt: 0, causes: [0], shrunkFrom: 20 });
  expect(counterexample.trace.events).toHaveLength(1);
});

test('whoever breaks a bonus first and then throws has not passed', () => {
  const isNumber = rule('is-number', (answer) => typeof answer === 'number');
  const once = (number: number) => {
    if (number > 3) throw new Error('later');
    return 1;
  };
  const result = judge(once, { bonus: true, worst: isNumber });
  expect(result).toMatchObject({ kind: 'crashed', error: 'Error: later' });
});

test('a broken bonus is reported, does not end the search and is not among the rules', () => {
  const result = judge((number) => (number === 3 ? 7 : 2 * number), { bonus: true });
  expect(suite(true).invariants).toEqual(['doubles']);
  if (result.kind !== 'explored') throw new Error('crashed');
  expect(result.violations.map(({ bonus }) => bonus)).toEqual([false, true]);
  expect(judge((number) => 2 * number, { bonus: true })).toMatchObject({ bonus: ['is-even'], violations: [] });
});

describe('a guest that throws', () => {
  test('has crashed, with the position that its own error names', () => {
    const result = judge((number) => {
      if (number > 90) throw new Error(`no ${number > 90}`);
      return 2 * number;
    });
    expect(result).toMatchObject({ kind: 'crashed', error: 'Error: no true', line: 3 });
  });

  test('has failed where it broke a rule before', () => {
    const result = judge((number) => {
      if (number > 90) throw new Error('too large');
      return number;
    });
    expect(result.kind).toBe('explored');
  });
});

test('a guest that no longer fails when asked again is shown as it was found', () => {
  let calls = 0;
  const result = judge((number) => (++calls === 50 ? 1 : 2 * number));
  if (result.kind !== 'explored') throw new Error('crashed');
  expect(result.violations[0]!.counterexample.trace.events).toHaveLength(20);
});

test('an invariant that is listed and never checked is an author’s mistake', () => {
  expect(() =>
    defineSuite({ exports: {}, scenarios: [], invariants: [doubles], visible: () => ({ kind: 'crashed', error: '' }) }),
  ).toThrow('invariant doubles is listed but never checked');
});
