/**
 * The content contract: what must lie in a kata's folder, and that the judge agrees with what each solution and each mutant says about
 * itself. Through the real judge, sandbox included. Each kata has a test file that calls this, so that they are tried side by side.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../grader/contract/request.ts';
import type { Verdict } from '../../grader/contract/verdict.ts';
import { createJudge, type Judge } from '../../grader/judge.ts';
import { catalogue } from '../catalogue.ts';
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
  let judge: Judge;
  const trouble: string[] = [];
  beforeAll(async () => {
    judge = createJudge({ children: 1, log: (line) => trouble.push(line) });
    await judge.warm();
  }, 60_000);
  afterAll(async () => {
    await judge.close();
    expect(trouble).toEqual([]);
  });

  test('has a contract where what is handed in is code', async () => {
    const { api } = await readKataTexts(slug);
    expect(api.includes('export declare')).toBe(kata.languages.length > 0);
  });
  if (kata.status === 'coming') return;

  const solutions = filesIn(slug, 'solutions');
  const mutants = filesIn(slug, 'mutants');

  test('has a prompt, graded hints, a starter per language, four solutions and thirty mutants', async () => {
    const { prompt, hints, starters } = await readKataTexts(slug);
    expect(prompt).toMatch(/^# /);
    expect(hints.length).toBeGreaterThanOrEqual(3);
    expect(hints.length).toBeLessThanOrEqual(7);
    for (const language of kata.languages)
      expect(starters[language]).toMatch(/export class|export function|export const/);
    expect(solutions.length).toBeGreaterThanOrEqual(4);
    expect(mutants.length).toBeGreaterThanOrEqual(30);
  });

  test('says nothing in its prompt or hints of how the suite finds what it finds', async () => {
    const { prompt, hints } = await readKataTexts(slug);
    for (const text of [prompt, ...hints]) expect(text).not.toMatch(/mutant|schedule|scenario|directed|seed/i);
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

  test.each(solutions)('passes solutions/%s, whatever the seed', timeout, async (file) => {
    const source = textOf(slug, 'solutions', file);
    for (const seed of [1, 2, 7301]) {
      const verdict = await judge.grade({ kata: slug, language: languageOf(file), source, seed });
      expect(outcomeOf(verdict)).toBe('passed');
    }
  });

  test.each(mutants)('kills mutants/%s for the invariant it names, whatever the seed', timeout, async (file) => {
    const source = textOf(slug, 'mutants', file);
    const named = /^\/\/ @invariant (\S+)$/m.exec(source)?.[1];
    for (const seed of [1, 7301]) {
      const verdict = await judge.grade({ kata: slug, language: languageOf(file), source, seed });
      expect(outcomeOf(verdict)).toMatch(/^failed/);
      if (verdict.kind === 'failed') expect(verdict.violations.map(({ invariant }) => invariant)).toContain(named);
    }
  });

  test('gives the same source the same bytes', timeout, async () => {
    for (const path of [['solutions', solutions[0]!] as const, ['mutants', mutants[0]!] as const]) {
      const request = { kata: slug, language: languageOf(path[1]), source: textOf(slug, ...path) };
      const [first, second] = [await judge.grade(request), await judge.grade(request)];
      expect(JSON.stringify({ ...second, elapsedMs: 0 })).toBe(JSON.stringify({ ...first, elapsedMs: 0 }));
    }
  });

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
