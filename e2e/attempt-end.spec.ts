import { firstLines, newestOf } from './harness/attempts.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { correct } from './harness/sources.ts';
import { expect, test } from './harness/test.ts';
import { passMinutes, tellOf } from './harness/time.ts';
import { Workbench } from './harness/workbench.ts';

test('a timed attempt is passed in time, says how long it took, and is ended', async ({
  signedIn,
  account,
  database,
}) => {
  const workbench = new Workbench(signedIn);
  await signedIn.goto('/katas/logical-clocks');
  await expect(workbench.start).toContainText('20 min');
  await takeScreenshots(signedIn, 'attempt-start', expectAccessible);
  await workbench.begin('timed');
  const bar = signedIn.getByRole('banner');
  await expect(bar).toContainText('Timed, first attempt');
  await expect(bar.getByRole('timer')).toContainText(/^(20:00|19:\d\d)left of 20:00$/);

  await workbench.prompt.getByRole('tab', { name: /Hints/ }).click();
  await workbench.prompt.getByRole('button', { name: 'Show hint 1 of' }).click();
  await expect(workbench.prompt).toContainText('noted with the attempt, never scored. Noted so far: 1.');

  await workbench.judge(correct, 'passed');
  await expect(workbench.verdict.locator('[data-result=passed]')).toContainText(
    /Passed in \d:\d\d of 20:00\..*1 hint used\./,
  );
  await workbench.expectSaved('saved');
  await takeScreenshots(signedIn, 'attempt-passed', expectAccessible);
  const before = await newestOf(database, account);
  expect([before.mode, before.end]).toEqual(['timed', null]);
  expect(await database.hintUse.count({ where: { attemptId: before.id } })).toBe(1);

  await bar.getByRole('button', { name: 'End attempt' }).click();
  const dialog = signedIn.getByRole('dialog');
  await expect(dialog).toContainText('A submission of this attempt has passed.');
  await takeScreenshots(signedIn, 'attempt-end', expectAccessible);
  await dialog.getByRole('button', { name: 'Hand in and end' }).click();
  await expect(workbench.start).toContainText(/Timed, first attempt\. Handed in; 1 submission judged\. Passed in/);
  const after = await newestOf(database, account);
  expect(after.end).toBe('handed_in');
  expect(await database.submission.count({ where: { attemptId: after.id } })).toBe(1);
});

test('an attempt that runs out with the browser closed is handed in, and may be gone on with in overtime', async ({
  signedIn,
  context,
  account,
  database,
}) => {
  const workbench = new Workbench(signedIn);
  await workbench.open('/katas/logical-clocks', 'timed');
  await workbench.paste(correct);
  await workbench.expectSaved('saved');
  await signedIn.close();
  const { id } = await newestOf(database, account);
  await passMinutes(database, id, 21);
  await expect.poll(async () => (await newestOf(database, account)).end, { timeout: 60_000 }).toBe('expired');
  const [submission] = await database.submission.findMany({ where: { attemptId: id } });
  expect([submission?.by, Buffer.from(submission!.source).toString()]).toEqual(['deadline', correct]);

  const again = new Workbench(await context.newPage());
  await again.page.goto('/katas/logical-clocks');
  await expect(again.start).toContainText('Time ran out, and your last draft was handed in');
  await again.expectVerdict('passed');
  await again.start.getByRole('button', { name: 'Go on in overtime' }).click();
  await again.untilReady();
  await expect(again.page.getByRole('timer')).toContainText(/^\+1:\d\dovertime, last draft handed in$/);
  await takeScreenshots(again.page, 'attempt-overtime', expectAccessible);
  await again.page.getByRole('banner').getByRole('button', { name: 'Start again' }).click();
  await expect(again.page.getByRole('dialog')).toContainText('Overtime ends.');
});

