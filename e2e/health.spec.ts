import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';

test('a monitor learns that the site and its database are up', async ({ request }) => {
  const answer = await request.get('/api/health');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ status: 'ok' });
});

test('every page forbids scripts, frames and connections from elsewhere', async ({ request }) => {
  const headers = (await request.get('/sign-in')).headers();
  expect(headers['content-security-policy']).toMatch(/default-src 'self'.*script-src 'self' 'nonce-[\w+/]+=*';/);
  expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  expect(headers['x-powered-by']).toBeUndefined();
});

test('signing in works with what this site serves alone, and nothing that a page does is refused by its policy', async ({
  page,
  installation,
  account,
}) => {
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(installation.url))
      elsewhere.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto('/sign-in');
  await takeScreenshots(page, 'sign-in', expectAccessible);
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});

test('someone signed in is known without the sign-in page', async ({ signedIn, account }) => {
  await signedIn.goto('/settings');
  await expect(signedIn).toHaveURL(/settings/);
  await expect(signedIn.locator('body')).toContainText(account.email);
});
