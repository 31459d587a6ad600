import { firstLines, newestOf } from './harness/attempts.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';
import { Workbench } from './harness/workbench.ts';

test('two tabs that diverge are compared and merged, both stay in the history, and the other tab follows', async ({
  workbench,
  context,
  account,
  database,
}) => {
  const second = new Workbench(await context.newPage());
  await second.open();
  await second.page.route('**/api/drafts/**', (route) => route.abort());
  await second.typeLine('// from the second tab');
  await second.expectSaved('offline');
  await workbench.page.bringToFront();
  await workbench.typeLine('// from the first tab');
  await workbench.expectSaved('saved');

  await second.page.bringToFront();
  await second.page.unroute('**/api/drafts/**');
  const dialog = second.page.getByRole('dialog');
  await expect(dialog).toContainText('This draft was changed elsewhere', { timeout: 40_000 });
  await expect(dialog).toContainText('1 line of its own');
  await takeScreenshots(second.page, 'attempt-two-tabs', expectAccessible);
  await dialog.getByRole('button', { name: 'Compare and merge' }).click();
  await expect(dialog.locator('[data-diff=ready]')).toBeVisible();
  await expect(dialog.locator('.modified .view-lines')).toContainText('// from the second tab');
  await expect(dialog.locator('.original .view-lines')).toContainText('// from the first tab');
  await takeScreenshots(second.page, 'attempt-merge', expectAccessible);
  await dialog.getByRole('textbox', { name: 'After' }).focus();
  await second.page.keyboard.press('Control+Home');
  await second.page.keyboard.type('// merged ');
  await dialog.getByRole('button', { name: 'Keep the merged text' }).click();
  await second.expectSaved('saved');
  await expect(second.text).toContainText('// merged // from the second tab');

  await workbench.page.bringToFront();
  await expect(workbench.text).toContainText('// merged // from the second tab');
  expect(await firstLines(database, { attempt: { accountId: account.id } })).toEqual([
    '// from the first tab',
    '// merged // from the second tab',
  ]);
});

test('taking the other tab’s draft keeps one’s own in the history', async ({
  workbench,
  context,
  account,
  database,
}) => {
  const second = new Workbench(await context.newPage());
  await second.open();
  await second.page.route('**/api/drafts/**', (route) => route.abort());
  await second.typeLine('// mine');
  await second.expectSaved('offline');
  await workbench.page.bringToFront();
  await workbench.typeLine('// theirs');
  await workbench.expectSaved('saved');
  await second.page.bringToFront();
  await second.page.unroute('**/api/drafts/**');
  await second.page.getByRole('dialog').getByRole('button', { name: 'Take the other' }).click({ timeout: 40_000 });
  await second.expectSaved('saved');
  await expect(second.text).toContainText('// theirs');
  expect(await firstLines(database, { attempt: { accountId: account.id } })).toEqual([
    '// theirs',
    '// mine',
    '// theirs',
  ]);
});

test('what a tab without a connection held when its attempt ended elsewhere is kept, shown and taken along, but never into one from memory', async ({
  workbench,
  context,
  account,
  database,
}) => {
  const second = new Workbench(await context.newPage());
  await second.open();
  await second.page.route('**/api/**', (route) => route.abort());
  await second.typeLine('// never left this browser');
  await second.expectSaved('offline');

  const { page } = workbench;
  await page.bringToFront();
  await workbench.typeLine('// handed in');
  await workbench.expectSaved('saved');
  await page.getByRole('banner').getByRole('button', { name: 'End attempt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in and end' }).click();
  await expect(workbench.start).toContainText('Handed in');
  await second.page.close();

  const again = new Workbench(await context.newPage());
  await again.page.goto('/katas/logical-clocks');
  const kept = again.start.getByRole('region', { name: 'Kept in this browser' });
  await expect(kept).toContainText(/Practice, first attempt, written .*\d lines of code; 1 line differs/);
  await kept.getByRole('button', { name: 'View' }).click();
  const dialog = again.page.getByRole('dialog');
  await expect(dialog.locator('.modified .view-lines')).toContainText('// never left this browser');
  await expect(dialog.locator('.original .view-lines')).toContainText('// handed in');
  await takeScreenshots(again.page, 'attempt-kept-view', expectAccessible);
  await dialog.getByRole('button', { name: 'Close' }).click();

  await kept.getByRole('button', { name: 'Take along' }).click();
  await expect(kept).toContainText('Your next attempt opens with this text');
  await takeScreenshots(again.page, 'attempt-kept', expectAccessible);
  await again.begin('from-memory');
  await expect(again.text).toContainText('class Process');
  await expect(again.page.locator('body')).not.toContainText('never left this browser');
  const other = await context.newPage();
  await other.goto('/katas/logical-clocks');
  await expect(other.getByRole('region', { name: 'Kept in this browser' })).toHaveCount(0);
  await other.close();
  await again.page.getByRole('banner').getByRole('button', { name: 'End attempt' }).click();
  await again.page.getByRole('dialog').getByRole('button', { name: 'Give up' }).click();

  await kept.getByRole('button', { name: 'Take along' }).click();
  await again.begin('practice');
  await expect(again.text).toContainText('// never left this browser');
  await again.expectSaved('saved');
  const newest = await newestOf(database, account);
  const [draft] = await database.draft.findMany({ where: { attemptId: newest.id } });
  expect(Buffer.from(draft!.source).toString()).toContain('// never left this browser');
  await again.page.getByRole('banner').getByRole('button', { name: 'End attempt' }).click();
  await again.page.getByRole('dialog').getByRole('button', { name: 'Give up' }).click();
  await expect(again.start).toContainText('Given up');
  await expect(kept).toHaveCount(0);
});

test('what this browser kept is discarded after a question', async ({ workbench, context }) => {
  const { page } = workbench;
  await page.route('**/api/drafts/**', (route) => route.abort());
  await workbench.typeLine('// to be discarded');
  await workbench.expectSaved('offline');
  const second = new Workbench(await context.newPage());
  await second.open();
  await second.page.getByRole('banner').getByRole('button', { name: 'End attempt' }).click();
  await second.page.getByRole('dialog').getByRole('button', { name: 'Give up' }).click();
  await page.bringToFront();
  const kept = workbench.start.getByRole('region', { name: 'Kept in this browser' });
  await kept.getByRole('button', { name: 'Discard' }).click({ timeout: 20_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await kept.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await expect(kept).toHaveCount(0);
  await page.reload();
  await expect(workbench.start.getByRole('button', { name: 'Practise' })).toBeVisible();
  await expect(kept).toHaveCount(0);
});
