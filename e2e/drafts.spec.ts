import type { Page } from '@playwright/test';
import { signIn } from './harness/account.ts';
import { firstLines, newestOf } from './harness/attempts.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';
import { Workbench } from './harness/workbench.ts';

test('a draft is there again after a crash: from the server in another browser, and from this one where the server never got it', async ({
  signedIn,
  context,
  browser,
  installation,
  account,
}) => {
  const workbench = new Workbench(signedIn);
  await workbench.open();
  await workbench.typeLine('// reached the server');
  await workbench.expectSaved('saved');
  const elsewhere = await browser.newContext({ baseURL: installation.url });
  await signIn(elsewhere, installation, account);
  const other = new Workbench(await elsewhere.newPage());
  await other.open();
  await expect(other.text).toContainText('// reached the server');
  await elsewhere.close();

  await signedIn.route('**/api/drafts/**', (route) => route.abort());
  await workbench.typeLine('// never left this browser');
  await workbench.expectSaved('offline');
  const devtools = await context.newCDPSession(signedIn);
  const crashed = signedIn.waitForEvent('crash');
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;

  const again = new Workbench(await context.newPage());
  await again.open();
  await expect(again.text).toContainText('// never left this browser');
  await expect(again.text).toContainText('// reached the server');
  await expect(again.editor).toContainText('Restored from this browser');
  await again.expectSaved('saved');
});

/** All that IndexedDB has, which is what a killed browser leaves for sure: localStorage reaches the disk as rarely as once a minute. */
const onDisk = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('quorum-dojo');
        request.onsuccess = () => {
          const all = request.result.transaction('copies').objectStore('copies').getAll();
          all.onsuccess = () => resolve(String(all.result));
        };
      }),
  );

test('what only a browser has outlasts that browser being killed', async ({
  playwright,
  launchOptions,
  installation,
  account,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const launch = async () => {
    const options = { ...launchOptions, baseURL: installation.url };
    const context = await playwright.chromium.launchPersistentContext(profile, options);
    await signIn(context, installation, account);
    return { context, workbench: new Workbench(context.pages()[0]!) };
  };
  const { context, workbench } = await launch();
  await workbench.open();
  await workbench.page.route('**/api/drafts/**', (route) => route.abort());
  for (const line of ['// never left', '// this browser']) {
    await workbench.typeLine(line);
    await workbench.expectSaved('offline');
  }
  await expect.poll(() => onDisk(workbench.page)).toContain('// this browser\\n// never left');
  const closed = new Promise((resolve) => context.once('close', resolve));
  const devtools = await context.newCDPSession(workbench.page);
  void devtools.send('Browser.crash').catch(() => undefined);
  await closed;

  const again = await launch();
  await again.workbench.open();
  await expect(again.workbench.text).toContainText('// this browser');
  await expect(again.workbench.text).toContainText('// never left');
  await again.workbench.expectSaved('saved');
  await again.context.close();
});

test('offline, the work is kept in the browser and says so; online again, it is saved', async ({
  workbench,
  context,
  account,
  database,
}) => {
  const { page } = workbench;
  await context.setOffline(true);
  await workbench.typeLine('// written on a train');
  await workbench.expectSaved('offline');
  await expect(page.getByText('Offline. Your work is kept in this browser.', { exact: true })).toBeVisible();
  await takeScreenshots(page, 'attempt-offline', expectAccessible);
  await workbench.prompt.getByRole('tab', { name: /Hints/ }).click();
  await workbench.prompt.getByRole('button', { name: 'Show hint 1 of' }).click();
  await expect(workbench.prompt).toContainText('Noted so far: 1.');
  expect(await database.hintUse.count({ where: { attempt: { accountId: account.id } } })).toBe(0);
  await context.setOffline(false);
  await workbench.expectSaved('saved');
  await expect.poll(() => database.hintUse.count({ where: { attempt: { accountId: account.id } } })).toBe(1);
  const [draft] = await database.draft.findMany({ where: { attempt: { accountId: account.id } } });
  expect(Buffer.from(draft!.source).toString()).toContain('// written on a train');
});

test('what is written in two languages without a connection is saved in both, the last one as the draft', async ({
  workbench,
  context,
  account,
  database,
}) => {
  const { page } = workbench;
  await context.setOffline(true);
  await workbench.typeLine('// in TypeScript');
  await workbench.expectSaved('offline');
  await workbench.choose('javascript');
  await workbench.typeLine('// in JavaScript');
  await context.setOffline(false);
  await workbench.expectSaved('saved');
  const { id } = await newestOf(database, account);
  expect(await firstLines(database, { attemptId: id })).toEqual(['// in TypeScript', '// in JavaScript']);
  await workbench.end();
  await workbench.begin('practice');
  await expect(workbench.text).toContainText('// in JavaScript');
  await workbench.choose('typescript');
  await expect(workbench.text).toContainText('// in TypeScript');
  await expect(page.getByText('Restored from this browser')).toHaveCount(0);
});

test('signed out elsewhere, a page says in whole sentences why nothing is saved, on a phone too, and goes on after signing in', async ({
  workbench,
  context,
  installation,
  account,
}) => {
  const { page } = workbench;
  await context.clearCookies();
  await workbench.typeLine('// after the session had ended');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator('.offline-bar')).toHaveText(
    'Not saved. You are signed out. Sign in in another tab, then go on here. Your work is kept in this browser.',
  );
  await takeScreenshots(page, 'attempt-signed-out', expectAccessible);
  await signIn(context, installation, account);
  await workbench.expectSaved('saved');
  await expect(page.locator('.offline-bar')).toHaveCount(0);
});

test('what is too large to be saved says so in whole sentences, on a phone too, and nothing is cut off or runs into its neighbour', async ({
  signedIn: page,
}) => {
  const workbench = new Workbench(page);
  await workbench.open('/katas/logical-clocks', 'timed');
  await workbench.paste(`// ${'x'.repeat(60)}\n`.repeat(4_400));
  await workbench.expectSaved('too-large');
  const cut = () =>
    page
      .locator('header [data-saved], header [data-saved] *, header .timer > b, .types-line .truncate')
      .evaluateAll((all) =>
        all
          .filter((one) => !one.matches('.sr-only, svg, svg *'))
          .filter((one) => {
            const { left, right, width } = one.getBoundingClientRect();
            const around = one.parentElement!.getBoundingClientRect();
            return width > 0 && (right > innerWidth || left < around.left - 1 || one.scrollWidth > Math.ceil(width));
          })
          .map((one) => one.textContent),
      );
  for (const size of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size);
    await expect(page.locator('.offline-bar')).toHaveText(
      'Too large. This is more than 256 KiB: it is kept in this browser alone. The server’s clock runs on.',
    );
    await expect(page.locator('.offline-bar')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.types-line')).toContainText('275.0 KiB: more than the 64 KiB that can be handed in.');
    expect(await cut(), `${size.width} px wide`).toEqual([]);
  }
  await takeScreenshots(page, 'attempt-too-large', expectAccessible);
});
