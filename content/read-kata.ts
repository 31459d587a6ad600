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
  /** What an attempt from memory starts from: the exported signatures and nothing else. */
  signatures: Partial<Record<Language, string>>;
}

const extensions: Readonly<Record<Language, string>> = { typescript: 'ts', javascript: 'js' };

/** Throws for a slug that the catalogue does not have, so that no other path can be asked for. A file that is missing reads as empty. */
export async function readKataTexts(slug: string): Promise<KataTexts> {
  const kata = findKata(slug);
  if (!kata) throw new RangeError(`there is no kata ${JSON.stringify(slug)}`);
  const folder = join(process.cwd(), 'content', 'katas', kata.slug);
  const read = (file: string): Promise<string> => textOf(join(folder, file));
  const inEveryLanguage = async (name: string): Promise<Partial<Record<Language, string>>> =>
    Object.fromEntries(
      await Promise.all(
        kata.languages.map(async (language) => [language, await read(`${name}.${extensions[language]}`)] as const),
      ),
    );
  const [prompt, hints, api, starters, signatures] = await Promise.all([
    read('prompt.md'),
    read('hints.md'),
    read('api.d.ts'),
    inEveryLanguage('starter'),
    inEveryLanguage('memory'),
  ]);
  return { prompt, hints: hintsOf(hints), api, starters, signatures };
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
