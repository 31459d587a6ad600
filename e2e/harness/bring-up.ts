import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { InstallationUnderTest } from './installation.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Brings up an installation that nobody has used, on free ports and data of its own; resolves once its site answers.
 * Its log is test-results/NAME.log.
 */
export async function bringUp(name: string): Promise<{ installation: InstallationUnderTest; down(): Promise<void> }> {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const logFile = join(root, `test-results/${name}.log`);
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
  return {
    installation: told[0] as InstallationUnderTest,
    async down() {
      program.disconnect();
      await ended;
    },
  };
}
