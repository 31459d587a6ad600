/** The browser for the browser tests: one that the machine has, or Debian's, installed where we may. Playwright's own would be a download. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { OperatorError } from './failure.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** CHROMIUM_PATH, or the first Chromium or Chrome of the machine. */
export function findChromium(env: Record<string, string | undefined> = process.env): string | undefined {
  if (env.CHROMIUM_PATH) {
    if (runs(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new OperatorError(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which cannot be run.`);
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...applications].find(runs);
}

/** Finds Chromium, or installs Debian's; throws an OperatorError that says what to install where neither works. */
export function requireChromium(log: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  const apt = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const aptGet = (...args: string[]) => {
    const [program, ...before] = apt;
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program!, [...before, ...args], { env, stdio: ['ignore', 'ignore', 'ignore'] }).status === 0;
  };
  log('Installing Chromium from Debian, for the browser tests …');
  if (aptGet('update', '-q')) aptGet('install', '-qy', '--no-install-recommends', 'chromium');
  const installed = findChromium();
  if (installed) return installed;
  throw new OperatorError(
    'the browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
  );
}
