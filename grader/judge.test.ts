import { afterAll, describe, expect, test } from 'vitest';
import type { GradeRequest } from './contract/request.ts';
import { runReportSchema } from './contract/run-report.ts';
import { verdictSchema } from './contract/verdict.ts';
import { createJudge } from './judge.ts';
import { toyKata, toySolution } from './sandbox/testing/toy.ts';

const judge = createJudge({ children: 1, katas: [toyKata] });
afterAll(() => judge.close());

const request = (source: string, more: Partial<GradeRequest> = {}): GradeRequest => ({
  kata: 'toy',
  language: 'typescript',
  source,
  ...more,
});
const timeless = (value: object) => ({ ...value, elapsedMs: 0 });

describe('a verdict', () => {
  test('is the same bytes for the same source, in the same process or another', async () => {
    const other = createJudge({ children: 1, katas: [toyKata] });
    const source = toySolution('if (Math.random() < 0.01) throw new Error(`${Math.random()} ${Date.now()}`);');
    const verdicts = [
      await judge.grade(request(source)),
      await judge.grade(request(source)),
      await other.grade(request(source)),
    ];
    await other.close();
    expect(new Set(verdicts.map((verdict) => JSON.stringify(timeless(verdict)))).size).toBe(1);
  });

  test('has the seed that was asked for, or one of the source', async () => {
    const [asked, own, another] = [
      await judge.grade(request(toySolution(), { seed: 7 })),
      await judge.grade(request(toySolution())),
      await judge.grade(request(toySolution('// another'))),
    ];
    expect(asked.seed).toBe(7);
    expect(own.seed).not.toBe(another.seed);
  });

  test('has a seed that nobody can compute beforehand where the installation has a secret, and the same again', async () => {
    const keyed = (key: number) =>
      createJudge({ children: 1, katas: [toyKata], seedKey: async () => new Uint8Array(32).fill(key) });
    const seeds: number[] = [(await judge.grade(request(toySolution()))).seed];
    for (const key of [1, 1, 2]) {
      const own = keyed(key);
      seeds.push((await own.grade(request(toySolution()))).seed);
      await own.close();
    }
    expect(seeds[1]).toBe(seeds[2]);
    expect(new Set(seeds).size).toBe(3);
  });

  test('says where in the learner’s own source it crashed', async () => {
    const source = toySolution().replace('return (this.n += n);', '\n\n  throw new RangeError(`at ${n}`);');
    const verdict = await judge.grade(request(source));
    expect(verdict).toMatchObject({
      kind: 'crashed',
      error: 'RangeError: at 1',
      line: source.split('\n').findIndex((line) => line.includes('throw')) + 1,
    });
  });

  test('counts the schedules that were explored, and reports on the way', async () => {
    const seen: number[] = [];
    const slow = toySolution().replace('return (this.n', 'for (let i = 0; i < 300_000; i += 1); return (this.n');
    const verdict = await judge.grade(request(slow, { schedules: 400 }), (schedules) => seen.push(schedules));
    expect(verdict).toMatchObject({ kind: 'passed', schedules: 400 });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('is well-formed for every ending, and carries its provenance', async () => {
    for (const source of [toySolution(), toySolution('throw 1;'), 'export {', 'import "x"', '!'.repeat(70_000)]) {
      const verdict = verdictSchema.parse(await judge.grade(request(source)));
      expect(verdict).toMatchObject({
        kata: 'toy',
        invariants: 1,
        suite: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
      });
    }
  });

  test('shares nothing between submissions that are judged at once', async () => {
    const two = createJudge({ children: 2, katas: [toyKata] });
    const sources = [
      toySolution(),
      toySolution('throw new Error("mine");'),
      toySolution('// x'),
      'export const label = 1;',
    ];
    const kinds = (await Promise.all([...sources, ...sources].map((source) => two.grade(request(source))))).map(
      ({ kind }) => kind,
    );
    await two.close();
    expect(kinds).toEqual([...Array(2)].flatMap(() => ['passed', 'crashed', 'passed', 'rejected']));
  });
});

describe('failures of ours', () => {
  test('are an internal error with an id, whose reason only the log knows', async () => {
    const lines: string[] = [];
    const broken = createJudge({
      children: 1,
      log: (line) => lines.push(line),
      katas: [{ ...toyKata, suiteFile: '/nowhere/secret-suite.ts' }],
    });
    const verdict = await broken.grade(request(toySolution()));
    await broken.close();
    expect(verdictSchema.parse(verdict).kind).toBe('internal-error');
    expect(JSON.stringify(verdict)).not.toContain('secret');
    expect(lines.join()).toContain('secret-suite');
    expect(verdict.kind === 'internal-error' && lines[0]!.includes(verdict.id)).toBe(true);
  });

  test('an unknown kata is the caller’s mistake', async () => {
    await expect(judge.grade({ ...request(''), kata: 'nope' })).rejects.toThrow('no kata "nope"');
  });
});

describe('a run', () => {
  test('returns what was printed, once, with the learner’s own line numbers', async () => {
    const source = toySolution('const marker = 1;\nconsole.log("a\\u001b[31m", { marker }, new Error("here").stack);');
    const report = runReportSchema.parse(await judge.run(request(source)));
    const line = source.split('\n').length;
    expect(report.kind).toBe('ran');
    // The toy suite makes two instances, and each prints.
    expect(report.console.split('\n').filter((text) => text.startsWith('a␛[31m { marker: 1 }'))).toHaveLength(2);
    expect(report.console).toContain(`solution:${line}:`);
  });

  test('keeps what was printed before a crash', async () => {
    const report = await judge.run(request(toySolution('console.log("so far"); throw new Error("no further");')));
    expect(report).toMatchObject({ kind: 'crashed', error: 'Error: no further', console: 'so far' });
  });

  test('cuts what was printed', async () => {
    const report = await judge.run(request(toySolution('console.log("x".repeat(70_000));')));
    expect(report.console.length).toBeLessThanOrEqual(65_537);
  });
});

test('the judge knows its six walls, and those that this machine allows hold', async () => {
  const walls = await judge.walls();
  expect(walls.map(({ name }) => name)).toEqual([
    'Hardened realm',
    'No credentials',
    'Permission model',
    'Network namespace',
    'Memory watched',
    'Deadline watched',
  ]);
  expect(walls.filter(({ name, holds }) => !holds && name !== 'Network namespace')).toEqual([]);
});
