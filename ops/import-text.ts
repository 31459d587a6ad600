/**
 * Stores the text of a publisher's page, so that quotations can be checked against it: plain text, or HTML as a browser saves it.
 *
 *     npm run import-text -- INCIDENT FILE      stores it in the place of an earlier one
 *     npm run import-text                       lists the incidents, and which are stored
 */
import { readFile, stat } from 'node:fs/promises';
import { findIncident, incidents } from '../content/katas/outage-postmortem/incidents/incidents.ts';
import { keepText } from '../app/_server/publication/keep-text.ts';
import { publicationLimitBytes } from '../app/_server/publication/read-text.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { OperatorError, runCommand } from './failure.ts';
import { ensure, prismaClient } from './products.ts';
import { withDatabase } from './reach-database.ts';
import { readSettings } from './settings.ts';
import { stopSignal } from './stop-signal.ts';

async function main(): Promise<void> {
  const [incident, path, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (incident !== undefined && path === undefined))
    throw new OperatorError('say npm run import-text -- INCIDENT FILE, or leave both out for a list of incidents.');
  if (incident !== undefined && findIncident(incident) === undefined)
    throw new OperatorError(`there is no incident ${incident}; npm run import-text lists them.`);
  const file = path === undefined ? undefined : await read(path);
  const settings = readSettings();
  await ensure(prismaClient, (line) => console.error(line), stopSignal());
  // Imported late: it needs the generated client.
  const { createPrisma } = await import('../prisma/client.ts');
  await withDatabase(settings, async (databaseUrl) => {
    const database = createPrisma(databaseUrl);
    try {
      if (incident === undefined || file === undefined) await list(database);
      else await keep(database, incident, file, path!);
    } finally {
      await database.$disconnect();
    }
  });
}

async function keep(database: PrismaClient, incident: string, file: Uint8Array, path: string): Promise<void> {
  const outcome = await keepText(database, { incident, file, by: null, at: new Date() });
  if (outcome.kind === 'refused') throw new OperatorError(`${path}: ${outcome.message}`);
  console.log(`Stored ${outcome.words} words of “${outcome.title}”. Quotations of it are checked from now on.`);
}

async function list(database: PrismaClient): Promise<void> {
  const stored = await database.publisherText.findMany({ select: { incident: true, importedAt: true } });
  for (const { slug, url } of incidents) {
    const at = stored.find((row) => row.incident === slug)?.importedAt;
    console.log(`${at === undefined ? '          ' : at.toISOString().slice(0, 10)}  ${slug.padEnd(30)} ${url}`);
  }
}

/** The size is asked first: a file of gigabytes is not read to be refused. */
async function read(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > publicationLimitBytes) throw new OperatorError(`${path} has more than 2 MB.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

await runCommand(main);
process.exit(0); // The migration engine leaves a timer of ten seconds behind.
