/**
 * What `npm start` runs once everything is installed (ops/bootstrap.cjs): the whole platform on one machine, or one part of it.
 *
 *     node ops/start.ts            the site, one worker, and without DATABASE_URL the built-in PostgreSQL
 *     node ops/start.ts web        the site alone, with DATABASE_URL
 *     node ops/start.ts worker     one worker alone, with DATABASE_URL
 */
import { OperatorError, runCommand } from './failure.ts';
import { requireReachable, startInstallation } from './installation.ts';
import { ensure, prismaClient, site } from './products.ts';
import { readSettings } from './settings.ts';
import { stopSignal, untilAborted } from './stop-signal.ts';

const log = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const stopping = stopSignal();
  const parts = partsOf(process.argv[2]);
  const settings = readSettings();
  if (parts.length === 1 && settings.databaseUrl === undefined)
    throw new OperatorError(
      `DATABASE_URL must be set to start the ${parts[0]} alone; npm start brings a database along.`,
    );
  await requireReachable(settings, parts);
  await ensure(prismaClient, log, stopping);
  if (parts.includes('web')) await ensure(site(), log, stopping);
  const installation = await startInstallation({ settings, mode: 'production', parts, log });
  if (parts.includes('web')) {
    log(`\nQuorum Dojo is at ${settings.publicUrl}`);
    // Imported late: it needs the generated client.
    const { createSetUpLink } = await import('./set-up-link.ts');
    const link = await createSetUpLink(installation.databaseUrl, settings.publicUrl, new Date());
    if (link) log(`\nNobody has an account yet. Make the first one here, within 30 minutes:\n${link}`);
  }
  log('\nCtrl-C stops everything.\n');

  const failure = await Promise.race([untilAborted(stopping), installation.failed]);
  log('\nStopping …');
  await installation.stop();
  if (failure !== undefined) throw new OperatorError(`${failure}; everything was stopped.`);
  log('Stopped.');
  process.exit(0);
}

function partsOf(name: string | undefined): readonly ('web' | 'worker')[] {
  if (name === undefined) return ['web', 'worker'];
  if (name === 'web' || name === 'worker') return [name];
  throw new OperatorError(`unknown part ${name}: say web or worker, or leave it out.`);
}

await runCommand(main);
