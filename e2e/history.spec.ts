import { randomUUID } from 'node:crypto';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { correct, mutant } from './harness/sources.ts';
import { signIn } from './harness/account.ts';
import { expect, test } from './harness/test.ts';

const { source: broken, invariant } = mutant('live-vector-in-stamps.ts');

test('a learner finds an attempt again, with its drafts and submissions, and compares any two of them', async ({
  workbench,
  account,
  database,
}) => {
  const { page } = workbench;
  await workbench.judge(broken, 'failed');
  await workbench.judge(correct, 'passed');
  const [first, second] = await database.submission.findMany({
    where: { accountId: account.id },
    orderBy: { createdAt: 'asc' },
  });

  await test.step('history has the attempt, by a key', async () => {
    await page.goto('/');
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await expect(page).toHaveURL('/attempts');
    await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
    await expect(page.getByRole('row', { name: /attempt 1/ })).toContainText('Practice, TypeScript');
    await takeScreenshots(page, 'history', expectAccessible);
  });

  await test.step('its timeline has every draft and both submissions', async () => {
    await page.getByRole('link', { name: 'Lamport and vector clocks, attempt 1' }).click();
    const timeline = page.getByRole('list', { name: 'Timeline' });
    await expect(timeline.getByRole('listitem').first()).toContainText('Started');
    await expect(timeline.getByRole('link', { name: 'Submission 1' })).toBeVisible();
    await expect(timeline).toContainText(invariant);
    await expect(timeline).toContainText('Passed');
    await takeScreenshots(page, 'attempt', expectAccessible);
  });

  await test.step('two are marked and compared by the keyboard alone', async () => {
    await page.getByRole('link', { name: 'Submission 2' }).focus();
    await page.keyboard.press('c');
    await page.getByRole('link', { name: 'Submission 1' }).focus();
    await page.keyboard.press('c');
    await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`left=${first!.id}&right=${second!.id}`));
    await page.locator('[data-diff=ready]').waitFor();
    await expect(page.getByRole('status').filter({ hasText: 'differences' })).toContainText('removed');
    await expect(page.locator('.original')).toContainText(`@invariant ${invariant}`);
    await takeScreenshots(page, 'compare', expectAccessible);
    await page.keyboard.press('F7');
    await expect(page.locator('.modified .cursor, .modified .focused').first()).toBeAttached();
  });

  await test.step('and each of them with a draft of an earlier attempt', async () => {
    const { kata, attemptId } = second!;
    const at = new Date(Date.now() - 86_400_000);
    const old = await database.attempt.create({
      data: { accountId: account.id, kata, mode: 'timed', number: 2, startedAt: at, endedAt: at, end: 'abandoned', contentHash: '' }, // prettier-ignore
    });
    const draft = { attemptId: old.id, revision: 1, tab: randomUUID(), language: 'typescript', savedAt: at };
    await database.draft.create({ data: { ...draft, source: Buffer.from('// written the day before') } });
    await page.reload();
    await page.getByRole('combobox', { name: 'Compare' }).selectOption(`${old.id}.d1`);
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page).toHaveURL(`/attempts/${attemptId}/compare?left=${old.id}.d1&right=${second!.id}`);
    await expect(page.locator('.original')).toContainText('// written the day before');
    await expect(page.locator('.compare-heads')).toContainText('Draft 1, 0:00 (Timed, second attempt)');
    await takeScreenshots(page, 'compare-attempts', expectAccessible);
    await page.goBack();
  });

  await test.step('a draft opens its source, as a page of its own', async () => {
    await page.goBack();
    await page.getByRole('link', { name: /^Draft / }).first().click(); // prettier-ignore
    await page.locator('[data-source=ready]').waitFor();
    await expect(page.locator('.view-lines')).toContainText('class Process');
    await takeScreenshots(page, 'draft', expectAccessible);
  });

  await test.step('a submission stands as it was, with its verdict, its mode and the hints that were open', async () => {
    await page.goto(`/submissions/${first!.id}`);
    await page.locator('[data-source=ready]').waitFor();
    await expect(page.locator('[data-verdict=failed]')).toContainText(invariant);
    await expect(page.locator('.facts')).toContainText('Hints opened before0');
    await takeScreenshots(page, 'submission', expectAccessible);
    await page.goto(`/submissions/${second!.id}`);
    await page.getByRole('link', { name: 'Compare with the one before' }).click();
    await expect(page).toHaveURL(`/submissions/${first!.id}/compare/${second!.id}`);
    await page.locator('[data-diff=ready]').waitFor();
  });
});

