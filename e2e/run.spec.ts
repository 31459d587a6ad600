import { correct, inLocalEvent, starter } from './harness/sources.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';

test('Run prints fifty events and their concurrent pairs, as often as one likes, and hands nothing in', async ({
  workbench,
  account,
  database,
}) => {
  const { page } = workbench;
  await workbench.paste(correct);
  await page.keyboard.press(`Control+'`);
  const report = await workbench.expectRun('ran');
  await expect(report.getByRole('heading', { level: 2 })).toHaveText('Ran');
  await expect(report).toContainText('50 events on 3 processes');
  await expect(report.getByRole('table', { name: 'Events of your run' }).locator('tbody tr')).toHaveCount(50);
  await expect(report.getByRole('heading', { name: /^\d+ concurrent pairs, as your code answered$/ })).toBeVisible();
  expect(await report.getByRole('option').count()).toBeGreaterThan(50);
  await takeScreenshots(page, 'workbench-run', expectAccessible);

  await page.getByRole('banner').getByRole('button', { name: 'Run' }).click();
  await workbench.expectRun('ran');
  expect(await database.submission.count({ where: { accountId: account.id } })).toBe(0);
  await workbench.verdict.getByRole('tab', { name: /Submissions/ }).click();
  await expect(workbench.verdict).toContainText('Nothing handed in yet.');
});

test('what a run prints is shown as text: no colours, no hidden turns, no markup', async ({ workbench }) => {
  const { page } = workbench;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const hostile = String.raw`console.log('\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u202Eturned\u202C ze\u200Bro <img src=x onerror=alert(1)>');`;
  await workbench.paste(inLocalEvent(hostile).source);
  await page.keyboard.press(`Control+'`);
  const report = await workbench.expectRun('ran');
  const output = report.getByRole('region', { name: 'Console' });
  await expect(output).toContainText('<img src=x onerror=alert(1)>');
  await expect(output).toContainText('red');
  expect(await output.textContent()).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}|\u200b/u);
  await expect(output.locator('img')).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test('a run of what is not written yet says what it threw, and where', async ({ workbench }) => {
  await workbench.paste(starter);
  await workbench.page.keyboard.press(`Control+'`);
  const report = await workbench.expectRun('crashed');
  await expect(report).toContainText('simulate is not written yet');
  const line = starter.split('\n').findIndex((text) => text.includes('simulate is not written yet')) + 1;
  await expect(report.getByRole('button', { name: `line ${line}` })).toBeVisible();
});
