/** `npm run e2e [-- playwright's arguments]`: the browser tests alone, on the site as it is built now. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { requireChromium } from './chromium.ts';
import { runCommand } from './failure.ts';
import { ensure, prismaClient, site } from './products.ts';

await runCommand(async () => {
  const log = (line: string): void => console.log(line);
  await ensure(prismaClient, log);
  await ensure(site(), log);
  const playwright = join(import.meta.dirname, '../node_modules/.bin/playwright');
  const env = { ...process.env, CHROMIUM_PATH: requireChromium(log) };
  const ran = spawnSync(playwright, ['test', ...process.argv.slice(2)], { env, stdio: 'inherit' });
  process.exit(ran.status ?? 1);
});
