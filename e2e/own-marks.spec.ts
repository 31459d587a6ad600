import type { Page } from '@playwright/test';
import { signIn } from './harness/account.ts';
import { expectMarkable, savedOf } from './harness/analysis-desk.ts';
import { sentence } from './harness/cohort.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';

test('marks of one’s own text are found again in another browser, and what two browsers mark is chosen mark by mark', async ({
  signedIn: page,
  browser,
  installation,
  account,
  database,
}) => {
  const text = new TextEncoder().encode(JSON.stringify({ sentence }));
  const kind = 'explanation' as const;
  const row = { accountId: account.id, kind, kata: 'raft-election', text, words: 16, complete: true };
  const { id } = await database.writing.create({ data: { ...row, createdAt: new Date() } });
  const path = `/writings/${id}`;
  const marksOf = (of: Page) => of.getByRole('radio', { name: 'Met' });

  await test.step('before a page can keep marks it takes none, by key or click, and shows it', async () => {
    const withoutScripts = await browser.newContext({ baseURL: installation.url, javaScriptEnabled: false });
    await signIn(withoutScripts, installation, account);
    const arriving = await withoutScripts.newPage();
    await arriving.goto(path);
    await expect(marksOf(arriving)).toHaveCount(3);
    for (const radio of await marksOf(arriving).all()) await expect(radio).toBeDisabled();
    await withoutScripts.close();
  });

  await page.goto(path);
  await expectMarkable(page);
  await expect(page.locator('[data-saved=clean]')).toContainText('Nothing changed');
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(page.getByText('2 of 3 marked')).toBeVisible();
  await expect(savedOf(page)).toBeVisible();

  const elsewhere = await browser.newContext({ baseURL: installation.url });
  await signIn(elsewhere, installation, account);
  const other = await elsewhere.newPage();
  await other.goto(path);
  await expect(other.getByText('2 of 3 marked')).toBeVisible();
  await expectMarkable(other);
  await other.getByRole('radiogroup', { name: 'Mark of line 2' }).getByText('Missing').click();
  await expect(savedOf(other)).toBeVisible();

  await page.getByRole('radiogroup', { name: 'Mark of line 2' }).getByText('Met').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('This assessment was changed elsewhere');
  await takeScreenshots(page, 'writing-assess-diverged', expectAccessible);
  await dialog.getByRole('button', { name: 'Keep what is chosen' }).click();
  await expect(savedOf(page)).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Mark of line 3' }).getByText('Met').click();
  await page.getByRole('button', { name: 'Record my marks' }).click();
  await expect(page.getByText('Accepted, self-assessed')).toBeVisible();
  expect(await database.leisureDraft.count({ where: { accountId: account.id } })).toBe(0);

  await other.getByRole('radiogroup', { name: 'Mark of line 3' }).getByText('Partly').click();
  await expect(other.locator('[data-over]')).toContainText('This assessment is over');
  await takeScreenshots(other, 'writing-assess-over', expectAccessible);
  await other.getByRole('link', { name: 'See how it stands' }).click();
  await expect(other.getByText('Accepted, self-assessed')).toBeVisible();
  await elsewhere.close();
});
