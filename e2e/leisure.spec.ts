import type { Page } from '@playwright/test';
import { goodGithubAnalysis } from '../content/katas/outage-postmortem/samples/good-github-2018-10-21.ts';
import { signIn } from './harness/account.ts';
import {
  answersOf,
  expectMarkable,
  handInAnalysis,
  savedOf,
  startAnalysis,
  writeAnalysis,
} from './harness/analysis-desk.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { returnedAnalysis } from './harness/returned-analysis.ts';
import { expect, test } from './harness/test.ts';

const incident = 'github-2018-10-21';
const hostile =
  '<img src=x onerror="document.title=1"><script>document.title=1</script> \u202Eevil\u202C [x](javascript:alert(1))';

const start = (page: Page) => startAnalysis(page, incident);
/** An analysis in order. */
const writeAll = (page: Page) => writeAnalysis(page, goodGithubAnalysis);

test('an explanation of two sentences is refused, and one of one sentence is taken', async ({ signedIn: page }) => {
  await page.goto('/explanations/raft-election');
  const field = page.getByRole('textbox', { name: 'Your sentence' });
  await field.fill('A leader needs a majority. No node votes twice in a term.');
  await expect(page.locator('[data-count]')).toHaveText('2 sentences, 12 words of 6 to 60');
  await page.getByRole('button', { name: /Hand in/ }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    'Exactly one sentence: these are 2. Nothing is lost.',
  );
  await page.reload();
  await expect(field).toHaveValue('A leader needs a majority. No node votes twice in a term.');
  await takeScreenshots(page, 'explanation', expectAccessible);
  await field.fill('A leader needs a majority, majorities share a node, and no node votes twice in a term.');
  await page.getByRole('button', { name: /Hand in/ }).click();
  await page.waitForURL(/\/writings\//);
  await page.goto('/explanations/raft-election');
  await expect(page.getByText('Waits for your own assessment')).toBeVisible();
  await expect(field).toHaveCount(0);
});

test('what fell short is handed in again, and what is refused stays in the field', async ({ signedIn: page }) => {
  await start(page);
  await writeAll(page);
  await handInAnalysis(page);
  await expectMarkable(page);
  for (let line = 0; line < 6; line += 1) await page.keyboard.press('3');
  await page.getByRole('button', { name: 'Record my marks' }).click();
  await page.getByRole('link', { name: 'Hand in again' }).click();
  const second = answersOf(page).nth(1);
  await expect(second).toBeEditable();
  await second.fill(`${hostile}${goodGithubAnalysis.answers[1]}`);
  await page.reload();
  await expect(second).toHaveValue(`${hostile}${goodGithubAnalysis.answers[1]}`);
  await second.fill(`${hostile}${goodGithubAnalysis.answers[1]}${'x'.repeat(100_000)}`);
  await expect(page.locator('[data-check=size]')).toContainText('10,000 is the most');
  await second.press('End');
  await page.keyboard.type('xx');
  // With kerning, a word of that length took most of a minute: more than a test waits.
  await second.fill(`${hostile}${goodGithubAnalysis.answers[1]}`);
  await takeScreenshots(page, 'writing-again', expectAccessible);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Waits for your own assessment')).toBeVisible();
  const shown = page.locator('#answer-2');
  await expect(shown).toContainText('<img src=x onerror="document.title=1">');
  await expect(shown).toContainText('⟨U+202E⟩evil');
  await expect(shown.locator('img, script, a')).toHaveCount(0);
  expect(await page.title()).not.toBe('1');
});

test('a returned analysis is revised in one browser, gone on with in another, and handed in', async ({
  signedIn: page,
  browser,
  installation,
  account,
  database,
}) => {
  const again = `/writings/${await returnedAnalysis(database, account)}/again`;
  const begun = `Begun at home. ${goodGithubAnalysis.answers[1]}`;
  await page.goto(again);
  await expect(answersOf(page).nth(1)).toBeEditable();
  await expect(page.locator('[data-saved=clean]')).toContainText('Nothing changed');
  await answersOf(page).nth(1).fill(begun);
  await expect(savedOf(page)).toContainText('revision 1');
  await takeScreenshots(page, 'writing-again-saved', expectAccessible);

  const elsewhere = await browser.newContext({ baseURL: installation.url });
  await signIn(elsewhere, installation, account);
  const other = await elsewhere.newPage();
  await test.step('another browser has it, and goes on', async () => {
    await other.goto(again);
    await expect(answersOf(other).nth(1)).toHaveValue(begun);
    await expect(answersOf(other).nth(1)).toBeEditable();
    await answersOf(other).nth(1).fill(`${begun} Gone on with at work.`);
    await expect(savedOf(other)).toContainText('revision 2');
  });

  await test.step('the first one, which is behind, hands in nothing that it does not show', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.desk-write').getByRole('alert')).toContainText('This was changed elsewhere since.');
    await expect(answersOf(page).nth(1)).toHaveValue(`${begun} Gone on with at work.`);
  });

  await test.step('what both have changed is chosen text by text, and nothing is overwritten', async () => {
    await page.context().setOffline(true);
    await answersOf(page).nth(1).fill(`${begun} At home again.`);
    await expect(page.locator('.desk-write').getByRole('alert')).toHaveCount(0);
    await expect(page.locator('[data-saved=offline]')).toBeVisible();
    await expect(page.getByText('Offline. Your work is kept in this browser.')).toHaveCount(2);
    await takeScreenshots(page, 'writing-again-offline', expectAccessible);
    await answersOf(other).nth(1).fill(`${begun} Later at work.`);
    await expect(savedOf(other)).toContainText('revision 3');
    await page.context().setOffline(false);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('This analysis was changed elsewhere');
    await expect(page.locator('[data-saved=diverged]')).toContainText('Changed elsewhere');
    await takeScreenshots(page, 'writing-again-diverged', expectAccessible);
    await dialog.getByRole('button', { name: 'Both' }).click();
    await dialog.getByRole('button', { name: 'Keep what is chosen' }).click();
    await expect(answersOf(page).nth(1)).toHaveValue(/Later at work\.\n\n[^]*At home again\.$/);
    await expect(savedOf(page)).toContainText('revision 4');
  });

  await test.step('the other browser follows once somebody comes back to it, and hands in', async () => {
    await other.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(answersOf(other).nth(1)).toHaveValue(/At home again\.$/);
    await other.keyboard.press('Control+Enter');
    await other.waitForURL(/\/writings\/[^/]+$/);
    await expect(other.locator('#answer-2')).toContainText('Later at work.');
    expect(await database.leisureDraft.count({ where: { accountId: account.id } })).toBe(0);
  });

  await test.step('a browser that has it open still is told that it was handed in, and nothing comes back', async () => {
    await answersOf(page).nth(1).fill('Too late.');
    await expect(page.locator('[data-over]')).toBeInViewport();
    await expect(page.locator('[data-over]')).toContainText('This was handed in already.');
    await expect(answersOf(page).nth(1)).not.toBeEditable();
    await expect(page.locator('[data-saved=ended]')).toContainText('Not taken');
    await takeScreenshots(page, 'writing-again-over', expectAccessible);
    await page.getByRole('link', { name: 'See how it stands' }).click();
    await expect(page.getByText('There is a later version of it.')).toBeVisible();
    expect(await database.leisureDraft.count({ where: { accountId: account.id } })).toBe(0);
  });
  await elsewhere.close();
});

