import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Ends the server that a killed start may have left on this data directory, so that the new one can have it. The caller holds
 * the data directory's lock: whatever runs here belongs to nobody any more. Waits 15 s at most, then says which process is in the way.
 */
export async function stopOrphan(directory: string): Promise<void> {
  const pid = runningServer(directory);
  if (pid === undefined) return;
  const signals: Record<number, NodeJS.Signals> = { 0: 'SIGINT', 100: 'SIGQUIT' };
  for (let tries = 0; tries < 150; tries++) {
    if (signals[tries] && runningServer(directory) === pid) process.kill(pid, signals[tries]);
    await sleep(100);
    if (runningServer(directory) !== pid) return;
  }
  throw new Error(`PostgreSQL, process ${pid}, still runs on ${directory} and does not end.`);
}

/** The process named in postmaster.pid, if it is alive and truly a server of this directory: process numbers are used again. */
function runningServer(directory: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    if (process.platform !== 'linux') return pid;
    const isServer = basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres');
    return isServer && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(directory) ? pid : undefined;
  } catch {
    return undefined;
  }
}
