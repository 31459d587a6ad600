import type { Page } from '@playwright/test';
import { goodGithubAnalysis } from '../content/katas/outage-postmortem/samples/good-github-2018-10-21.ts';
import {
  answersOf,
  expectMarkable,
  handInAnalysis,
  quotationOf,
  savedOf,
  startAnalysis,
  writeAnalysis,
} from './harness/analysis-desk.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';
import { passMinutes } from './harness/time.ts';

const incident = 'github-2018-10-21';
const desk = `/katas/outage-postmortem/${incident}`;

const start = (page: Page) => startAnalysis(page, incident);
/** An analysis in order. */
const writeAll = (page: Page) => writeAnalysis(page, goodGithubAnalysis);

const openAttempt = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      Object.keys(localStorage)
        .find((key) => key.startsWith('quorum-dojo/draft/'))!
        .split('/')[3]!,
  );

test('a learner chooses an outage, analyses it, and holds what was handed in against the key', async ({
  signedIn: page,
}) => {
  test.slow();
  await test.step('chooses', async () => {
    await page.goto('/katas/outage-postmortem');
    await expect(page.getByRole('row', { name: /AWS Service Event/ })).toContainText(
      '“The Kinesis one” is another year’s',
    );
    await takeScreenshots(page, 'analysis-choose', expectAccessible);
    await page.getByRole('link', { name: 'October 21 post-incident analysis' }).click();
    const link = page.getByRole('link', { name: 'Read at github.blog' });
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await takeScreenshots(page, 'analysis-start', expectAccessible);
  });

  await test.step('cites by typing, and is told what is missing', async () => {
    await start(page);
    const first = answersOf(page).first();
    await first.click();
    await page.keyboard.type('The network is reliable, they thought. @fall');
    await expect(page.getByRole('option', { name: /Fallacies of distributed computing/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(first).toHaveValue('The network is reliable, they thought. ⟦1⟧ ');
    await expect(page.locator('[data-concept=fallacies]')).toContainText('Q1');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect(first).toHaveValue('The network is reliable, they thought. ');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('[data-check=words]')).toContainText('6 words of 400 to 1,200: 394 to go.');
  });

  await test.step('writes, with everything in order, and hands in by the keyboard', async () => {
    await writeAll(page);
    await expect(page.locator('.checks [data-state=held]')).toHaveCount(4);
    await expect(page.locator('[data-check=verbatim]')).toContainText('Not checked');
    await expect(savedOf(page)).toBeVisible();
    await page.reload();
    await expect(quotationOf(page)).toHaveValue(goodGithubAnalysis.quotation);
    await expect(answersOf(page).first()).toBeEditable();
    await takeScreenshots(page, 'analysis', expectAccessible);
    await handInAnalysis(page);
  });

  await test.step('marks each line by the keyboard, and the record says self-assessed', async () => {
    const key = page.getByRole('region', { name: 'Key and marks', exact: true });
    await expect(key).toContainText('Waits for your own assessment');
    await expect(page.locator('[data-concept=failure-models]')).toHaveText(/2$/);
    await takeScreenshots(page, 'writing-assess', expectAccessible);
    await expectMarkable(page);
    for (const mark of ['1', '1', '2', '1', '1']) await page.keyboard.press(mark);
    await expect(key.getByText('5 of 6 marked')).toBeVisible();
    await expect(key.getByRole('button', { name: 'Record my marks' })).toBeDisabled();
    await page.keyboard.press('1');
    await expect(key).toContainText('By these marks it is accepted, and the record says self-assessed.');
    await key.getByRole('button', { name: 'Record my marks' }).click();
    await expect(key).toContainText('Accepted, self-assessed');
    await takeScreenshots(page, 'writing-accepted', expectAccessible);
    await page.goto('/katas/outage-postmortem');
    await expect(page.getByRole('row', { name: /October 21/ })).toContainText('Accepted');
    await page.goto(desk);
    await expect(page.getByText('for the standard, an incident counts once')).toBeVisible();
  });
});

test('an analysis that is not finished at its deadline is handed in as it stands, and that is said', async ({
  signedIn: page,
  database,
}) => {
  await start(page);
  await answersOf(page).first().fill('The network is reliable, and then the time');
  await expect(savedOf(page)).toBeVisible();
  await passMinutes(database, await openAttempt(page), 61);
  const over = page.locator('[data-over=expired]');
  await expect(over).toContainText('It was not finished: it is kept, and not reviewed.');
  await expect(answersOf(page).first()).not.toBeEditable();
  await takeScreenshots(page, 'analysis-over', expectAccessible);
  await over.getByRole('link', { name: 'See what was handed in' }).click();
  await expect(page.getByText('Not finished in time')).toBeVisible();
  await expect(page.getByText('The network is reliable, and then the time')).toBeVisible();
  await page.goto(desk);
  await expect(page.locator('[data-last=expired]')).toContainText('handed in as it stood, and is not reviewed');
});

test('an analysis with a text longer than its field at the deadline is no writing, and the page leads to what was written', async ({
  signedIn: page,
  database,
}) => {
  await start(page);
  await answersOf(page)
    .first()
    .fill(`The network is reliable. ${'x'.repeat(10_000)}`);
  await expect(savedOf(page)).toBeVisible();
  await passMinutes(database, await openAttempt(page), 61);
  const over = page.locator('[data-over=expired]');
  await expect(over).toContainText('could not be handed in: what was written stands in your history.');
  await takeScreenshots(page, 'analysis-over-long', expectAccessible);
  await page.goto(desk);
  const last = page.locator('[data-last=expired]');
  await expect(last).toContainText('could not be handed in; what was written stands in your history');
  await last.getByRole('link', { name: /See/ }).click();
  await page.waitForURL(/\/attempts\//);
  await expect(page.getByText('Draft', { exact: false }).first()).toBeVisible();
});

test('the page counts words as the server does, so that what is saved comes back as it was', async ({
  signedIn: page,
}) => {
  const broken: string[] = [];
  page.on('pageerror', ({ message }) => broken.push(message));
  await start(page);
  await answersOf(page).first().fill('It was node.js, i.e. blog.example.com, from a:b on.');
  await expect(page.locator('[data-check=words]')).toContainText('13 words of 400');
  await expect(savedOf(page)).toBeVisible();
  await page.reload();
  await expect(answersOf(page).first()).toBeEditable();
  await expect(page.locator('[data-check=words]')).toContainText('13 words of 400');
  expect(broken).toEqual([]);
});

test('two tabs that write the same analysis lose nothing: what is kept is chosen text by text', async ({
  signedIn: page,
  context,
}) => {
  await start(page);
  await answersOf(page).first().fill('From the first tab.');
  await expect(savedOf(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(desk);
  await expect(answersOf(other).first()).toHaveValue('From the first tab.');
  await expect(answersOf(other).first()).toBeEditable();
  await context.setOffline(true);
  await answersOf(page).first().fill('From the first tab, offline.');
  await answersOf(other).nth(1).fill('From the second.');
  await answersOf(other).first().fill('From the second tab, offline.');
  for (const tab of [page, other]) await expect(tab.locator('[data-saved=offline]')).toBeVisible();
  await context.setOffline(false);
  await expect(savedOf(other).or(other.getByRole('dialog'))).toBeVisible();
  await expect(savedOf(page).or(page.getByRole('dialog'))).toBeVisible();
  const behind = (await page.getByRole('dialog').isVisible()) ? page : other;
  const dialog = behind.getByRole('dialog');
  await takeScreenshots(behind, 'analysis-diverged', expectAccessible);
  await dialog
    .getByRole('group', { name: /Which fallacy/ })
    .getByRole('button', { name: 'Both' })
    .click();
  const failures = dialog.getByRole('group', { name: /What failure model/ });
  await failures.getByRole('button', { name: behind === page ? 'The other' : 'This one' }).click();
  await dialog.getByRole('button', { name: 'Keep what is chosen' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(answersOf(behind).first()).toHaveValue(/From the first tab, offline\./);
  await expect(answersOf(behind).first()).toHaveValue(/From the second tab, offline\./);
  await expect(answersOf(behind).nth(1)).toHaveValue('From the second.');
  await expect(savedOf(behind)).toBeVisible();
});
