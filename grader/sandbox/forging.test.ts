/**
 * Programs that try to have a wrong solution of a kata passed, or to hide what is wrong with it, filed by kata under the verdict that each
 * must get. Each stands on a mutant or a solution of the kata, which its first line names: what that exports is there under a `$`.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Verdict } from '../contract/verdict.ts';
import { createJudge } from '../judge.ts';
import type { Limits } from './limits.ts';

const corpus = fileURLToPath(new URL('./hostile', import.meta.url));
const katas = fileURLToPath(new URL('../../content/katas', import.meta.url));

/** Of each kata a right solution, to be judged after every program. */
const honest = {
  'raft-election': 'solutions/handler-table.js',
  'idempotent-payments': 'solutions/plain.js',
} as const;

/** Less time where time is what runs out. */
const limitsOf: Record<string, Partial<Limits>> = { 'exhausted-time': { cpuMs: 1_500 } };

const folderOf = (verdict: Verdict): string =>
  verdict.kind === 'exhausted' ? `exhausted-${verdict.resource}` : verdict.kind;

/** The program below what it stands on, whose exports of the same names have another. */
function sourceOf(kata: string, program: string): string {
  const base = /^\/\/ @base (\S+)/.exec(program)?.[1];
  if (!base) throw new Error('The first line of a program names what it stands on');
  const names = [...program.matchAll(/^export (?:async )?(?:class|function|const) (\w+)/gm)].map(([, name]) => name!);
  return names.reduce(
    (source, name) => source.replace(new RegExp(`^export ((?:async )?(?:class|function|const)) ${name}\\b`, 'm'), `$1 $$${name}`),
    readFileSync(join(katas, kata, base), 'utf8'),
  ) + program; // prettier-ignore
}

describe.each(Object.keys(honest) as (keyof typeof honest)[])('%s', (kata) => {
  const files = globSync(`${corpus}/${kata}/*/*.{js,ts}`).sort();
  const folders = [...new Set(files.map((file) => basename(dirname(file))))];

  describe.each(folders)('programs that end as %s', (folder) => {
    const complaints: string[] = [];
    const judge = createJudge({ children: 1, limits: limitsOf[folder], log: (line) => complaints.push(line) });
    afterAll(() => judge.close());
    const grade = (source: string, file: string, schedules?: number) =>
      judge.grade({ kata, language: file.endsWith('.ts') ? 'typescript' : 'javascript', source, schedules });

    test.each(files.filter((file) => basename(dirname(file)) === folder).map((file) => [basename(file), file] as const))(
      '%s',
      async (_, file) => {
        const verdict = await grade(sourceOf(kata, readFileSync(file, 'utf8')), file);
        expect(folderOf(verdict), JSON.stringify(verdict).slice(0, 2_000)).toBe(folder);

        const next = await grade(readFileSync(join(katas, kata, honest[kata]), 'utf8'), honest[kata], 20);
        expect(next.kind, JSON.stringify(next).slice(0, 2_000)).toBe('passed');
        expect(complaints).toEqual([]);
      },
      60_000,
    ); // prettier-ignore
  });
});
