import type { Page } from '@playwright/test';
import { goodResolverAnalysis } from '../content/katas/outage-postmortem/samples/good-cloudflare-1111-2023-10-04.ts';
import { goodGithubAnalysis } from '../content/katas/outage-postmortem/samples/good-github-2018-10-21.ts';
import { signIn } from './harness/account.ts';
import { answersOf, handInAnalysis, startAnalysis, writeAnalysis } from './harness/analysis-desk.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { correct, correctElection, correctPayments } from './harness/sources.ts';
import { expect, test } from './harness/test.ts';
import { Workbench } from './harness/workbench.ts';

const cohortName = 'From nothing to complete';
const argument = `A retry is answered from the record. The claim of a key is one insert, so that of two requests with one key only one
goes on to the processor, and the other waits or is told to come back. The charge carries the same key, so that a crash between charging
and writing down what came of it is mended by asking again: the processor answers with the charge that it has.`;
const reason = 'Answer 3 says what clocks did not do. Say what order did.';

const sentences: [kata: string, sentence: string][] = [
  [
    'logical-clocks',
    'Each process counts its events and takes over the larger count from every message, so a cause always has the smaller number.',
  ],
  [
    'raft-election',
    'A leader needs the votes of a majority, two majorities share a node, and a node gives one vote in a term and keeps it on disk.',
  ],
  [
    'idempotent-payments',
    'The first request with a key claims it in one atomic insert, and every later one gets the answer that was recorded under it.',
  ],
  [
    'outage-postmortem',
    'One looks for what the design took for granted about failures, time and agreement, and for the moment at which that was not true.',
  ],
];

// The one whom `signedIn` is runs the installation and instructs; `other` learns.
test.use({ operator: true });

test.afterEach(async ({ database }) => {
  await database.membership.deleteMany({ where: { cohort: { name: cohortName } } });
  await database.cohort.deleteMany({ where: { name: cohortName } });
});

/** Opens the review that comes next, marks every line as met, and accepts. */
async function accept(instructor: Page, waiting: number): Promise<void> {
  await expect(
    instructor.getByRole('navigation', { name: 'Main' }).getByText(`Reviews ${waiting} waiting`),
  ).toBeVisible();
  const marked = instructor.getByText(/^\d of \d marked$/);
  await expect(marked).toHaveText(/^0 of/);
  const lines = Number(/of (\d)/.exec(await marked.innerText())![1]);
  for (let line = 1; line <= lines; line += 1) {
    await instructor.keyboard.press('1');
    await expect(marked).toHaveText(`${line} of ${lines} marked`);
  }
  await instructor.keyboard.press('a');
}

