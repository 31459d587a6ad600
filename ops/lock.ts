import { createHash } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from './failure.ts';

/**
 * Takes the data directory for this process, so that no two starts ever share it, and returns what gives it back.
 *
 * The lock is a file that names its process and when that process began. A killed process leaves its file behind; its lock
 * is void because no process of that number and beginning is alive. Every step is atomic in the file system (link, remove),
 * so that two starts at the same moment cannot both win. Throws an OperatorError that names the holder.
 */
export function lockDataDirectory(dataDir: string): () => void {
  const file = join(dataDir, 'lock');
  const mine = join(dataDir, `lock.${process.pid}`);
  writeFileSync(mine, JSON.stringify({ pid: process.pid, began: processBegan(process.pid) }));
  try {
    for (;;) {
      try {
        linkSync(mine, file);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      removeVoidLock(dataDir, file, mine);
    }
  } finally {
    rmSync(mine);
  }
  return () => rmSync(file, { force: true });
}

/** Removes the lock if its holder is gone; throws if it is not. */
function removeVoidLock(dataDir: string, file: string, mine: string): void {
  const seen = readIfThere(file);
  if (seen === undefined) return;
  const pid = livingHolder(seen);
  if (pid !== undefined)
    throw new OperatorError(
      `${dataDir} is in use by another Quorum Dojo (process ${pid}); stop it first, or set DATA_DIR.`,
    );
  // Of many that saw the same void lock one removes it: whoever links this name first. Until then nobody can put another in its place.
  const removing = `${file}.void.${createHash('sha256').update(seen).digest('hex').slice(0, 12)}`;
  try {
    linkSync(mine, removing);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const other = readIfThere(removing);
    // Killed in the middle of it.
    if (other !== undefined && livingHolder(other) === undefined) rmSync(removing, { force: true });
    return;
  }
  try {
    if (readIfThere(file) === seen) rmSync(file);
  } finally {
    rmSync(removing, { force: true });
  }
}

function livingHolder(content: string): number | undefined {
  try {
    const { pid, began } = JSON.parse(content) as { pid: number; began: string };
    process.kill(pid, 0);
    return processBegan(pid) === began ? pid : undefined;
  } catch (error) {
    // EPERM: alive, and another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? (JSON.parse(content) as { pid: number }).pid : undefined;
  }
}

/**
 * A text that differs between two processes of the same number: boot id and start time in clock ticks (proc(5), field 22).
 * The command may hold spaces and parentheses, so fields are counted from the last `)`. `''` where there is no /proc.
 */
function processBegan(pid: number): string {
  const boot = readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  const stat = readIfThere(`/proc/${pid}/stat`);
  return stat === undefined ? '' : `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
