import { signIn } from './harness/account.ts';
import { cohortName, makeCohort, removeCohorts, written } from './harness/cohort.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';

// The one whom `signedIn` is runs the installation and instructs; `other` learns.
test.use({ operator: true });
test.afterEach(({ database }) => removeCohorts(database));

test('an instructor sees who is at work and gives them minutes, which they see at once', async ({
  signedIn: page,
  browser,
  installation,
  account,
  other,
  database,
}) => {
  const cohort = await makeCohort(database, account, other);
  const context = await browser.newContext({ baseURL: installation.url });
  await signIn(context, installation, other);
  const learner = await context.newPage();
  await learner.goto('/katas/outage-postmortem/github-2018-10-21');
  await learner.getByRole('button', { name: 'Start, 60:00' }).click();
  await expect(learner.getByText(/^(59|60):/).first()).toBeVisible();
  await page.goto(`/cohorts/${cohort}`);
  const row = page.locator('[data-attempt]');
  await expect(row).toContainText('GitHub, 21 October 2018, timed');
  await expect(row.getByRole('timer')).toHaveText(/^(59|60):\d\d left$/);
  await takeScreenshots(page, 'cohort', expectAccessible);
  await row.getByRole('button', { name: 'Grant minutes to Ada Learner' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Minutes to add').fill('15');
  await dialog.getByRole('button', { name: 'Add them' }).click();
  await expect(row).toContainText('15 min added');
  await expect(row.getByRole('timer')).toHaveText(/^7\d:\d\d left$/);
  await expect(learner.getByText(/15 min added by Ada Learner/)).toBeVisible();
  await page.getByRole('button', { name: 'Close the cohort' }).click();
  await expect(page.getByRole('button', { name: 'Open it again' })).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.goto('/cohorts');
  await expect(page.getByRole('row', { name: new RegExp(cohortName) })).toContainText('Closed');
  await takeScreenshots(page, 'cohorts', expectAccessible);
  await context.close();
});

test('one’s own work has no review page, nor has a stranger’s', async ({
  signedIn: page,
  account,
  other,
  database,
}) => {
  await makeCohort(database, account, other);
  const own = await written(database, account.id, 'explanation', 1);
  expect((await page.goto(`/reviews/${own}`))!.status()).toBe(404);
  await database.membership.updateMany({ where: { accountId: other.id }, data: { leftAt: new Date() } });
  const strangers = await written(database, other.id, 'explanation', 1);
  expect((await page.goto(`/reviews/${strangers}`))!.status()).toBe(404);
  expect((await page.goto('/reviews/nothing'))!.status()).toBe(404);
});

test('a session of somebody who only learns is offered neither reviews nor cohorts', async ({
  page,
  context,
  installation,
  other,
}) => {
  await signIn(context, installation, other);
  await page.goto('/settings');
  await expect(page.getByRole('link', { name: /Reviews|^Cohorts/ })).toHaveCount(0);
});
