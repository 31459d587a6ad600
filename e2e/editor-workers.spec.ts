import { expect, test } from './harness/test.ts';
import { Workbench } from './harness/workbench.ts';

test('where TypeScript’s worker could not be loaded, it starts once there is a connection, without a reload', async ({
  signedIn: page,
  context,
}) => {
  const workbench = new Workbench(page);
  let refused = 0;
  // The first script of every worker; page.route alone does not see what workers ask for.
  await context.route('**/turbopack-worker-*', (route) => {
    refused += 1;
    return route.abort('internetdisconnected');
  });
  await workbench.open();
  await expect(workbench.editor).toContainText('TypeScript starting');
  await expect.poll(() => refused).toBeGreaterThan(0);
  await context.unroute('**/turbopack-worker-*');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await workbench.untilTyped(/TypeScript ready/);
});
