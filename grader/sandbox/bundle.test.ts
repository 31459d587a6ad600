import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalogue } from '../../content/catalogue.ts';
import { bundleJudge } from './bundle.ts';
import { toyKata } from './testing/toy.ts';

const suites = catalogue
  .filter(({ status }) => status === 'open')
  .map(({ slug }) => fileURLToPath(new URL(`../../content/katas/${slug}/suite/index.ts`, import.meta.url)));

test.each([toyKata.suiteFile, ...suites].filter((file) => existsSync(file)))(
  'the judge script of %s names nothing of this machine',
  async (file) => {
    const { code, hash } = await bundleJudge(file);
    expect(hash).toMatch(/^[0-9a-f]{12}$/);
    for (const word of [process.cwd(), 'node_modules', 'file:', '.test.ts', process.env.HOME ?? '\0'])
      expect(code).not.toContain(word);
    // A validation library in the realm would mean that the suite imports a schema where it needs a type.
    expect(code.length).toBeLessThan(200_000);
  },
);

test('a suite is bundled once per process', async () => {
  expect(bundleJudge(toyKata.suiteFile)).toBe(bundleJudge(toyKata.suiteFile));
});
