import { newestOf } from './harness/attempts.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';
import { passMinutes } from './harness/time.ts';
import { Workbench } from './harness/workbench.ts';

test('kata 3 counts the handler’s lines as one types, and its argument is handed in with the attempt', async ({
  signedIn,
  account,
  database,
}) => {
  const workbench = new Workbench(signedIn);
  await workbench.open('/katas/idempotent-payments', 'timed');
  const lines = workbench.editor.locator('[data-lines]');
  await expect(lines).toHaveText('5 of 30 lines');
  const body = Array.from({ length: 28 }, (_, line) => `  a(${line});`).join('\n');
  await workbench.paste(`export async function handlePayment() {\n${body}\n}`);
  await expect(lines).toHaveText('30 of 30 lines');
  await expect(lines).toHaveClass(/text-ochre/);

  await workbench.editor.getByRole('button', { name: 'Argument' }).click();
  const argument = workbench.editor.getByRole('textbox', { name: /Argument/ });
  await argument.fill('word '.repeat(20_000));
  await expect(workbench.editor.getByText('An argument has at most 20,000 characters.')).toBeVisible();
  await expect(argument).toHaveValue('word '.repeat(20_000));
  await argument.fill(`A retry **cannot** charge twice. ${'word '.repeat(44)}`);
  await expect(workbench.editor).toContainText('49 of 50 words');
  await takeScreenshots(signedIn, 'attempt-argument', expectAccessible);
  await argument.press('End');
  await argument.pressSequentially(' fifty');
  await expect(workbench.editor).toContainText('50 of 50 words');
  await workbench.editor.getByRole('button', { name: /Preview/ }).click();
  await expect(workbench.editor.getByRole('region', { name: 'Preview of the argument' }).locator('strong')).toHaveText(
    'cannot',
  );
  await signedIn.getByRole('banner').getByRole('button', { name: 'End attempt' }).click();
  await signedIn.getByRole('dialog').getByRole('button', { name: 'Hand in and end' }).click();
  await expect(workbench.start).toContainText('Handed in');
  const writings = await database.writing.findMany({ where: { accountId: account.id } });
  expect(writings.map(({ kind, words }) => [kind, words])).toEqual([['argument', 50]]);
});

test('where time runs out with an argument and no code, the next start says what was handed in', async ({
  signedIn: page,
  account,
  database,
}) => {
  const workbench = new Workbench(page);
  await workbench.open('/katas/idempotent-payments', 'timed');
  await workbench.editor.getByRole('button', { name: 'Argument' }).click();
  await workbench.editor.getByRole('textbox', { name: /Argument/ }).fill('word '.repeat(60));
  await workbench.expectSaved('saved');
  const { id } = await newestOf(database, account);
  await passMinutes(database, id, 31);
  await expect.poll(async () => (await newestOf(database, account)).end, { timeout: 60_000 }).toBe('expired');
  await page.reload();
  await expect(workbench.start).toContainText('Time ran out, and your argument was handed in, without code.');
  await takeScreenshots(page, 'attempt-argument-alone', expectAccessible);
});