test('an explanation begun offline is kept, saved once online, and followed by the next tab', async ({
  signedIn: page,
  context,
  browser,
  installation,
  account,
}) => {
  const path = '/explanations/raft-election';
  const field = (of: Page) => of.getByRole('textbox', { name: 'Your sentence' });
  await page.goto(path);
  await expect(field(page)).toBeEditable();
  await context.setOffline(true);
  await field(page).fill('A leader needs a majority.');
  await expect(page.locator('[data-saved=offline]')).toContainText('Offline');
  await takeScreenshots(page, 'explanation-offline', expectAccessible);
  await page.getByRole('button', { name: /Hand in/ }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('The server could not be reached.');
  await expect(field(page)).toHaveValue('A leader needs a majority.');
  await context.setOffline(false);
  await expect(savedOf(page)).toContainText('revision 1');

  const elsewhere = await browser.newContext({ baseURL: installation.url });
  await signIn(elsewhere, installation, account);
  const other = await elsewhere.newPage();
  await other.goto(path);
  await expect(field(other)).toHaveValue('A leader needs a majority.');
  await elsewhere.close();

  const tab = await context.newPage();
  await tab.goto(path);
  await expect(field(tab)).toBeEditable();
  await field(page).fill('A leader needs a majority, and no node votes twice.');
  await expect(savedOf(page)).toContainText('revision 2');
  await expect(field(tab)).toHaveValue('A leader needs a majority, and no node votes twice.');
  await takeScreenshots(tab, 'explanation-saved', expectAccessible);

  await field(tab).fill('x'.repeat(100_000));
  await expect(savedOf(tab)).toContainText('revision 3');
  await tab.getByRole('button', { name: /Hand in/ }).click();
  await expect(tab.getByRole('main').getByRole('alert')).toHaveText(
    'This is far more than a sentence. Nothing is lost.',
  );
  await expect(field(tab)).toHaveValue('x'.repeat(100_000));
  await field(tab).fill('A leader needs a majority, majorities share a node, and no node votes twice in a term.');
  await tab.getByRole('button', { name: /Hand in/ }).click();
  await tab.waitForURL(/\/writings\//);
});