test('what is hostile is shown as text, cut, and handed out as a file; what is somebody else’s is not there', async ({
  signedIn: page,
  account,
  other,
  database,
  installation,
  browser,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  const attempt = await database.attempt.create({
    data: { accountId: account.id, kata: 'logical-clocks', mode: 'practice', number: 1, startedAt: new Date(), contentHash: '' }, // prettier-ignore
  });
  const source = `</script><b>\u0000\u202E${'!'.repeat(990_000)}`;
  const { id } = await database.submission.create({
    data: { accountId: account.id, attemptId: attempt.id, kata: 'logical-clocks', language: 'typescript', source: Buffer.from(source) }, // prettier-ignore
  });
  await page.goto(`/submissions/${id}`);
  await page.locator('[data-source=ready]').waitFor();
  await expect(page.getByRole('region', { name: 'Source' })).toContainText('characters are not shown');
  await expect(page.locator('.view-lines')).toContainText('[U+202E]');
  const file = await page.request.get(`/submissions/${id}/source`);
  expect(await file.text()).toBe(source);
  expect(file.headers()).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  expect(file.headers()['content-disposition']).toMatch(/^attachment; /);
  expect(complaints).toEqual([]);

  const elsewhere = await browser.newContext({ baseURL: installation.url });
  await signIn(elsewhere, installation, other);
  for (const path of [
    `/submissions/${id}`,
    `/submissions/${id}/source`,
    `/submissions/${id}/compare/${id}`,
    `/attempts/${attempt.id}`,
    `/attempts/${attempt.id}/drafts/1`,
    `/attempts/${randomUUID()}`,
  ])
    // prettier-ignore
    expect((await elsewhere.request.get(path)).status(), path).toBe(404);
  await elsewhere.close();
});

test('old work is hidden while an attempt from memory is open, in the list as by its address', async ({
  signedIn: page,
  account,
  database,
}) => {
  const common = { accountId: account.id, kata: 'logical-clocks', contentHash: '' };
  const before = new Date(Date.now() - 3_600_000);
  const old = await database.attempt.create({
    data: { ...common, mode: 'practice', number: 1, startedAt: before, endedAt: before, end: 'abandoned' },
  });
  await database.draft.create({
    data: { attemptId: old.id, revision: 1, tab: randomUUID(), language: 'typescript', source: Buffer.from('const remembered = 1;'), savedAt: before }, // prettier-ignore
  });
  const { id } = await database.submission.create({
    data: { accountId: account.id, attemptId: old.id, kata: 'logical-clocks', language: 'typescript', source: Buffer.from('const remembered = 2;'), createdAt: before }, // prettier-ignore
  });
  const memory = await database.attempt.create({
    data: { ...common, mode: 'from_memory', number: 2, startedAt: new Date(), limitSeconds: 1200, deadlineAt: new Date(Date.now() + 1_200_000) }, // prettier-ignore
  });
  await page.goto('/attempts');
  await expect(page.getByRole('main')).toContainText('Hidden while your from-memory attempt is open.');
  await expect(page.getByRole('link', { name: /attempt 1/ })).toHaveCount(0);
  for (const path of [
    `/attempts/${old.id}`,
    `/attempts/${old.id}/drafts/1`,
    `/attempts/${old.id}/compare?left=d1&right=d1`,
    `/submissions/${id}`,
    `/submissions/${id}/compare/${id}`,
  ]) {
    // prettier-ignore
    const answer = await page.goto(path);
    await expect(page.getByRole('main')).toContainText('Hidden while your from-memory attempt is open.');
    expect(await answer!.text(), path).not.toContain('remembered');
  }
  for (const path of [`/submissions/${id}/source`, `/attempts/${memory.id}/compare?left=${old.id}.d1&right=${id}`])
    expect((await page.request.get(path)).status(), path).toBe(404);
  await takeScreenshots(page, 'history-hidden', expectAccessible);
});
