import type { Page } from '@playwright/test';
import { makeAccount, removeAccount } from './harness/account.ts';
import { cohortName, makeCohort, removeCohorts, sentence, written } from './harness/cohort.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';

const second =
  'A leader needs a majority, any two majorities share a node, and a node writes its one vote of a term to disk before it answers.';
const hostile = 'Where is the vote kept? <img src=x onerror="document.title=1"> \u202Eevil\u202C';

// The one whom `signedIn` is runs the installation and instructs; `other` learns.
test.use({ operator: true });
test.afterEach(({ database }) => removeCohorts(database));

async function explain(page: Page, sentence: string): Promise<string> {
  await page.goto('/explanations/raft-election');
  const field = page.getByRole('textbox', { name: /sentence/i });
  await expect(field).toBeEditable();
  await field.fill(sentence);
  await page.getByRole('button', { name: /Hand in/ }).click();
  await page.waitForURL(/\/writings\//);
  return page.url().split('/').at(-1)!;
}

const lines = (page: Page) => page.locator('.rubric > li');

test('a learner joins, hands in, is told why it comes back, hands in again, and sees the key once it is accepted', async ({
  signedIn: page,
  browser,
  baseURL,
  other,
}) => {
  test.slow();
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  const learner = await context.newPage();
  let id = '';

  await test.step('the operator makes a cohort', async () => {
    await page.goto('/cohorts');
    await page.getByLabel('Name of a new cohort').fill(cohortName);
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.waitForURL(/\/cohorts\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { name: cohortName })).toBeVisible();
  });

  await test.step('the learner follows its link, signs in, comes back, and is asked before joining', async () => {
    const link = (await page.locator('a[href^="/join/"]').getAttribute('href'))!;
    await learner.goto(link);
    await learner.getByLabel('E-mail').fill(other.email);
    await learner.getByLabel('Password', { exact: true }).fill(other.password);
    await learner.getByRole('button', { name: 'Sign in' }).click();
    await learner.waitForURL((url) => url.pathname === link);
    await expect(learner.getByRole('heading', { name: 'What its instructors will see' })).toBeVisible();
    await takeScreenshots(learner, 'join', expectAccessible);
    await learner.getByRole('button', { name: 'Join the cohort' }).click();
    await expect(learner.getByText(`You have joined ${cohortName}.`)).toBeVisible();
    await learner.goto('/join');
    await learner.getByLabel('Join code').fill('no-code');
    await learner.getByRole('button', { name: 'Look it up' }).click();
    await expect(learner.getByRole('main').getByRole('alert')).toContainText('This join code opens no cohort.');
  });

  await test.step('hands in, and finds no page of teachers', async () => {
    id = await explain(learner, sentence);
    await expect(learner.getByText('With the instructor')).toBeVisible();
    for (const path of ['/reviews', `/reviews/${id}`, '/cohorts', '/people'])
      expect((await learner.request.get(path)).status(), path).toBe(404);
  });

  await test.step('the instructor marks and remarks by the keys; a reload loses nothing; it goes back with reasons', async () => {
    await page.goto('/reviews');
    await page.waitForURL(`**/reviews/${id}`);
    await expect(page.getByRole('navigation', { name: 'Main' }).getByText('Reviews 1 waiting')).toBeVisible();
    await expect(page.getByText('0 of 3 marked')).toBeVisible();
    await page.keyboard.press('1');
    await page.keyboard.press('3');
    await page.keyboard.press('n');
    await page.keyboard.type('Third, a remark with r and a.');
    await page.keyboard.press('Escape');
    await expect(page.getByText('2 of 3 marked')).toBeVisible();
    await page.keyboard.press('a');
    await expect(page.locator('.decide').getByRole('alert')).toHaveText('Mark every line before accepting: 1 is left.');
    await page.reload();
    await expect(page.getByText('2 of 3 marked')).toBeVisible();
    await expect(page.getByLabel('Remark on line 3')).toHaveValue('Third, a remark with r and a.');
    await page.getByLabel('Remark on line 3').fill('How? '.repeat(20_000));
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await expect(page.locator('.decide').getByRole('alert')).toHaveText('A remark has at most 2,000 characters.');
    await page.getByLabel('Remark on line 3').fill('');
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Remark on line 3')).toHaveText('Remark N');
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Return it/ }).click();
    await expect(dialog.getByRole('alert')).toHaveText('Say why it is returned: one reason is enough.');
    const long = 'Why? '.repeat(20_000);
    await dialog.getByLabel('Reasons').fill(long);
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert')).toHaveText('Reasons have at most 5,000 characters.');
    await expect(dialog.getByRole('alert')).toBeInViewport();
    await expect(dialog.getByLabel('Reasons')).toHaveValue(long);
    await dialog.getByLabel('Reasons').fill(hostile);
    await takeScreenshots(page, 'review-return', expectAccessible);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Nothing waits for a review' })).toBeVisible();
    await takeScreenshots(page, 'reviews-empty', expectAccessible);
  });

  await test.step('the learner reads why, not the key, and hands in again', async () => {
    await learner.goto(`/writings/${id}`);
    await expect(learner.getByText('Where is the vote kept? <img src=x')).toBeVisible();
    await expect(learner.getByText('⟨U+202E⟩evil')).toBeVisible();
    await expect(lines(learner)).toHaveCount(0);
    await learner.getByRole('link', { name: 'Hand in again' }).click();
    id = await explain(learner, second);
  });

  await test.step('the instructor sees what changed, and accepts', async () => {
    await page.goto('/reviews');
    await page.waitForURL(`**/reviews/${id}`);
    await expect(page.getByText('Handed in again:')).toBeVisible();
    await expect(page.getByText('Returned the version before')).toBeVisible();
    await page.getByRole('button', { name: 'What changed' }).click();
    await expect(page.locator('ins').first()).toContainText('any two');
    await takeScreenshots(page, 'review-changes', expectAccessible);
    for (const key of ['1', '1', '2']) await page.keyboard.press(key);
    await expect(page.getByText('3 of 3 marked')).toBeVisible();
    await page.keyboard.press('a');
    await expect(page.getByRole('heading', { name: 'Nothing waits for a review' })).toBeVisible();
  });

  await test.step('the learner sees the key and leaves the cohort', async () => {
    await learner.goto(`/writings/${id}`);
    await expect(learner.getByText('Accepted', { exact: true })).toBeVisible();
    await expect(lines(learner)).toHaveCount(3);
    await learner.goto('/settings');
    await takeScreenshots(learner, 'settings-cohorts', expectAccessible);
    await learner.getByRole('button', { name: `Leave ${cohortName}` }).click();
    await expect(learner.getByText('You have left the cohort.')).toBeVisible();
  });
  await context.close();
});

