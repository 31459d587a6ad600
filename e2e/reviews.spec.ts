import type { BrowserContext, Page } from '@playwright/test';
import { goodGithubAnalysis } from '../content/katas/outage-postmortem/samples/good-github-2018-10-21.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { makeAccount, removeAccount, signIn, type TestAccount } from './harness/account.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';

const cohortName = 'Distributed systems, autumn';
const first = 'A leader needs a majority, majorities share a node, and no node votes twice in a term.';
const second =
  'A leader needs a majority, any two majorities share a node, and a node writes its one vote of a term to disk before it answers.';
const hostile = 'Where is the vote kept? <img src=x onerror="document.title=1"> \u202Eevil\u202C';

// The one whom `signedIn` is runs the installation and instructs; `other` learns.
test.use({ operator: true });

test.afterEach(async ({ database }) => {
  await database.membership.deleteMany({ where: { cohort: { name: cohortName } } });
  await database.cohort.deleteMany({ where: { name: cohortName } });
});

async function makeCohort(database: PrismaClient, instructor: TestAccount, learner: TestAccount): Promise<string> {
  const memberships = { create: [{ accountId: instructor.id, role: 'instructor' as const }, { accountId: learner.id, role: 'learner' as const }] }; // prettier-ignore
  const joinCode = learner.id.slice(0, 8).toUpperCase();
  const { id } = await database.cohort.create({ data: { name: cohortName, joinCode, memberships } });
  return id;
}

async function written(
  database: PrismaClient,
  accountId: string,
  what: 'analysis' | 'explanation',
  minutesAgo: number,
): Promise<string> {
  const analysis = what === 'analysis';
  const text = JSON.stringify(analysis ? goodGithubAnalysis : { sentence: first });
  const { id } = await database.writing.create({
    data: {
      accountId,
      kind: what,
      kata: analysis ? 'outage-postmortem' : 'raft-election',
      incident: analysis ? goodGithubAnalysis.incident : null,
      text: new TextEncoder().encode(text),
      words: analysis ? 414 : 16,
      complete: true,
      createdAt: new Date(Date.now() - minutesAgo * 60_000),
    },
  });
  return id;
}

async function explain(page: Page, sentence: string): Promise<string> {
  await page.goto('/explanations/raft-election');
  const field = page.getByRole('textbox', { name: /sentence/i });
  await expect(field).toBeEditable();
  await field.fill(sentence);
  await page.getByRole('button', { name: /Hand in/ }).click();
  await page.waitForURL(/\/writings\//);
  return page.url().split('/').at(-1)!;
}

async function asLearner(context: BrowserContext, learner: TestAccount): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(learner.email);
  await page.getByLabel('Password', { exact: true }).fill(learner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  return page;
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
    id = await explain(learner, first);
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

test('an instructor sees who is at work and gives them minutes, which they see at once', async ({
  signedIn: page,
  browser,
  baseURL,
  account,
  other,
  database,
}) => {
  const cohort = await makeCohort(database, account, other);
  const context = await browser.newContext({ baseURL });
  const learner = await asLearner(context, other);
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
