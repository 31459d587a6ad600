/**
 * The platform with the site compiled as one edits it. Several may run at once in one checkout, each with its own
 * DATA_DIR, PORT and NEXT_DIST_DIR:
 *
 *     PORT=4000 DATA_DIR=.data-mine NEXT_DIST_DIR=.next-mine npm run dev
 *
 * Restarts neither the worker nor itself: for those, stop and start.
 */
import { runCommand } from './failure.ts';
import { requireReachable, startInstallation } from './installation.ts';
import { ensure, prismaClient } from './products.ts';
import { readSettings } from './settings.ts';
import { stopSignal, untilAborted } from './stop-signal.ts';

await runCommand(async () => {
  const stopping = stopSignal();
  const log = (line: string): void => console.log(line);
  const settings = readSettings();
  const parts = ['web', 'worker'] as const;
  await requireReachable(settings, parts);
  await ensure(prismaClient, log);
  const installation = await startInstallation({ settings, mode: 'development', parts, log });
  const { createSetUpLink } = await import('./set-up-link.ts');
  const link = await createSetUpLink(installation.databaseUrl, settings.publicUrl, new Date());
  log(`\n${settings.publicUrl}${link ? `\nThe first account: ${link}` : ''}\n${installation.databaseUrl}\n`);
  await Promise.race([untilAborted(stopping), installation.failed]);
  await installation.stop();
  process.exit(0);
});