test('an instructor goes through the queue, and where somebody else was first nothing is lost', async ({
  signedIn: page,
  account,
  other,
  database,
}) => {
  await makeCohort(database, account, other);
  const analysis = await written(database, other.id, 'analysis', 26 * 60);
  const explanation = await written(database, other.id, 'explanation', 90);
  await page.goto('/reviews');
  await page.waitForURL(`**/reviews/${analysis}`);
  await expect(page.getByText('0 of 6 marked')).toBeVisible();
  for (const key of ['1', '1', '2']) await page.keyboard.press(key);
  await page.keyboard.press('n');
  await page.keyboard.type('Say which rows were written where.');
  await takeScreenshots(page, 'reviews', expectAccessible);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Key and rubric' }).click();
  await takeScreenshots(page, 'reviews-key');
  await page.getByRole('button', { name: /^Queue/ }).click();
  await takeScreenshots(page, 'reviews-queue', expectAccessible);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('region', { name: 'The key, and what others said' }).focus();
  await page.keyboard.press('j');
  await page.waitForURL(`**/reviews/${explanation}`);
  await expect(page.getByText('0 of 3 marked')).toBeVisible();
  await page.keyboard.press('k');
  await page.waitForURL(`**/reviews/${analysis}`);
  await expect(page.getByText('3 of 6 marked')).toBeVisible();
  for (const key of ['1', '1', '1', '1', '1', '1']) await page.keyboard.press(key);
  await expect(page.getByText('6 of 6 marked')).toBeVisible();
  const colleague = await makeAccount(database, false);
  await database.review.create({ data: { writingId: analysis, reviewerId: colleague.id, selfAssessed: false, outcome: 'returned', marks: {}, remarks: [], reasons: 'The figures.', createdAt: new Date() } }); // prettier-ignore
  await page.keyboard.press('a');
  await expect(page.locator('.decide').getByRole('alert')).toContainText('has reviewed this in the meantime');
  await page.reload();
  await expect(page.getByText('6 of 6 marked')).toBeVisible();
  await expect(page.getByLabel('Remark on answer 4')).toHaveValue('Say which rows were written where.');
  await expect(page.getByText('The figures.')).toBeVisible();
  await page.keyboard.press('a');
  await page.waitForURL(`**/reviews/${explanation}`);
  await removeAccount(database, colleague);
});
