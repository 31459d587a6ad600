/** The texts of a kata, read from its folder. Server only; never a suite, a solution or a mutant. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../grader/contract/request.ts';
import { findKata } from './catalogue.ts';

export interface KataTexts {
  /** Markdown; empty where the kata is not written yet. */
  prompt: string;
  /** Markdown, each beginning with its `## ` heading, from the first nudge to the last. */
  hints: string[];
  /** The contract, TypeScript declarations; empty where what is handed in is prose. */
  api: string;
  starters: Partial<Record<Language, string>>;
}

const extensions: Readonly<Record<Language, string>> = { typescript: 'ts', javascript: 'js' };

/** Throws for a slug that the catalogue does not have, so that no other path can be asked for. A file that is missing reads as empty. */
export async function readKataTexts(slug: string): Promise<KataTexts> {
  const kata = findKata(slug);
  if (!kata) throw new RangeError(`there is no kata ${JSON.stringify(slug)}`);
  const folder = join(process.cwd(), 'content', 'katas', kata.slug);
  const [prompt, hints, api, ...starters] = await Promise.all(
    ['prompt.md', 'hints.md', 'api.d.ts', ...kata.languages.map((language) => `starter.${extensions[language]}`)].map(
      (file) => textOf(join(folder, file)),
    ),
  );
  return {
    prompt: prompt ?? '',
    hints: hintsOf(hints ?? ''),
    api: api ?? '',
    starters: Object.fromEntries(kata.languages.map((language, index) => [language, starters[index] ?? ''])),
  };
}

/** One hint per `## ` heading. */
export const hintsOf = (markdown: string): string[] =>
  markdown
    .split(/^(?=## )/m)
    .map((hint) => hint.trim())
    .filter((hint) => hint.startsWith('## '));

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
