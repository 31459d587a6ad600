/** What there is to measure: the open code katas, their solutions and their mutants, from content/. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { catalogue } from '../../content/catalogue.ts';
import type { Language } from '../contract/request.ts';
import type { Suite } from '../contract/judge-session.ts';

export interface Program {
  file: string;
  source: string;
  language: Language;
  /** Of a mutant: the invariant that must kill it. */
  invariant: string | undefined;
}

export interface MeasuredKata {
  slug: string;
  schedules: number;
  suite: Suite;
  solutions: Program[];
  mutants: Program[];
}

const folder = fileURLToPath(new URL('../../content/katas', import.meta.url));

export async function measuredKatas(): Promise<MeasuredKata[]> {
  const open = catalogue.filter(({ status, languages }) => status === 'open' && languages.length > 0);
  return Promise.all(
    open.map(async ({ slug, schedules }) => {
      const { default: suite } = (await import(join(folder, slug, 'suite/index.ts'))) as { default: Suite };
      return { slug, schedules, suite, solutions: programsIn(slug, 'solutions'), mutants: programsIn(slug, 'mutants') };
    }),
  );
}

function programsIn(slug: string, kind: 'solutions' | 'mutants'): Program[] {
  const path = join(folder, slug, kind);
  return readdirSync(path)
    .sort()
    .map((file) => {
      const source = readFileSync(join(path, file), 'utf8');
      const invariant = /^\/\/ @invariant (\S+)$/m.exec(source)?.[1];
      return { file, source, language: file.endsWith('.ts') ? 'typescript' : 'javascript', invariant };
    });
}
