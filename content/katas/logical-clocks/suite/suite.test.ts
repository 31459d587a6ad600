/** The suite itself, with guests in this process: hostile ones, odd but correct ones, and the sentences it finds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcessGuest } from '../../../../grader/kit/testing/in-process-guest.ts';
import suite from './index.ts';

const folder = join(import.meta.dirname, '..');
const sourceOf = (path: string) => readFileSync(join(folder, path), 'utf8');
const solution = sourceOf('solutions/class-and-loops.ts');

function judge(source: string, { seed = 7301, schedules = 400 } = {}) {
  const session = suite.open(inProcessGuest(source), { seed, schedules });
  session.explore(Infinity);
  return session.conclude();
}
const run = (source: string) => suite.run(inProcessGuest(source), { seed: 7301 });

/** The solution with one of its parts replaced; the part must be there. */
function altered(part: string, replacement: string): string {
  expect(solution.split(part)).toHaveLength(2);
  return solution.replace(part, replacement);
}
/** The solution with one of its exports taken from other code. */
const withExport = (name: string, code: string) =>
  `${solution.replace(new RegExp(`export (class|function) ${name}\\b`), `$1 original_${name}`).replaceAll(`new ${name}(`, `new original_${name}(`)}\n${code}`;
const violated = (source: string) => {
  const result = judge(source);
  return result.kind === 'explored' ? result.violations.map(({ invariant }) => invariant) : `crashed: ${result.error}`;
};

test('every event of five hundred schedules is pinned: the same seed gives the same bytes, today and tomorrow', () => {
  const result = judge(solution, { schedules: 500 });
  expect(result).toMatchObject({ kind: 'explored', schedules: 500, violations: [] });
  expect([result.traceHash, result.events]).toMatchInlineSnapshot(`
    [
      "736f8c82f35a4308",
      38071,
    ]
  `);
  expect(judge(solution, { schedules: 500 })).toEqual(result);
});

test('everything that the suite is for is reached', () => {
  const { coverage } = judge(solution, { schedules: 1000 });
  expect(coverage['Messages delivered']).toBeGreaterThan(1000);
  expect(coverage['Messages overtaken by a later one']).toBeGreaterThan(30);
  expect(coverage['Messages still in flight at the end']).toBeGreaterThan(300);
  expect(coverage['Concurrent pairs to find']).toBeGreaterThan(1000);
  expect(coverage['Pairs whose stamps deny their order']).toBeGreaterThan(100);
});

test.each(['concurrentPairs', 'verify'])(
  'whoever cannot have a trace of one event in %s crashes, whatever the seed',
  (name) => {
    const code = `export const ${name} = (t: any) => (t.length > 0 && t[1].vector, original_${name}(t));`;
    for (const seed of [1, 2, 3, 4, 5])
      expect(judge(withExport(name, code), { seed, schedules: 70 })).toMatchObject({ kind: 'crashed' });
  },
);

describe('a hostile guest is told what it did, and nothing of ours is thrown', () => {
  // prettier-ignore
  test.each([
    ['returns a promise', altered('localEvent(): Stamp {', 'async localEvent(): any {'), 'crashed: localEvent() returned a promise; it must return its result at once'],
    ['simulates asynchronously', withExport('simulate', 'export async function simulate() {}'), 'crashed: simulate() returned a promise; it must return its result at once'],
    ['throws in a getter of a stamp', altered('return { lamport: this.lamport, vector: this.vector.slice() };', 'return { get lamport() { throw new Error("boom"); }, vector: [] } as any;'), 'crashed: Error: boom'],
    ['throws a symbol', altered('return this.tick(0);', 'throw Symbol("x");'), 'crashed: something else'],
    ['keeps random and calls it later', withExport('simulate', 'export function simulate({ random }: any) { return new Proxy([], { get: (t, k) => (random(), Reflect.get(t, k)) }); }'), 'crashed: random() was called after simulate() had returned'],
    ['exports no class', withExport('Process', 'export const Process = 7;'), 'crashed: Process is not a class'],
    ['exports a class without one of its methods', altered('localEvent(): Stamp {', 'localEvents(): Stamp {'), 'crashed: A Process has no localEvent()'],
    ['has stamps of NaN', altered('this.lamport = Math.max(this.lamport, heard) + 1;', 'this.lamport = NaN;'), ['stamps-well-formed']],
    ['has stamps with holes', altered('vector: this.vector.slice() };', 'vector: new Array(this.vector.length) };'), ['stamps-well-formed']],
    ['answers with two billion pairs', withExport('verify', 'export const verify = () => new Proxy([], { get: (t, k) => (k === "length" ? 2 ** 31 : 0) });'), ['answers-well-formed']],
    ['answers with strings', withExport('concurrentPairs', 'export const concurrentPairs = () => ["01", "02"];'), ['answers-well-formed']],
    ['answers with indices beyond the trace', withExport('verify', 'export const verify = (t: any) => [[0, t.length]];'), ['answers-well-formed', 'verify-reports-every-fault']],
    ['simulates something that is no trace', withExport('simulate', 'export const simulate = () => ({ length: 3 });'), ['trace-well-formed']],
    ['simulates nothing', withExport('simulate', 'export const simulate = () => undefined;'), ['trace-well-formed']],
    ['puts getters into the trace it was given', withExport('verify', 'export const verify = (t: any) => { if (t[0]) Object.defineProperty(t[0], "lamport", { get() { throw new Error("trap"); } }); return []; };'), 'crashed: Error: trap'],
    ['empties the trace it was given', withExport('concurrentPairs', 'export const concurrentPairs = (t: any) => { t.length = 0; return []; };'), ['trace-left-as-given', 'concurrent-pairs-complete']],
    ['answers otherwise each time it is read', altered('lamport = 0;', 'get lamport(): any { return this.reads++; }\n  set lamport(_: any) {}\n  reads = 0;'), ['stamp-is-clock-after-event']],
  ] as const)('%s', (_, source, expected) => {
    const found = violated(source);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toEqual(expect.arrayContaining([...expected]));
  });
});

describe('what a crash shows', () => {
  test('is the smallest execution that leads to it', () => {
    const source = altered(
      'receive(message: Message): Stamp {',
      'receive(message: Message): Stamp {\n    if (message.lamport < this.lamport) throw new Error("old news");',
    );
    const result = judge(source);
    if (result.kind !== 'crashed') throw new Error('explored');
    expect(result.error).toBe('Error: old news');
    const { trace, violatedAt } = result.counterexample!;
    expect(trace.events.map(({ kind }) => kind).sort()).toEqual(['local', 'local', 'receive', 'send']);
    expect(violatedAt).toBe(trace.events.length - 1);
  });

  test('is all that happened, where what was handed out throws when it is looked at again', () => {
    const result = judge(
      altered(
        'return { lamport: this.lamport, vector: this.vector.slice() };',
        'let reads = 0; const { lamport } = this;\n    return { get lamport() { if (reads++ > 0) throw new Error("gone"); return lamport; }, vector: this.vector.slice() };',
      ),
    );
    expect(result).toMatchObject({ kind: 'crashed', counterexample: { trace: { nodes: 1 }, violatedAt: 0 } });
    if (result.kind === 'crashed')
      expect(result.counterexample!.trace.events.map(({ kind, node }) => [kind, node])).toEqual([['local', 0]]);
  });

  test('is the making of a process, where that threw', () => {
    const result = judge(altered('this.vector = new Array(processCount).fill(0);', 'throw new Error("no");'));
    expect(result).toMatchObject({
      kind: 'crashed',
      counterexample: { trace: { nodes: 1, events: [{ kind: 'start' }] } },
    });
  });
});

const inOrderWithin = (all: readonly number[], some: readonly number[]) =>
  all.reduce((found, item) => (item === some[found] ? found + 1 : found), 0) === some.length;

/** Mutants that show themselves only in long traces: beyond event 31 or 255, or with an entry or an index of at least 10. */
const eventsNeeded: Record<string, number> = {
  'verify-in-thirty-two-bits.ts': 33,
  'entries-compared-as-text.js': 13,
  'vector-of-bytes.ts': 256,
};

describe('every mutant', () => {
  const mutants = readdirSync(join(folder, 'mutants'));

  test.each(mutants)('%s is shown by a short counterexample whose sentence cites its causes', (file) => {
    const source = sourceOf(`mutants/${file}`);
    const result = judge(source);
    if (result.kind !== 'explored') throw new Error(result.error);
    const named = /@invariant (\S+)/.exec(source)?.[1];
    expect(result.violations[0]?.invariant).toBe(named);
    expect(result.violations.length).toBeLessThanOrEqual(5);
    for (const { message, counterexample } of result.violations) {
      const { causes, trace, violatedAt, shrunkFrom } = counterexample;
      expect(message).toMatch(/^[A-Zcsv0-9].*\.$/s);
      expect(message).not.toMatch(/undefined(?!, not)|NaN(?!, not)|\[object|directed|scenario|mutant|tamper/);
      expect(causes.at(-1)).toBe(violatedAt);
      for (const cause of causes) expect(trace.events[cause]).toBeDefined();
      // Events are mentioned in the order of the causes; those that have no tick of their own are mentioned in other words.
      const mentioned = [...message.matchAll(/(?:at tick|event) (\d+)/g)].map(([, event]) => Number(event));
      expect(inOrderWithin(causes, mentioned)).toBe(true);
      expect(trace.events.length).toBeLessThanOrEqual(eventsNeeded[file] ?? 12);
      expect(shrunkFrom).toBeGreaterThanOrEqual(trace.events.length);
    }
  });
});

describe('Run', () => {
  test('shows the trace and its concurrent pairs, and judges nothing', () => {
    const report = run(solution);
    if (report.kind !== 'ran') throw new Error(report.error);
    expect(report.complaints).toEqual([]);
    expect(report.trace.nodes).toBe(3);
    expect(report.trace.events).toHaveLength(50);
    expect(report.pairs!.length).toBeGreaterThan(100);
    expect(report.trace.events.every(({ ledger }) => ledger === undefined)).toBe(true);
    expect(run(solution)).toEqual(report);
  });

  test('shows the trace of someone who has not come to concurrentPairs yet', () => {
    const report = run(
      withExport('concurrentPairs', 'export function concurrentPairs() { throw new Error("later"); }'),
    );
    expect(report).toMatchObject({ kind: 'ran', complaints: ['concurrentPairs() threw: Error: later'] });
  });

  test('shows what can be read of a trace and says what cannot', () => {
    const report = run(
      withExport(
        'simulate',
        'export const simulate = () => [{ process: 0, kind: "local", lamport: 1, vector: [1, 0, 0] }, { process: 3 }];',
      ),
    );
    if (report.kind !== 'ran') throw new Error(report.error);
    expect(report.trace.events).toHaveLength(1);
    expect(report.complaints).toEqual([
      'Event 1 cannot be read: `process` is 3, and the last process is 2.',
      'The trace has 2 events; 50 ticks were asked for.',
    ]);
  });

  test('is a crash where simulate throws', () => {
    expect(run(sourceOf('starter.ts'))).toMatchObject({ kind: 'crashed', error: 'Error: simulate is not written yet' });
  });
});
