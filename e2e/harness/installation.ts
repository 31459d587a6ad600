/**
 * The installation under test, as a program of its own: a real site, worker and PostgreSQL on free ports and data of their own.
 * Forked; tells its parent what the tests need to know in one message, and stops when the channel to the parent closes.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstallation } from '../../ops/installation.ts';
import { createSetUpLink } from '../../ops/set-up-link.ts';
import { readSettings } from '../../ops/settings.ts';
import { choosePort } from '../../prisma/free-port.ts';

export interface InstallationUnderTest {
  url: string;
  databaseUrl: string;
  authSecret: string;
  /** A file with the number of the worker's process, renewed at each of its starts. */
  workerPidFile: string;
  /** The one-time link to the first account, which a start prints. */
  setUpLink: string;
}

const folder = mkdtempSync(join(tmpdir(), 'quorum-dojo-e2e-'));
const port = await choosePort();
const url = `http://127.0.0.1:${port}`;
const settings = readSettings({ PORT: String(port), PUBLIC_URL: url, DATA_DIR: join(folder, 'data') });
const workerPidFile = join(folder, 'worker.pid');

const installation = await startInstallation({
  settings,
  mode: 'production',
  parts: ['web', 'worker'],
  log: (line) => console.log(line),
  onProcess: (part, pid) => part === 'worker' && writeFileSync(workerPidFile, String(pid)),
});
const { databaseUrl, authSecret } = installation;
const setUpLink = (await createSetUpLink(databaseUrl, url, new Date()))!;
process.send!({ url, databaseUrl, authSecret, workerPidFile, setUpLink } satisfies InstallationUnderTest);

await once(process, 'disconnect');
await installation.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
