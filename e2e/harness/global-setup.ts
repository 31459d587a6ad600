import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';

/** Where the tests find the installation, as JSON. */
export const installationVariable = 'QUORUM_DOJO_UNDER_TEST';

/** Brings the installation up before the first test and down after the last. Its log is test-results/installation.log. */
export default async function setUp(): Promise<() => Promise<void>> {
  const root = join(import.meta.dirname, '../..');
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const logFile = join(root, 'test-results/installation.log');
  const log = openSync(logFile, 'w');
  const program = fork(join(root, 'e2e/harness/installation.ts'), {
    // Whatever settings the caller has are not this installation's.
    env: { ...process.env, DATABASE_URL: '', AUTH_SECRET: '', SIGN_UP: '', TRUST_PROXY: '', HOST: '' },
    execArgv: [],
    stdio: ['ignore', log, log, 'ipc'],
  });
  const ended = once(program, 'exit');
  const told = await Promise.race([once(program, 'message'), ended.then(() => undefined)]);
  if (!told) throw new Error(`The installation under test did not come up; see ${logFile}.`);
  process.env[installationVariable] = JSON.stringify(told[0]);
  return async () => {
    program.disconnect();
    await ended;
  };
}