test('a learner’s standing goes from empty to complete by what they hand in and what their instructor says of it', async ({
  signedIn: instructor,
  browser,
  installation,
  other,
}) => {
  test.slow();
  const context = await browser.newContext({
    baseURL: installation.url,
    viewport: { width: 1440, height: 900 },
  });
  await signIn(context, installation, other);
  const page = await context.newPage();
  const workbench = new Workbench(page);
  const expectMet = async (met: number) => {
    await page.goto('/standing');
    await expect(page.getByRole('img', { name: new RegExp(`^${met} of 5 requirements met`) })).toBeVisible();
  };

  await test.step('in a cohort, with nothing done', async () => {
    await instructor.goto('/cohorts');
    await instructor.getByLabel('Name of a new cohort').fill(cohortName);
    await instructor.getByRole('button', { name: 'Make it' }).click();
    await expect(instructor.getByRole('heading', { name: cohortName })).toBeVisible();
    await page.goto((await instructor.locator('a[href^="/join/"]').getAttribute('href'))!);
    await page.getByRole('button', { name: 'Join the cohort' }).click();
    await expect(page.getByText(`You have joined ${cohortName}.`)).toBeVisible();
    await expectMet(0);
  });

  await test.step('logical clocks, timed, and typed from memory', async () => {
    await workbench.open('/katas/logical-clocks', 'timed');
    await workbench.judge(correct, 'passed');
    await workbench.end();
    await workbench.open('/katas/logical-clocks', 'from-memory');
    await workbench.type(correct);
    await workbench.submit();
    await workbench.expectVerdict('passed');
    await workbench.end();
    await expectMet(1);
  });

  await test.step('Raft’s election, timed', async () => {
    await workbench.open('/katas/raft-election', 'timed');
    await workbench.judge(correctElection, 'passed');
    await workbench.end();
    await expectMet(2);
  });

  await test.step('payments, timed, with an argument beside the code', async () => {
    await workbench.open('/katas/idempotent-payments', 'timed');
    await workbench.judge(correctPayments, 'passed');
    await workbench.editor.getByRole('button', { name: 'Argument' }).click();
    await workbench.editor.getByRole('textbox', { name: /Argument/ }).fill(argument);
    await workbench.end();
    await expectMet(3);
  });

  const analyses: string[] = [];
  await test.step('two outages, analysed against the clock', async () => {
    for (const analysis of [goodGithubAnalysis, goodResolverAnalysis]) {
      await startAnalysis(page, analysis.incident);
      await writeAnalysis(page, analysis);
      analyses.push(await handInAnalysis(page));
      await expect(page.getByText('With the instructor')).toBeVisible();
    }
  });

  await test.step('each technique, in one sentence', async () => {
    for (const [kata, sentence] of sentences) {
      await page.goto(`/explanations/${kata}`);
      const field = page.getByRole('textbox', { name: 'Your sentence' });
      await expect(field).toBeEditable();
      await field.fill(sentence);
      await page.getByRole('button', { name: /Hand in/ }).click();
      await page.waitForURL(/\/writings\//);
    }
    await expectMet(3);
    await takeScreenshots(page, 'standing-in-review', expectAccessible);
  });

  await test.step('the instructor returns an analysis with a reason and accepts everything else', async () => {
    await instructor.goto(`/reviews/${analyses[0]!}`);
    await expect(instructor.getByText('0 of 6 marked')).toBeVisible();
    await instructor.keyboard.press('r');
    await instructor.getByRole('dialog').getByLabel('Reasons').fill(reason);
    await instructor.keyboard.press('Control+Enter');
    for (let waiting = 2 + sentences.length; waiting > 0; waiting -= 1) await accept(instructor, waiting);
    await expect(instructor.getByRole('heading', { name: 'Nothing waits for a review' })).toBeVisible();
    await expectMet(4);
    await expect(page.getByRole('region', { name: 'Record of completion' }).getByRole('button')).toHaveCount(0);
  });

  await test.step('the learner reads why, answers it, and hands the analysis in again', async () => {
    await page.goto(`/writings/${analyses[0]!}`);
    await expect(page.getByText(reason)).toBeVisible();
    await takeScreenshots(page, 'analysis-returned', expectAccessible);
    await page.getByRole('link', { name: 'Hand in again' }).click();
    const third = answersOf(page).nth(2);
    await expect(third).toBeEditable();
    await third.fill(`Order, not clocks: from 22:52 on two histories grew side by side. ${await third.inputValue()}`);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL((url) => url.pathname.startsWith('/writings/') && !url.pathname.includes(analyses[0]!));
    await expect(page.getByText('With the instructor')).toBeVisible();
  });

  await test.step('it is accepted, and the standing is complete', async () => {
    await instructor.goto('/reviews');
    await expect(instructor.getByText('Handed in again:')).toBeVisible();
    await accept(instructor, 1);
    await expect(instructor.getByRole('heading', { name: 'Nothing waits for a review' })).toBeVisible();
    await expectMet(5);
    await takeScreenshots(page, 'standing-met', expectAccessible);
  });

  await test.step('its record is read by somebody signed out, and names no self-assessment', async () => {
    await page.getByRole('button', { name: 'Make the record' }).click();
    const path = (await page.getByRole('link', { name: 'Your record' }).getAttribute('href'))!;
    const reader = await browser.newPage({ baseURL: installation.url });
    await reader.goto(path);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(other.name);
    await expect(reader.locator('[data-check=holds]')).toHaveCount(10);
    await expect(reader.locator('[data-check=differs]')).toHaveCount(0);
    await expect(reader.getByText(/self-assessed/)).toHaveCount(0);
    await reader.close();
  });
  await context.close();
});
