/** What an installation keeps beside its database: its password, its secret, and where things were last time. */
import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from './failure.ts';

/** Makes the data directory where missing, readable by its owner alone. Throws an OperatorError where we may not write in it. */
export function openDataDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OperatorError(
      `the data directory ${path} cannot be used by the user ${userInfo().username} (${code}); set DATA_DIR to another.`,
    );
  }
}

/** A secret of 64 hexadecimal digits kept in a file of this name, mode 0600: made on first use, the same ever after. */
export function keepSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret === '') throw new OperatorError(`${file} is empty: put its content back from a backup.`);
  return secret;
}

/** A note to the next start, such as a port. `undefined` where there is none. */
export function readNote(dataDir: string, name: string): string | undefined {
  try {
    return readFileSync(join(dataDir, name), 'utf8').trim();
  } catch {
    return undefined;
  }
}

export const writeNote = (dataDir: string, name: string, note: string): void =>
  writeFileSync(join(dataDir, name), `${note}\n`, { mode: 0o600 });
