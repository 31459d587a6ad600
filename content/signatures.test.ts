/** What an attempt from memory begins with: every kata's exported signatures, and nothing that would have to be remembered. */
import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { readKataTexts } from './read-kata.ts';
import { typeProblems } from './testing/type-problems.ts';

const katas = catalogue.filter(({ languages }) => languages.length > 0);
const namesIn = (source: string): string[] =>
  [...source.matchAll(/^export (?:declare )?(?:async )?(?:class|function|const) (\w+)/gm)]
    .map(([, name]) => name!)
    .sort();
const fileOf = { typescript: 'memory.ts', javascript: 'memory.js' } as const;

test.each(katas)('$slug: type-checks against the contract, as the editor would', async ({ slug, languages }) => {
  const { api, signatures } = await readKataTexts(slug);
  const files = languages.map((language) => [fileOf[language], signatures[language] ?? ''] as const);
  expect(typeProblems(slug, api, files)).toEqual([]);
});

test.each(katas)('$slug: exports what the contract asks for, in every language', async ({ slug, languages }) => {
  const { api, signatures } = await readKataTexts(slug);
  for (const language of languages) expect(namesIn(signatures[language] ?? '')).toEqual(namesIn(api));
});

test.each(katas)('$slug: explains nothing', async ({ slug, languages }) => {
  const { signatures } = await readKataTexts(slug);
  for (const language of languages) {
    const comments = [...signatures[language]!.matchAll(/\/\*\*?([\s\S]*?)\*\/|\/\/(.*)/g)].map(([, block, line]) => block ?? line!); // prettier-ignore
    for (const comment of comments) expect(comment.replaceAll(/^[\s*]+/gm, '')).toMatch(/^(@(import|param|returns|type) .*\n?)+$/); // prettier-ignore
  }
});
