import { mkdirSync } from 'node:fs';
import { meetAllButOnePass } from './harness/completion.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { correct } from './harness/sources.ts';
import { expect, test } from './harness/test.ts';
import { Workbench } from './harness/workbench.ts';

test('a learner meets the last requirement, makes the record, shows it to somebody signed out, and withdraws it', async ({
  signedIn: page,
  account,
  database,
  browser,
  installation,
}) => {
  const actions = page.getByRole('region', { name: 'Record of completion' });
  await page.goto('/standing');
  await expect(page.getByRole('img', { name: /^0 of 5 requirements met/ })).toBeVisible();
  await expect(actions.getByRole('button')).toHaveCount(0);

  await meetAllButOnePass(database, account);
  await page.reload();
  await expect(page.getByRole('img', { name: /^4 of 5 requirements met/ })).toBeVisible();
  await expect(actions.getByRole('button')).toHaveCount(0);

  await test.step('the pass that is missing, for real', async () => {
    const workbench = new Workbench(page);
    await workbench.open('/katas/logical-clocks', 'timed');
    await workbench.judge(correct, 'passed');
  });

  await page.goto('/standing');
  await expect(page.getByRole('img', { name: /^5 of 5 requirements met/ })).toBeVisible();
  await actions.getByRole('button', { name: 'Make the record' }).click();
  const link = actions.getByRole('link', { name: 'Your record' });
  await expect(link).toBeVisible();
  await takeScreenshots(page, 'standing-complete', expectAccessible);
  const path = (await link.getAttribute('href'))!;

  const elsewhere = await browser.newContext({ baseURL: installation.url, viewport: { width: 1440, height: 900 } });
  const reader = await elsewhere.newPage();
  await test.step('signed out, it is compared with the records and shows no address', async () => {
    await reader.goto(path);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(account.name);
    await expect(reader.getByText(/^These entries are in this installation’s records as of .* UTC\.$/)).toBeVisible();
    await expect(reader.locator('[data-check=holds]')).toHaveCount(10);
    expect(await reader.content()).not.toContain(account.email);
    await expect(reader.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    await takeScreenshots(reader, 'record', expectAccessible);
    mkdirSync('test-results/screenshots', { recursive: true });
    await reader.emulateMedia({ colorScheme: 'dark', media: 'print' });
    const pdf = await reader.pdf({ path: 'test-results/screenshots/record.pdf', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await reader.emulateMedia({ colorScheme: null, media: null });
  });

  await test.step('an entry that is changed says so', async () => {
    const own = { where: { accountId: account.id, kind: 'explanation' as const, kata: 'raft-election' } };
    const { id, text } = await database.writing.findFirstOrThrow(own);
    await database.writing.update({ where: { id }, data: { text: new TextEncoder().encode('{"sentence":"Other."}') } });
    await reader.reload();
    await expect(reader.locator('[data-check=differs]')).toHaveCount(1);
    await database.writing.update({ where: { id }, data: { text } });
  });

  await test.step('withdrawn, it says that and nothing else; a token that is none is a page that is not there', async () => {
    await actions.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw the record' }).click();
    await expect(actions.getByRole('button', { name: 'Make the record' })).toBeVisible();
    await reader.goto(path);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('This record was withdrawn');
    await expect(reader.getByText(account.name)).toHaveCount(0);
    for (const token of ['x', 'A'.repeat(22)]) expect((await reader.goto(`/records/${token}`))!.status()).toBe(404);
  });
  await elsewhere.close();
});
