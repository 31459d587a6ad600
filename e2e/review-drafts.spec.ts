import type { Page } from '@playwright/test';
import { signIn } from './harness/account.ts';
import { makeCohort, removeCohorts, written } from './harness/cohort.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';

// The one whom `signedIn` is runs the installation and instructs; `other` learns.
test.use({ operator: true });
test.afterEach(({ database }) => removeCohorts(database));

test('a review is begun in one browser, gone on with in another, and sent; what is not sent is nobody else’s', async ({
  signedIn: page,
  browser,
  installation,
  account,
  other,
  database,
}) => {
  await makeCohort(database, account, other);
  const id = await written(database, other.id, 'explanation', 90);
  const path = `/reviews/${id}`;
  const remark = (of: Page) => of.getByLabel('Remark on line 2');
  const drafts = () => database.leisureDraft.count({ where: { accountId: account.id } });
  await page.goto(path);
  await expect(page.locator('.decide [data-saved=clean]')).toContainText('Nothing changed');
  await page.keyboard.press('2');
  await page.keyboard.press('n');
  await page.keyboard.type('On which disk?');
  await page.keyboard.press('Escape');
  await expect(page.locator('.decide [data-saved=saved]')).toContainText('revision');
  await takeScreenshots(page, 'review-saved', expectAccessible);

  const elsewhere = await browser.newContext({ baseURL: installation.url });
  await signIn(elsewhere, installation, account);
  const second = await elsewhere.newPage();
  await test.step('another browser has it, and goes on', async () => {
    await second.goto(path);
    await expect(second.getByText('1 of 3 marked')).toBeVisible();
    await expect(remark(second)).toHaveValue('On which disk?');
    await remark(second).fill('On which disk, and when?');
    await expect(second.locator('.decide [data-saved=saved]')).toBeVisible();
  });

  await test.step('the writer sees nothing of it', async () => {
    const context = await browser.newContext({ baseURL: installation.url });
    await signIn(context, installation, other);
    const learner = await context.newPage();
    await learner.goto(`/writings/${id}`);
    await expect(learner.getByText('With the instructor')).toBeVisible();
    expect(await learner.content()).not.toContain('On which disk');
    expect((await learner.request.get(`/api/drafts/leisure/review/${id}`)).status()).toBe(404);
    await context.close();
  });

  await test.step('the first one, which is behind, sends nothing that it does not show', async () => {
    for (const key of ['1', '1', '1']) await page.keyboard.press(key);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('This review was changed elsewhere');
    await expect(dialog.getByRole('heading', { name: 'Remark on line 2' })).toBeVisible();
    const mark = dialog.getByRole('group', { name: 'What is kept: Mark of line 2' });
    await expect(mark.getByRole('button')).toHaveText(['The other', 'This one']);
    await takeScreenshots(page, 'review-diverged', expectAccessible);
    await dialog.getByRole('group', { name: 'What is kept: Remark on line 2' }).getByText('Both').click();
    await dialog.getByRole('button', { name: 'Keep what is chosen' }).click();
    await expect(remark(page)).toHaveValue('On which disk, and when?\n\nOn which disk?');
    await expect(page.locator('.decide [data-saved=saved]')).toBeVisible();
  });

  await test.step('offline it is kept and said, and not sent', async () => {
    await page.context().setOffline(true);
    await remark(page).fill('Which disk?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await expect(page.locator('.decide').getByRole('alert')).toContainText('The server could not be reached.');
    await takeScreenshots(page, 'review-offline', expectAccessible);
    await page.context().setOffline(false);
    await expect(page.locator('.decide [data-saved=saved]')).toBeVisible();
  });

  await test.step('sent, it is a draft no more, and a browser that has it open still brings nothing back', async () => {
    await page.keyboard.press('a');
    await expect(page.getByRole('heading', { name: 'Nothing waits for a review' })).toBeVisible();
    expect(await drafts()).toBe(0);
    await remark(second).fill('Too late.');
    await expect(second.locator('[data-over]')).toContainText('This review is over');
    await expect(remark(second)).not.toBeEditable();
    await takeScreenshots(second, 'review-over', expectAccessible);
    expect(await drafts()).toBe(0);
    const [review] = await database.review.findMany({ where: { writingId: id } });
    expect(review).toMatchObject({ outcome: 'accepted', remarks: [{ line: 'durable', text: 'Which disk?' }] });
    await second.getByRole('link', { name: 'See how it stands' }).click();
    await expect(second.getByText('0 of 3 marked')).toBeVisible();
  });
  await elsewhere.close();
});
