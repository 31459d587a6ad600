import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { correct, correctInJavaScript, starter } from './harness/sources.ts';
import { expect, test } from './harness/test.ts';

test('TypeScript runs in a worker of its own, and says what is not yet as the contract wants it', async ({
  workbench,
}) => {
  const { page } = workbench;
  await workbench.paste('export const verify = 1;\n');
  await workbench.untilTyped('TypeScript ready, 0 problems');
  const urls = page.workers().map((worker) => worker.url());
  expect(urls.length).toBeGreaterThan(0);
  const running = await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.name)));
  expect(running).toContain('typescript');
  await expect(workbench.editor).toContainText('Process, simulate and concurrentPairs are not exported yet');
  await expect(workbench.editor).toContainText('verify is of another type');
});

test('completion offers the names of the contract', async ({ workbench }) => {
  const { page } = workbench;
  const before = 'import type { ';
  await workbench.paste(`${before} } from './logical-clocks';`);
  await workbench.untilTyped(/TypeScript ready/);
  await page.keyboard.press('Home');
  for (let column = 0; column < before.length; column++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Space');
  const offered = page.locator('.suggest-widget.visible').getByRole('option');
  await expect(offered.filter({ hasText: 'TraceEvent' })).toBeVisible();
  for (const name of ['Message', 'Stamp', 'TraceEvent', 'concurrentPairs', 'simulate', 'verify'])
    await expect(offered.filter({ hasText: name }).first()).toBeVisible();
});

test('an editor that is opened second in a page completes, marks and undoes like the first, without a word on the console', async ({
  workbench,
}) => {
  const { page } = workbench;
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (said) => ['error', 'warning'].includes(said.type()) && complaints.push(said.text()));
  await workbench.untilTyped(/TypeScript ready/);
  await page.evaluate(() => ((window as { same?: boolean }).same = true));
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Katas' }).click();
  await page.getByRole('link', { name: 'Raft leader election', exact: true }).first().click();
  await page.waitForURL('**/katas/raft-election');
  await workbench.begin('practice');

  await workbench.paste("const wrong: number = 'a word';\n");
  await workbench.untilTyped('TypeScript ready, 1 problem');
  await expect(workbench.editor.locator('.squiggly-error')).toBeVisible();
  const before = 'import type { ';
  await workbench.paste(`${before} } from './raft-election';`);
  await workbench.untilTyped(/TypeScript ready/);
  await page.keyboard.press('Home');
  for (let column = 0; column < before.length; column++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Space');
  const offered = page.locator('.suggest-widget.visible').getByRole('option');
  await expect(offered.filter({ hasText: 'Environment' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Z');
  await expect(workbench.text).toContainText('const wrong');
  expect(await page.evaluate(() => (window as { same?: boolean }).same)).toBe(true);
  expect(complaints).toEqual([]);
});

test('a type error is counted and does not stand in the way of submitting', async ({ workbench }) => {
  await workbench.paste(`${correct}\nconst wrong: number = 'a word';\n`);
  await workbench.untilTyped('TypeScript ready, 1 problem');
  await expect(workbench.editor).toContainText('Type errors never block submitting.');
  await expect(workbench.editor.locator('.squiggly-error')).toBeVisible();
  await workbench.submit();
  await workbench.expectVerdict('passed');
});

test('each language keeps a draft of its own, over a reload, and is judged as what it is', async ({
  workbench,
  account,
  database,
}) => {
  const { page } = workbench;
  await workbench.paste('// in TypeScript\n');
  await workbench.choose('javascript');
  await expect(workbench.text).toContainText('class Process');
  await workbench.paste(correctInJavaScript);
  await workbench.choose('typescript');
  await expect(workbench.text).toContainText('// in TypeScript');
  await workbench.choose('javascript');
  await page.reload();
  await workbench.untilReady();
  await expect(workbench.editor.getByRole('combobox', { name: 'Language' })).toHaveValue('javascript');
  await workbench.submit();
  await workbench.expectVerdict('passed');
  const [submission] = await database.submission.findMany({ where: { accountId: account.id } });
  expect(submission!.language).toBe('javascript');
  expect(Buffer.from(submission!.source).toString()).toBe(correctInJavaScript);
});

test('a draft is there again after the tab was closed, on that account alone', async ({ workbench, account }) => {
  const { page } = workbench;
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('// Half a thought of mine');
  await page.keyboard.press('Enter');
  await workbench.expectSaved('saved');
  await page.close();

  const again = await page.context().newPage();
  await again.goto('/katas/logical-clocks');
  await again.locator('[data-editor=ready]').waitFor();
  await expect(again.locator('.view-lines')).toContainText('// Half a thought of mine');
  const keys = await again.evaluate(() => Object.keys(localStorage));
  expect(keys.filter((key) => key.includes('draft'))).toEqual([expect.stringContaining(account.id)]);
});

test('the starter comes back when asked for, and the draft by undoing that', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.paste('// mine');
  await workbench.editor.getByRole('button', { name: 'Reset to starter' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep my code' }).click();
  await expect(workbench.text).toContainText('// mine');
  await workbench.editor.getByRole('button', { name: 'Reset to starter' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(workbench.text).toContainText(starter.split('\n')[0]!);
  await workbench.editor.getByRole('button', { name: 'Undo the reset' }).click();
  await expect(workbench.text).toHaveText('// mine');
});

test('all of the workbench is within reach of the keyboard, and Tab leaves the editor when told to', async ({
  workbench,
}) => {
  const { page } = workbench;
  const input = workbench.editor.getByRole('textbox', { name: 'Your solution' });
  await page.keyboard.press('Control+1');
  await expect(workbench.prompt.getByRole('tabpanel')).toBeFocused();
  await page.keyboard.press('Control+3');
  await expect(workbench.verdict.getByRole('tabpanel')).toBeFocused();
  await page.keyboard.press('Control+2');
  await expect(input).toBeFocused();

  const toggle = workbench.editor.getByRole('button', { name: /Tab moves focus/ });
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  await workbench.expectCaret(1, 3);
  await expect(input).toBeFocused();
  await page.keyboard.press('Control+M');
  await expect(toggle).toHaveText(/Tab moves focus: on/);
  await page.keyboard.press('Tab');
  await expect(input).not.toBeFocused();
  await workbench.expectCaret(1, 3);
  await page.keyboard.press('Shift+Tab');
  await expect(input).toBeFocused();
  await page.keyboard.press('Control+M');
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
});

test('on a phone, whoever submits or runs by the keyboard is where the answer comes', async ({ workbench }) => {
  const { page } = workbench;
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [keys, tab] of [
    ['Control+Enter', 'Verdict'],
    ["Control+'", 'Run'],
  ] as const) {
    await page.keyboard.press('Control+2');
    await expect(workbench.editor.getByRole('textbox', { name: 'Your solution' })).toBeFocused();
    await page.keyboard.press(keys);
    await expect(workbench.editor).toBeHidden();
    await expect(workbench.verdict.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await expect(workbench.verdict.getByRole('tabpanel')).toBeFocused();
  }
});

test('a learner who has not begun sees prompt, starter and an empty verdict, on a phone one at a time', async ({
  workbench,
}) => {
  const { page } = workbench;
  await expect(workbench.prompt).toContainText('Order events by cause');
  await workbench.untilTyped(/TypeScript ready/);
  await takeScreenshots(page, 'workbench', expectAccessible);
  await page.setViewportSize({ width: 390, height: 844 });
  const panes = page.getByRole('navigation', { name: 'Panes' });
  await panes.getByRole('button', { name: 'Prompt' }).click();
  await expect(workbench.prompt).toBeVisible();
  await expect(workbench.editor).toBeHidden();
  await panes.getByRole('button', { name: 'Verdict' }).click();
  await expect(workbench.verdict).toContainText('Submit to be judged');
  await expect(workbench.prompt).toBeHidden();
  await panes.getByRole('button', { name: 'Code' }).click();
  await page.getByRole('contentinfo').getByRole('button', { name: 'Submit' }).click();
  await expect(workbench.verdict).toBeVisible();
  await workbench.expectVerdict('failed');
});