test('an attempt that runs out with nothing written says that nothing was handed in, and its page wakes as it was sent', async ({
  signedIn: page,
  account,
  database,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  const workbench = new Workbench(page);
  await workbench.open('/katas/logical-clocks', 'timed');
  const { id } = await newestOf(database, account);
  await passMinutes(database, id, 21);
  await tellOf(database, id);
  await expect(page.getByRole('timer')).toContainText(/^\+1:\d\dovertime$/);
  await expect.poll(async () => (await newestOf(database, account)).end, { timeout: 60_000 }).toBe('expired');
  await page.reload();
  await expect(workbench.start).toContainText('Time ran out, and nothing was handed in.');
  await workbench.start.getByRole('button', { name: 'Go on in overtime' }).click();
  await workbench.untilReady();
  expect(complaints).toEqual([]);
});

test('an open page learns of the end and of granted minutes by itself', async ({ signedIn, account, database }) => {
  const workbench = new Workbench(signedIn);
  await workbench.open('/katas/logical-clocks', 'timed');
  await workbench.typeLine('// begun');
  await workbench.expectSaved('saved');
  const { id, deadlineAt } = await newestOf(database, account);
  await database.grant.create({ data: { attemptId: id, minutes: 10, grantedById: account.id, grantedAt: new Date() } });
  await database.attempt.update({ where: { id }, data: { deadlineAt: new Date(deadlineAt!.getTime() + 600_000) } });
  await tellOf(database, id);
  await expect(signedIn.getByRole('banner')).toContainText('10 min added by Ada Learner');
  await expect(signedIn.getByRole('timer')).toContainText('left of 30:00');

  await passMinutes(database, id, 26);
  await tellOf(database, id);
  await expect(signedIn.getByRole('timer')).toContainText(/^[34]:\d\d/);
  await takeScreenshots(signedIn, 'attempt-low', expectAccessible);
  await passMinutes(database, id, 5);
  await tellOf(database, id);
  await expect(signedIn.getByRole('timer')).toContainText('overtime, last draft handed in', { timeout: 60_000 });
  await expect(signedIn.locator('[data-said=time]')).toContainText('The time is over.');
});

test('time runs out without a connection: the page stays, and what was written offline is saved as overtime', async ({
  signedIn,
  context,
  account,
  database,
}) => {
  const workbench = new Workbench(signedIn);
  await workbench.open('/katas/logical-clocks', 'timed');
  await workbench.typeLine('// in time');
  await workbench.expectSaved('saved');
  // What is told still comes through, and whatever is asked for does not.
  await context.setOffline(true);
  await workbench.typeLine('// too late');
  await workbench.expectSaved('offline');
  await expect(signedIn.locator('.offline-bar')).toContainText('The server’s clock runs on.');
  const { id } = await newestOf(database, account);
  await passMinutes(database, id, 21);
  await tellOf(database, id);
  await expect.poll(async () => (await newestOf(database, account)).end, { timeout: 60_000 }).toBe('expired');
  await expect(workbench.text).toContainText('// too late');
  await expect(signedIn.locator('.offline-bar')).toContainText(
    'Your time is over: what was saved by then is handed in, and the rest will be kept as overtime.',
  );
  await takeScreenshots(signedIn, 'attempt-deadline-offline', expectAccessible);

  await context.setOffline(false);
  await workbench.expectSaved('saved');
  await expect(signedIn.getByRole('timer')).toContainText('overtime, last draft handed in');
  expect(await firstLines(database, { attemptId: id })).toEqual(['// in time', '// too late']);
  const [submission] = await database.submission.findMany({ where: { attemptId: id } });
  expect(Buffer.from(submission!.source).toString()).not.toContain('// too late');
});

test('while the page that follows an end is on its way, it says that the attempt has ended, and the focus has its place', async ({
  workbench,
}) => {
  const { page } = workbench;
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/katas/logical-clocks?*_rsc=*', async (route) => {
    await arrived;
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('banner').getByRole('button', { name: 'End attempt' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Give up' }).focus();
  await page.keyboard.press('Enter');
  await expect(workbench.start).toContainText('Practice, first attempt. It has just ended.');
  await expect(page.locator('main')).toBeFocused();
  arrive();
  await expect(workbench.start).toContainText('Practice, first attempt. Given up');
  await expect(page.locator('main')).toBeFocused();
});
