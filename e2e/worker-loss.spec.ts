import { correct, inLocalEvent } from './harness/sources.ts';
import { expect, test } from './harness/test.ts';

/** Right, and slow enough to be interrupted: about one second of its five, so that a machine half as fast judges it, too. */
const slow = inLocalEvent('for (let i = 0; i < 10_000; i++) this.vector[0]! * i;').source;

test('the worker dies in the middle of judging, and the verdict arrives all the same on the page that waits for it', async ({
  workbench,
  account,
  database,
  killWorker,
}) => {
  const loads: string[] = [];
  workbench.page.on('load', (page) => loads.push(page.url()));
  await workbench.paste(slow);
  await workbench.submit();
  await expect(workbench.verdict.locator('[data-judging=running]')).toContainText(/Explored [1-9]/);
  killWorker();
  const [before] = await database.submission.findMany({ where: { accountId: account.id } });
  expect(before).toMatchObject({ state: 'running' });

  const verdict = await workbench.expectVerdict('passed');
  await expect(verdict).toContainText('in 1,000 schedules');
  const [after, ...more] = await database.submission.findMany({ where: { accountId: account.id } });
  expect(after).toMatchObject({ id: before!.id, state: 'done' });
  expect(after!.workerId).not.toBe(before!.workerId);
  expect(more).toEqual([]);
  expect(loads).toEqual([]);
});

test('what is handed in while no worker is there waits in line, and is judged by the next one', async ({
  workbench,
  killWorker,
}) => {
  await workbench.paste(correct);
  killWorker();
  await workbench.submit();
  await expect(workbench.verdict.locator('[data-judging=queued]')).toContainText('Next in line.');
  await workbench.expectVerdict('passed');
});
