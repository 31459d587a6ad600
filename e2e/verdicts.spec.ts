import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { atLoad, correct, inLocalEvent, mutant } from './harness/sources.ts';
import { expect, test } from './harness/test.ts';
import type { Workbench } from './harness/workbench.ts';

const exhausted = {
  'an endless loop while it is loaded ran too long': {
    source: atLoad('for (;;);'),
    heading: 'Ran too long',
    says: 'Your code used all of its 5,000 ms of processor time.',
  },
  'a list that only grows used too much memory': {
    source: inLocalEvent('for (const kept = []; ; kept.push(new Array(1e5).fill(kept.length)));').source,
    heading: 'Used too much memory',
    says: 'Your code held more than 256 MiB.',
  },
  'a flood of output printed too much': {
    source: inLocalEvent(`for (let i = 0; i < 1e5; i++) console.log('flood '.repeat(20));`).source,
    heading: 'Printed too much',
    says: 'Your code printed more than 256 KiB.',
  },
};

const rejected = {
  'an import is not accepted': {
    source: `import { readFileSync } from 'node:fs';\n${atLoad('readFileSync(import.meta.url);')}`,
    says: /node:fs.*Nothing was judged\.On line 1\b/s,
  },
  'a solution without one of the exports is told which': {
    source: correct.replace('export function verify', 'function verify'),
    says: /verify.*Nothing was judged\./s,
  },
  '65 kB are too large': {
    source: `// ${'x'.repeat(64_997)}\n${correct}`,
    says: /is 6\d,\d{3} bytes long; at most 65,536 are read\. Nothing was judged\./,
  },
  '300 kB are too large': {
    source: '// line after line\n'.repeat(16_000) + correct,
    says: /is 30\d,\d{3} bytes long; at most 65,536 are read\./,
  },
  '300 kB of exclamation marks are too large': {
    source: '!'.repeat(300_000),
    says: 'The source is 300,000 bytes long',
  },
  'as many exclamation marks as are read have nothing after them': {
    source: '!'.repeat(65_536),
    says: /Nothing was judged\.On line 1\b/,
  },
  'a picture is no source': {
    source: readFileSync(join(import.meta.dirname, '../public/apple-touch-icon.png'), 'latin1'),
    says: 'Nothing was judged.',
  },
};

test('whatever a solution uses up, it is told of what and how much it may use, and the next one is judged as ever', async ({
  workbench,
}) => {
  for (const [title, { source, heading, says }] of Object.entries(exhausted))
    await test.step(title, async () => {
      const verdict = await workbench.judge(source, 'exhausted');
      await expect(verdict.getByRole('heading', { level: 2 })).toHaveText(heading);
      await expect(verdict).toContainText(says);
      await expectNextPasses(workbench);
    });
});

test('whatever cannot be judged is not accepted, with the reason, and the next one is judged as ever', async ({
  workbench,
}) => {
  for (const [title, { source, says }] of Object.entries(rejected))
    await test.step(title, async () => {
      const verdict = await workbench.judge(source, 'rejected');
      await expect(verdict.getByRole('heading', { level: 2 })).toHaveText('Not accepted');
      await expect(verdict).toContainText(says);
      await expectNextPasses(workbench);
    });
});

test('a mutant fails by the rule that it breaks, the same source by the same seed, and its repair passes', async ({
  workbench,
}) => {
  const { source, invariant } = mutant('receive-does-not-tick.ts');
  const seedOfVerdict = async () => {
    const verdict = await workbench.judge(source, 'failed');
    await expect(verdict.getByRole('heading', { level: 3 }).first()).toHaveText(invariant);
    return verdict
      .locator('div', { has: workbench.page.locator('dt', { hasText: 'Seed' }) })
      .last()
      .textContent();
  };
  const seed = await seedOfVerdict();
  expect(seed).toMatch(/^Seed\d+$/);
  await expectNextPasses(workbench);
  expect(await seedOfVerdict()).toBe(seed);
  await takeScreenshots(workbench.page, 'workbench-failed', expectAccessible);
});

test('what a solution throws is shown as text, with the line in its own source, and leads there', async ({
  workbench,
}) => {
  const thrown = `throw new TypeError('<b>no</b> \\u202Estamp');`;
  const { source, line } = inLocalEvent(thrown);
  const verdict = await workbench.judge(source, 'crashed');
  await expect(verdict.getByRole('heading', { level: 2 })).toHaveText('Your code threw');
  await expect(verdict).toContainText('TypeError: <b>no</b> ');
  await expect(verdict).not.toContainText('\u202e');
  await expect(verdict.locator('b')).toHaveCount(0);
  await verdict.getByRole('button', { name: `line ${line}` }).click();
  await workbench.expectCaret(line, `    ${thrown}`.length + 1);
  await takeScreenshots(workbench.page, 'workbench-crashed', expectAccessible);
});

test('a promise in the place of a stamp is told to be none', async ({ workbench }) => {
  const source = correct.replace('localEvent(): Stamp {', 'localEvent(): any {\n    return new Promise(() => {});');
  await expect(await workbench.judge(source, 'crashed')).toContainText(/promise/i);
  await expectNextPasses(workbench);
});

test('a syntax error is shown with its line, which follows the text as it is edited', async ({ workbench }) => {
  const { source, line } = inLocalEvent('const = 1;');
  const verdict = await workbench.judge(source, 'rejected');
  await expect(verdict).toContainText(`On line ${line}, column`);
  await workbench.page.keyboard.press('Control+2');
  await workbench.page.keyboard.press('Control+Home');
  await workbench.page.keyboard.press('Enter');
  await expect(verdict).toContainText(`On line ${line + 1}, column`);
  await expect(verdict).toContainText(`line ${line} when it was judged`);
  await expectNextPasses(workbench);
});

async function expectNextPasses(workbench: Workbench): Promise<void> {
  await workbench.judge(correct, 'passed');
}
