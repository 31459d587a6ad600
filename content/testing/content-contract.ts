/**
 * The content contract: what must lie in a kata's folder, and that the judge agrees with what each solution and each mutant says about
 * itself. Through the real judge, sandbox included. Each kata has a test file that calls this, so that they are tried side by side.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../grader/contract/request.ts';
import type { Verdict } from '../../grader/contract/verdict.ts';
import { readShortestKnown, timesTheShortest } from '../../grader/bench/shortest-known.ts';
import { createJudge, type Judge } from '../../grader/judge.ts';
import { catalogue } from '../catalogue.ts';
import type { Kata } from '../kata.ts';
import { readKataTexts } from '../read-kata.ts';
import { typeProblems } from './type-problems.ts';

const katas = join(import.meta.dirname, '../katas');
const languageOf = (file: string): Language => (file.endsWith('.ts') ? 'typescript' : 'javascript');
const filesIn = (...path: string[]) => {
  const folder = join(katas, ...path);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};
const textOf = (...path: string[]) => readFileSync(join(katas, ...path), 'utf8');

const timeout = { timeout: 120_000 };
const outcomeOf = (verdict: Verdict): string =>
  verdict.kind === 'failed'
    ? `failed: ${verdict.violations.map(({ invariant, message }) => `${invariant}: ${message}`).join(' | ')}`
    : verdict.kind === 'crashed'
      ? `crashed: ${verdict.error}`
      : verdict.kind;

/** Declares the tests of one kata of the catalogue. */
export function testContentOf(slug: string): void {
  const kata = catalogue.find((one) => one.slug === slug);
  if (!kata) throw new Error(`There is no kata ${slug}`);
  test('has a contract where what is handed in is code', async () => {
    const { api } = await readKataTexts(slug);
    expect(api.includes('export declare')).toBe(kata.languages.length > 0);
  });
  // Prose is judged by people: there is no suite to hold its content to.
  if (kata.languages.length === 0 || kata.status === 'open') testTextsOf(kata);
  if (kata.languages.length > 0 && kata.status === 'open') testJudgedContentOf(kata);
}

function testTextsOf({ slug }: Kata): void {
  test('has a prompt and graded hints', async () => {
    const { prompt, hints } = await readKataTexts(slug);
    expect(prompt).toMatch(/^# /);
    expect(hints.length).toBeGreaterThanOrEqual(3);
    expect(hints.length).toBeLessThanOrEqual(7);
  });

  test('says nothing in its prompt or hints of how the suite finds what it finds', async () => {
    const { prompt, hints } = await readKataTexts(slug);
    for (const text of [prompt, ...hints]) expect(text).not.toMatch(/mutant|schedule|scenario|directed|seed/i);
  });
}

function testJudgedContentOf(kata: Kata): void {
  const { slug } = kata;
  let judge: Judge;
  /** With a sandbox process of its own, which has judged other things before: nothing of that may show. */
  let elsewhere: Judge;
  const trouble: string[] = [];
  beforeAll(async () => {
    const log = (line: string) => void trouble.push(line);
    judge = createJudge({ children: 1, log });
    elsewhere = createJudge({ children: 1, log });
    await Promise.all([judge.warm(), elsewhere.warm()]);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([judge.close(), elsewhere.close()]);
    expect(trouble).toEqual([]);
  });

  const known = readShortestKnown();
  let judgingsDealt = 0;
  const bytesOf = (verdict: Verdict) => JSON.stringify({ ...verdict, elapsedMs: 0 });
  /**
   * Judges with every seed; undefined is the seed that a submission gets when it is handed in. With that one in both processes, to compare
   * the bytes, and with the others in one each, so that both have as much to do.
   */
  const judgeEverywhere = async (kind: string, file: string, seeds: readonly number[]): Promise<Verdict[]> => {
    const request = { kata: slug, language: languageOf(file), source: textOf(slug, kind, file) };
    const [first, again, ...others] = await Promise.all([
      judge.grade(request),
      elsewhere.grade(request),
      ...seeds.map((seed) => (judgingsDealt++ % 2 === 0 ? judge : elsewhere).grade({ ...request, seed })),
    ]);
    expect(bytesOf(again)).toBe(bytesOf(first));
    return [first, ...others];
  };

  const solutions = filesIn(slug, 'solutions');
  const mutants = filesIn(slug, 'mutants');

  test('has a starter per language, four solutions and thirty mutants', async () => {
    const { starters } = await readKataTexts(slug);
    for (const language of kata.languages)
      expect(starters[language]).toMatch(/export class|export function|export const/);
    expect(solutions.length).toBeGreaterThanOrEqual(4);
    expect(mutants.length).toBeGreaterThanOrEqual(30);
  });

  test('type-checks: starters and solutions against the contract, as the editor would', timeout, () => {
    const files = ['starter.ts', 'starter.js', ...solutions.map((file) => `solutions/${file}`)];
    expect(
      typeProblems(
        slug,
        textOf(slug, 'api.d.ts'),
        files.map((file) => [file, textOf(slug, file)]),
      ),
    ).toEqual([]);
  });

  test.each(kata.languages)('admits the %s starter and does not pass it', timeout, async (language) => {
    const source = (await readKataTexts(slug)).starters[language] ?? '';
    const verdict = await judge.grade({ kata: slug, language, source });
    expect(['failed', 'crashed']).toContain(verdict.kind);
  });

  // Several at a time, so that neither process waits for the other.
  test.concurrent.each(solutions)(
    'passes solutions/%s, whatever the seed, with the same bytes in another process',
    timeout,
    async (file) => {
      const verdicts = await judgeEverywhere('solutions', file, [2, 7301]);
      expect(verdicts.map(outcomeOf)).toEqual(['passed', 'passed', 'passed']);
    },
  );

  test.concurrent.each(mutants)(
    'kills mutants/%s for the invariant it names, in at most twice the shortest known, whatever the seed, with the same bytes in another process',
    timeout,
    async (file) => {
      const named = /^\/\/ @invariant (\S+)$/m.exec(textOf(slug, 'mutants', file))?.[1];
      const verdicts = await judgeEverywhere('mutants', file, [7301]);
      expect(verdicts).toHaveLength(2);
      for (const verdict of verdicts) {
        expect(outcomeOf(verdict)).toMatch(/^failed/);
        const killing = verdict.kind === 'failed' && verdict.violations.find(({ invariant }) => invariant === named);
        if (!killing) throw new Error(`not killed for ${named}: ${outcomeOf(verdict)}`);
        expect(timesTheShortest(known, slug, file, killing)).toBeLessThanOrEqual(2);
      }
    },
  );

  test('runs its visible scenario', timeout, async () => {
    const [file] = solutions;
    const report = await judge.run({
      kata: slug,
      language: languageOf(file!),
      source: textOf(slug, 'solutions', file!),
    });
    expect(report).toMatchObject({ kind: 'ran', complaints: [] });
  });
}
