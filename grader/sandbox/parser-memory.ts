/**
 * What esbuild's service holds, watched from outside: a source of a few hundred bytes can make it print gigabytes (an enum whose members
 * are each twice the one before). The service's process is esbuild's own, so it is found as the child of ours that was started as one.
 */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readUsage, usageSource } from './process-usage.ts';

/** MiB that the service may hold. It takes a tenth of this for any source of 64 kB that says what it means. */
const parserMibMax = 256;

/** Those found to hold too much: about to be stopped, and for a while not yet gone. */
const condemned = new Set<number>();

/** Resolves once the service holds more than it may; never, where it has not by the time that `over` says so. */
export async function parserOutgrown(over: () => boolean): Promise<void> {
  while (!over()) {
    await new Promise((resolve) => setTimeout(resolve, usageSource.pauseMs));
    const pids = over() ? [] : await servicePids();
    for (const pid of pids.filter((one) => !condemned.has(one))) {
      const usage = await readUsage(pid);
      if (over() || !usage || usage.residentMib <= parserMibMax) continue;
      condemned.add(pid);
      return;
    }
  }
  await new Promise(() => undefined);
}

const isService = (command: string): boolean => /[ \0]--service=/.test(command);

const servicePids = (): Promise<number[]> => (usageSource.name === '/proc' ? Promise.resolve(byProc()) : byPs());

function byProc(): number[] {
  try {
    return readdirSync('/proc/self/task')
      .flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'latin1').split(' ').filter(Boolean).map(Number))
      .filter((pid) => isService(readFileSync(`/proc/${pid}/cmdline`, 'latin1'))); // prettier-ignore
  } catch {
    // One of them has just gone; the next look is a few milliseconds away.
    return [];
  }
}

const byPs = (): Promise<number[]> =>
  new Promise((resolve) => {
    execFile('ps', ['-A', '-o', 'pid=,ppid=,args='], (error, stdout) => {
      const rows = error ? [] : stdout.split('\n').map((row) => /^\s*(\d+)\s+(\d+)\s(.*)$/.exec(row));
      resolve(
        rows.flatMap((row) =>
          row && Number(row[2]) === process.pid && isService(` ${row[3]}`) ? [Number(row[1])] : [],
        ),
      );
    });
  });
