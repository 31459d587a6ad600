import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from './failure.ts';
import { lockDataDirectory } from './lock.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'quorum-dojo-lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const holder = `import { lockDataDirectory } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
lockDataDirectory(process.argv[1]);
console.log('locked');
setInterval(() => {}, 1000);`;
const holdElsewhere = () => spawn(process.execPath, ['--input-type=module', '-e', holder, folder], { stdio: ['ignore', 'pipe', 'ignore'] }); // prettier-ignore

describe('the lock of a data directory', () => {
  it('keeps a second start out, in one line that names the first', () => {
    lockDataDirectory(folder);
    expect(() => lockDataDirectory(folder)).toThrow(OperatorError);
    expect(() => lockDataDirectory(folder)).toThrow(`is in use by another Quorum Dojo (process ${process.pid})`);
  });

  it('can be taken again once it was given back, and leaves nothing behind', () => {
    const unlock = lockDataDirectory(folder);
    unlock();
    lockDataDirectory(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('holds while another process lives, and is void as soon as that is killed', async () => {
    const other = holdElsewhere();
    await once(other.stdout, 'data');
    expect(() => lockDataDirectory(folder)).toThrow(`(process ${other.pid})`);
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    lockDataDirectory(folder);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it.runIf(process.platform === 'linux')('is void where its number now belongs to a younger process', () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.pid, began: 'another boot 1' }));
    lockDataDirectory(folder)();
  });

  it('is void where it was cut off in the writing', () => {
    writeFileSync(join(folder, 'lock'), '{"pi');
    lockDataDirectory(folder)();
  });

  it('is won by one of many that find a void lock at the same moment', () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 1 << 30, began: '' }));
    const race = Array.from({ length: 6 }, () => 'node "$@" & ').join('');
    // Whoever has it keeps it until all have tried: else the last to come would find a void lock and rightly take it.
    const contender = `import { readdirSync, writeFileSync } from 'node:fs';
import { lockDataDirectory } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
const folder = process.argv[1];
try {
  lockDataDirectory(folder);
  console.log('locked');
} finally {
  writeFileSync(folder + '/tried.' + process.pid, '');
}
setInterval(() => readdirSync(folder).filter((name) => name.startsWith('tried.')).length === 6 && process.exit(), 10);`;
    const ran = spawnSync('/bin/sh', ['-c', `${race} wait`, 'sh', '--input-type=module', '-e', contender, folder], {
      env: { ...process.env, PATH: `${join(process.execPath, '..')}:${process.env.PATH}` },
      encoding: 'utf8',
    });
    expect(ran.stdout).toBe('locked\n');
  });
});
