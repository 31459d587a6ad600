/**
 * Hostile programs, each filed under the verdict that it must get, as DOMjudge does. After each, an honest submission must pass in the
 * same judge: nothing that a program does may reach the next.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Verdict } from '../contract/verdict.ts';
import { createJudge, type Judge } from '../judge.ts';
import type { Limits } from './limits.ts';
import { toyKata, toySolution } from './testing/toy.ts';

const corpus = fileURLToPath(new URL('./hostile', import.meta.url));

/** Smaller limits where a limit is what is tested, as each of these programs runs right into it. */
const limitsOf: Record<string, Partial<Limits>> = {
  'exhausted-time': { cpuMs: 300 },
  'exhausted-memory': { memoryMib: 64 },
};

/** The folder in which a program with this verdict belongs. */
function folderOf(verdict: Verdict): string {
  if (verdict.kind === 'exhausted') return `exhausted-${verdict.resource}`;
  return verdict.kind === 'rejected' ? `rejected-${verdict.reason}` : verdict.kind;
}

const folders = [...new Set(globSync(`${corpus}/*/*.{js,ts}`).map((file) => basename(dirname(file))))].sort();

describe.each(folders)('hostile programs that end as %s', (folder) => {
  const complaints: string[] = [];
  const judge: Judge = createJudge({
    children: 1,
    katas: [toyKata],
    limits: limitsOf[folder],
    log: (line) => complaints.push(line),
  });
  afterAll(() => judge.close());

  test.each(globSync(`${corpus}/${folder}/*`).map((file) => [basename(file), file] as const))(
    '%s',
    async (_, file) => {
      const source = readFileSync(file, 'utf8');
      const verdict = await judge.grade({
        kata: 'toy',
        language: file.endsWith('.ts') ? 'typescript' : 'javascript',
        source,
      });
      expect(folderOf(verdict), JSON.stringify(verdict)).toBe(folder);
      // jsonb takes neither U+0000 nor half a surrogate pair.
      expect(JSON.stringify(verdict)).not.toMatch(/\\u0000|\\ud[89a-f]/i);

      const next = await judge.grade({ kata: 'toy', language: 'typescript', source: toySolution() });
      expect(next.kind).toBe('passed');
      expect(complaints).toEqual([]);
    },
    60_000,
  );
});
