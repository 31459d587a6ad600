import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersOf } from './harness/analysis-desk.ts';
import { newestOf } from './harness/attempts.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';
import { Workbench } from './harness/workbench.ts';

const kata = (file: string) => readFileSync(join(import.meta.dirname, '../content/katas/logical-clocks', file), 'utf8');
const signatures = kata('memory.ts');
/** Stretches of the prompt, contract and hints of kata 1 that stand on one line without any markup, and not in the signatures. */
const promptSentences = ['prompt.md', 'hints.md', 'api.d.ts'].flatMap((file) =>
  kata(file)
    .split(/[\n`*"'’<>&{}[\]]/)
    .map((text) => text.trim())
    .filter((text) => text.length > 40 && !signatures.includes(text)),
);

test('from memory, prompt and hints never reach the browser, and paste and drop do nothing but say so', async ({
  signedIn,
  context,
}) => {
  const workbench = new Workbench(signedIn);
  await signedIn.goto('/katas/logical-clocks');
  await workbench.start.getByRole('button', { name: 'From memory' }).click();
  await expect(signedIn.getByRole('dialog')).toContainText('paste and drop are off');
  await takeScreenshots(signedIn, 'attempt-from-memory-dialog', expectAccessible);
  await signedIn.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
  await workbench.begin('from-memory');
  await expect(workbench.prompt).toContainText('hidden until this attempt ends');
  const bytes = await (await context.request.get('/katas/logical-clocks')).text();
  expect(bytes).toContain('class Process');
  expect(promptSentences.length).toBeGreaterThan(20);
  for (const sentence of promptSentences) expect(bytes).not.toContain(sentence);

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signedIn.evaluate(() => navigator.clipboard.writeText('PASTED'));
  const refused = workbench.editor.getByText('Paste is off in this attempt.');
  const typed = async (line: string) => {
    await workbench.typeLine(line);
    await expect(refused).toHaveCount(0);
  };
  await signedIn.keyboard.press('Control+2');
  await signedIn.keyboard.press('Control+V');
  await expect(refused).toBeVisible();
  await typed('// one');
  await signedIn.keyboard.press('Shift+Insert');
  await typed('// two');
  await workbench.text.click({ button: 'right' });
  await signedIn.getByRole('menuitem', { name: 'Paste' }).click();
  await expect(refused).toBeVisible();
  await typed('// three');
  await workbench.text.dispatchEvent('drop', {
    dataTransfer: await signedIn.evaluateHandle(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'PASTED');
      return data;
    }),
  });
  await expect(refused).toBeVisible();
  await expect(workbench.text).not.toContainText('PASTED');
  await takeScreenshots(signedIn, 'attempt-from-memory', expectAccessible);
  for (const line of ['// one', '// two', '// three']) await expect(workbench.text).toContainText(line);
});

test('on a slow network a press before the page’s scripts are there begins the attempt all the same', async ({
  signedIn,
  account,
  database,
}) => {
  const workbench = new Workbench(signedIn);
  let arrive = () => {};
  const hold = async () => {
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await signedIn.route('**/_next/static/**/*.js*', async (route) => {
      await arrived;
      await route.continue().catch(() => undefined);
    });
  };
  const goBeforeScripts = async (path: string) => {
    await hold();
    await signedIn.goto(path, { waitUntil: 'commit' });
  };
  await goBeforeScripts('/katas/logical-clocks?start=timed&language=javascript');
  await expect(workbench.start).toContainText('The editor opens in JavaScript.');
  await workbench.start.getByRole('button', { name: 'Start, 20:00' }).click();
  await expect(workbench.editor).toBeVisible();
  arrive();
  await workbench.untilReady();
  await expect(workbench.editor.getByRole('combobox', { name: 'Language' })).toHaveValue('javascript');
  await expect(workbench.editor.getByRole('textbox').first()).toBeFocused();
  await expect(signedIn).toHaveURL('/katas/logical-clocks?language=javascript');
  await expect(signedIn.getByRole('timer')).toContainText('left of 20:00');
  expect((await newestOf(database, account)).mode).toBe('timed');
  await signedIn.getByRole('banner').getByRole('button', { name: 'End attempt' }).click();
  await signedIn.getByRole('dialog').getByRole('button', { name: 'Give up' }).click();
  await expect(workbench.start).toContainText('Given up');

  await goBeforeScripts('/katas/logical-clocks');
  await workbench.start.getByRole('button', { name: 'From memory' }).click();
  await expect(signedIn).toHaveURL(/start=from-memory/);
  arrive();
  await expect(signedIn.getByRole('dialog')).toContainText('paste and drop are off');
  expect(await database.attempt.count({ where: { accountId: account.id } })).toBe(1);

  await goBeforeScripts('/katas/outage-postmortem/github-2012-12-22');
  await signedIn.getByRole('region', { name: 'Start' }).getByRole('button', { name: 'Practise' }).click();
  await expect(signedIn.getByRole('region', { name: 'Analysis' })).toBeVisible();
  arrive();
  await expect(signedIn.getByRole('button', { name: 'End attempt' }).first()).toBeVisible();
  await expect(answersOf(signedIn).first()).toBeFocused();
  expect((await newestOf(database, account)).incident).toBe('github-2012-12-22');
});

test('by the keyboard alone an attempt is begun and ended, and the focus is always where one goes on', async ({
  signedIn: page,
}) => {
  const workbench = new Workbench(page);
  await page.goto('/katas/logical-clocks');
  await workbench.start.getByRole('button', { name: 'Practise' }).focus();
  await page.keyboard.press('Enter');
  await workbench.untilReady();
  await expect(workbench.editor.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('// at once ');
  await expect(workbench.text).toContainText('// at once');
  await page.getByRole('banner').getByRole('button', { name: 'End attempt' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Give up' }).focus();
  await page.keyboard.press('Enter');
  await expect(workbench.start).toContainText('Given up');
  await expect(page.locator('main')).toBeFocused();
});
