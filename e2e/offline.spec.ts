import { correct } from './harness/sources.ts';
import { expect, test } from './harness/test.ts';

test('without a connection, submitting says so and loses nothing, and goes through once it is back', async ({
  workbench,
  context,
}) => {
  await workbench.paste(correct);
  await context.setOffline(true);
  await workbench.submit();
  const alert = workbench.verdict.getByRole('alert');
  await expect(alert).toContainText('The server could not be reached. Your code is kept in this browser');
  await expect(workbench.text).not.toBeEmpty();
  await context.setOffline(false);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await workbench.expectVerdict('passed');
  await expect(alert).toHaveCount(0);
});
