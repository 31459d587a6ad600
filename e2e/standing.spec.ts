import { internalErrorVerdict } from '../grader/contract/internal-error.ts';
import type { Verdict } from '../grader/contract/verdict.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import type { TestAccount } from './harness/account.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';

const kata = 'logical-clocks';
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const common = { ...internalErrorVerdict({ id: '', kata }), suite: '41bd07e9ab12', traceHash: '9a0c2f7711223344' };
const passed = {
  ...common,
  kind: 'passed',
  bonus: [],
  bonusViolations: [],
  sample: { nodes: 1, events: [] },
} as Verdict;
const failed = { ...common, kind: 'crashed', error: 'TypeError: x is undefined' } as Verdict;

interface Sitting {
  number: number;
  mode: 'practice' | 'timed' | 'from_memory';
  daysAgo: number;
  minutes: number;
  verdict: Verdict;
}

/** An attempt that has ended, with its one submission, as they stand in the records. */
async function sit(database: PrismaClient, { id: accountId }: TestAccount, sitting: Sitting): Promise<string> {
  const { number, mode, daysAgo, minutes, verdict } = sitting;
  const startedAt = new Date(Date.now() - daysAgo * dayMs);
  const at = new Date(startedAt.getTime() + minutes * minuteMs);
  const clock =
    mode === 'practice' ? {} : { limitSeconds: 1200, deadlineAt: new Date(startedAt.getTime() + 20 * minuteMs) };
  const times = { startedAt, endedAt: at, end: 'handed_in' as const, ...clock };
  const attempt = await database.attempt.create({
    data: { accountId, kata, mode, number, contentHash: 'abcdef012345', ...times },
  });
  const work = { accountId, kata, attemptId: attempt.id, language: 'typescript', source: new Uint8Array([32]) };
  await database.submission.create({ data: { ...work, createdAt: at, judgedAt: at, state: 'done', verdict } });
  return attempt.id;
}

test('a learner sees the first requirement fill, from nothing to met, each pass with its evidence', async ({
  signedIn: page,
  account,
  database,
}) => {
  const first = page.getByRole('region', { name: /^Logical clocks passed in two attempts/ });
  const step = page.getByRole('region', { name: 'Next best step' });

  await test.step('nothing yet: what is missing, and where to begin without starting a clock', async () => {
    await page.goto('/standing');
    await expect(page.getByRole('img', { name: /^0 of 5 requirements met/ })).toBeVisible();
    await expect(first).toContainText('Not met');
    await expect(first).toContainText('Pass it in two attempts against the clock, one of them from memory.');
    await expect(step.getByRole('link', { name: 'Start timed, 20 min' })).toHaveAttribute(
      'href',
      `/katas/${kata}?start=timed`,
    );
    await takeScreenshots(page, 'standing-empty', expectAccessible);
    expect(await database.attempt.count({ where: { accountId: account.id } })).toBe(0);
  });

  await test.step('practice and overtime are shown and not counted', async () => {
    await sit(database, account, { number: 1, mode: 'practice', daysAgo: 9, minutes: 30, verdict: passed });
    await sit(database, account, { number: 2, mode: 'timed', daysAgo: 8, minutes: 21, verdict: passed });
    await page.reload();
    await expect(first).toContainText('Not met');
    await expect(first.getByRole('row', { name: /Attempt 1/ })).toContainText('practice, not counted');
    await expect(first.getByRole('row', { name: /Attempt 2/ })).toContainText('in overtime, not counted');
  });

  await test.step('one timed pass is half of it', async () => {
    await sit(database, account, { number: 3, mode: 'timed', daysAgo: 7, minutes: 15.8, verdict: passed });
    await sit(database, account, { number: 4, mode: 'timed', daysAgo: 6, minutes: 19.2, verdict: failed });
    await page.reload();
    await expect(first).toContainText('1 of 2');
    await expect(first).toContainText('Pass it once more, from memory.');
  });

  await test.step('one from memory meets it, and both link to their attempts', async () => {
    const attempt = await sit(database, account, {
      number: 5,
      mode: 'from_memory',
      daysAgo: 5,
      minutes: 12.5,
      verdict: passed,
    });
    await page.reload();
    await expect(page.getByRole('img', { name: /^1 of 5 requirements met/ })).toBeVisible();
    const row = first.getByRole('row', { name: /Attempt 5/ });
    await expect(row).toContainText(/from memory.*12:30.*suite 41bd07e/);
    await expect(row.getByRole('link', { name: 'Attempt 5' })).toHaveAttribute('href', `/attempts/${attempt}`);
    await expect(first.getByRole('row').nth(1)).toContainText('Attempt 5');
    await takeScreenshots(page, 'standing', expectAccessible);
  });

  await test.step('home shows the best time, the attempts as a chart and the same standing, by the keyboard', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('k');
    await expect(page).toHaveURL('/');
    const row = page.getByRole('listitem').filter({ hasText: 'Lamport and vector clocks' }).first();
    await expect(row).toContainText(/Best12:30.*Attempts5/);
    await expect(row.getByRole('img')).toHaveAccessibleName(
      '4 attempts, limit 20:00: 21:00 passed, 15:48 passed, 19:12 not passed, 12:30 passed from memory.',
    );
    await expect(row.getByRole('link', { name: 'Repeat in JavaScript' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Standing' })).toContainText('1 of 5');
    await takeScreenshots(page, 'home-standing', expectAccessible);
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await expect(page).toHaveURL('/standing');
  });
});

test('a kata that is due says so, and is repeated from memory', async ({ signedIn: page, account, database }) => {
  await sit(database, account, { number: 1, mode: 'timed', daysAgo: 40, minutes: 15, verdict: passed });
  await page.goto('/');
  const row = page.getByRole('listitem').filter({ hasText: 'Lamport and vector clocks' }).first();
  await expect(row).toContainText(/Due for \d+ days/);
  await expect(row.getByRole('link', { name: /^From memory ?: Lamport/ })).toHaveAttribute(
    'href',
    `/katas/${kata}?start=from-memory`,
  );
});
