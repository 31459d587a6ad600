/** What holds for the catalogue as a whole; each kata's own contract is tried beside it, in its folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { readKataTexts } from './read-kata.ts';

test('slugs are unique and every summary fits', () => {
  expect(new Set(catalogue.map(({ slug }) => slug)).size).toBe(catalogue.length);
  for (const { summary } of catalogue) expect(summary.length).toBeLessThanOrEqual(80);
});

test('every kata has its content contract tried', () => {
  for (const { slug } of catalogue)
    expect(existsSync(join(import.meta.dirname, 'katas', slug, 'content.test.ts'))).toBe(true);
});

test('a kata that is not in the catalogue has no texts, whatever its name looks like', async () => {
  for (const slug of ['nothing', '../..', 'logical-clocks/suite', ''])
    await expect(readKataTexts(slug)).rejects.toThrow('there is no kata');
});
