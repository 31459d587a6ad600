import { signIn } from './harness/account.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';
import { Workbench } from './harness/workbench.ts';

test('whoever is signed out comes back, after signing in, to the page they asked for', async ({ page, account }) => {
  await page.goto('/katas/logical-clocks');
  await expect(page).toHaveURL('/sign-in?to=%2Fkatas%2Flogical-clocks');
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/katas/logical-clocks');
});

test('a newcomer makes an account, is told what is wrong with it first, signs out and in again', async ({
  page,
  other,
  database,
}, { testId }) => {
  const email = `grace.${testId.slice(-8)}@example.test`;
  await page.goto('/sign-up');
  await takeScreenshots(page, 'sign-up', expectAccessible);
  await page.getByLabel('Name').fill('Grace Newcomer');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('too short');
  await page.keyboard.press('Enter');
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toHaveAccessibleDescription(/12 characters/);
  await expect(password).toBeFocused();
  await expect(page.getByLabel('Name')).toHaveValue('Grace Newcomer');

  await password.fill('a sentence that is fine');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
  await page.getByRole('button', { name: 'account of Grace Newcomer' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.goto('/');
  await expect(page).toHaveURL('/sign-in');

  await page.goto('/sign-up');
  await page.getByLabel('Name').fill('Somebody Else');
  await page.getByLabel('E-mail').fill(other.email.toUpperCase());
  await page.getByLabel('Password', { exact: true }).fill('another sentence of mine');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/already has an account/);
  await database.account.delete({ where: { email } });
});

test('a wrong password says how many tries are left, and after the last the right one does not help either', async ({
  page,
  account,
}) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(account.email);
  const alert = page.getByRole('main').getByRole('alert');
  for (const left of ['4 tries left', '3 tries left', '2 tries left', '1 try left', 'That was the last try']) {
    await page.getByLabel('Password', { exact: true }).fill(`wrong until ${left}`);
    await page.keyboard.press('Enter');
    await expect(alert).toContainText(`E-mail and password do not match. ${left}`);
  }
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.keyboard.press('Enter');
  await expect(alert).toContainText('Too many tries for this e-mail. Try again in 10 minutes.');
  await expect(page).toHaveURL('/sign-in');
});

test('signing out everywhere ends the session of another browser at once', async ({
  signedIn,
  browser,
  installation,
  account,
}) => {
  const elsewhere = await browser.newContext({ baseURL: installation.url });
  await signIn(elsewhere, installation, account);
  const other = await elsewhere.newPage();
  await other.goto('/settings');
  await expect(other.getByRole('heading', { name: 'Settings' })).toBeVisible();

  await signedIn.goto('/settings');
  await takeScreenshots(signedIn, 'settings', expectAccessible);
  await signedIn.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(signedIn).toHaveURL('/sign-in');

  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test('a new password ends every session but the one in which it was chosen', async ({
  signedIn,
  browser,
  installation,
  account,
}) => {
  const elsewhere = await browser.newContext({ baseURL: installation.url });
  await signIn(elsewhere, installation, account);
  await signedIn.goto('/settings');
  await signedIn.getByLabel('Current password').fill(account.password);
  await signedIn.getByLabel('New password').fill('a sentence that is newer');
  await signedIn.getByRole('button', { name: 'Change the password' }).click();
  await expect(signedIn.getByText('Password changed. Every other session has ended.')).toBeVisible();
  await signedIn.reload();
  await expect(signedIn).toHaveURL('/settings');

  const other = await elsewhere.newPage();
  await other.goto('/settings');
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test.describe('an operator', () => {
  test.use({ operator: true });

  test('removes somebody, who is out at once and cannot come back', async ({
    signedIn,
    other,
    browser,
    installation,
    database,
  }) => {
    await database.account.update({ where: { id: other.id }, data: { name: 'Mallory Learner' } });
    const elsewhere = await browser.newContext({ baseURL: installation.url });
    await signIn(elsewhere, installation, other);
    const page = await elsewhere.newPage();
    await new Workbench(page).open();

    await signedIn.goto('/people');
    await takeScreenshots(signedIn, 'people', expectAccessible);
    const line = signedIn.getByRole('row', { name: other.email });
    await line.getByRole('button', { name: 'Remove Mallory Learner' }).click();
    await signedIn.getByRole('button', { name: 'Remove the account' }).click();
    await expect(line).toContainText('Removed');

    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: 'Verdict', exact: true }).getByRole('alert')).toContainText(
      'You are signed out.',
    );
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(other.email);
    await page.getByLabel('Password', { exact: true }).fill(other.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('alert')).toContainText('E-mail and password do not match.');
    await elsewhere.close();
  });
});

test('the page of people does not exist for a learner', async ({ signedIn }) => {
  expect((await signedIn.goto('/people'))!.status()).toBe(404);
  await expect(signedIn.getByRole('heading', { name: 'Nothing is here' })).toBeVisible();
});
