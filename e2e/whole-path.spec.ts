import { correct, mutant } from './harness/sources.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';
import { Workbench } from './harness/workbench.ts';

const sentence = 'correct horse battery staple';

test('whoever starts an installation makes the first account, solves kata 1, breaks it, and finds both verdicts again', async ({
  browser,
  newInstallation: { url, setUpLink },
}) => {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== url) elsewhere.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));

  await test.step('a stranger cannot be first', async () => {
    const stranger = await browser.newPage({ baseURL: url });
    await stranger.goto('/');
    await expect(stranger).toHaveURL('/sign-in');
    await expect(stranger.getByRole('main')).toContainText('Nobody has an account here yet.');
    await stranger.goto('/sign-up');
    await expect(stranger.getByRole('heading', { name: 'Create an account' })).toBeVisible();
    await expect(stranger.getByRole('textbox')).toHaveCount(0);
    await stranger.goto(setUpLink.slice(0, -1));
    await expect(stranger.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
    await stranger.close();
  });

  await test.step('the link opens the door to the first account, by the keyboard alone', async () => {
    await page.goto(setUpLink);
    await expect(page.getByRole('list', { name: 'This installation' })).toContainText('sandbox warm');
    await takeScreenshots(page, 'set-up', expectAccessible);
    await expect(page.getByLabel('Name')).toBeFocused();
    await page.keyboard.type('Barbara Operator');
    await page.keyboard.press('Tab');
    await page.keyboard.type('barbara@example.test');
    await page.keyboard.press('Tab');
    await page.keyboard.type(sentence);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/');
    await expect(page.getByRole('button', { name: 'account of Barbara Operator' })).toBeVisible();
    await takeScreenshots(page, 'home-new', expectAccessible);
  });

  await test.step('the link opens nothing any more', async () => {
    const latecomer = await browser.newPage({ baseURL: url });
    await latecomer.goto(setUpLink);
    await expect(latecomer.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
    await expect(latecomer.getByRole('textbox')).toHaveCount(0);
    await latecomer.close();
  });

  const workbench = new Workbench(page);
  await test.step('a correct solution passes', async () => {
    await page.getByRole('link', { name: 'Lamport and vector clocks', exact: true }).click();
    await expect(page).toHaveURL('/katas/logical-clocks');
    await workbench.begin('practice');
    const verdict = await workbench.judge(correct, 'passed');
    await expect(verdict.getByRole('heading', { name: 'Passed' })).toBeVisible();
    await expect(verdict).toContainText(/\d\d rules held in 1,000 schedules, \d\d,\d{3} events\./);
    await expect(verdict).toContainText(/in \d\.\d\d s at /);
    await expect(verdict.getByRole('term').filter({ hasText: 'Seed' })).toBeVisible();
    await takeScreenshots(page, 'workbench-passed', expectAccessible);
  });

  const { source, invariant } = mutant('live-vector-in-stamps.ts');
  await test.step('a mutant fails by the rule that it breaks', async () => {
    const verdict = await workbench.judge(source, 'failed');
    await expect(verdict.getByRole('heading', { name: 'Failed' })).toBeVisible();
    await expect(verdict.getByRole('heading', { level: 3 }).first()).toHaveText(invariant);
    await expect(verdict).toContainText('stamps and messages never change once they are handed out');
    await expect(verdict.getByRole('img').first()).toBeVisible();
  });

  await test.step('a reload keeps the verdict and the source', async () => {
    await page.reload();
    await expect(await workbench.expectVerdict('failed')).toContainText(invariant);
    await workbench.untilReady();
    await expect(workbench.text).toContainText('Stamps share the live vector');
  });

  await test.step('the first verdict is still there, and on the way home both are', async () => {
    await workbench.verdict.getByRole('tab', { name: /Submissions/ }).click();
    await workbench.verdict.getByRole('link', { name: /^Passed/ }).click();
    await workbench.expectVerdict('passed');
    await page.getByRole('link', { name: 'Katas' }).click();
    const recent = page.getByRole('region', { name: 'Recent' });
    await expect(recent.getByRole('listitem')).toHaveText([/Failed.*stamps-never-change/, /Passed.*1,000 schedules/]);
    await expect(page.getByRole('listitem').filter({ hasText: 'Lamport and vector clocks' }).first()).toContainText(
      /Best—.*Attempts1/,
    );
    await takeScreenshots(page, 'home', expectAccessible);
  });

  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
