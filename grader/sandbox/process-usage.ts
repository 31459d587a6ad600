/** What another process has used, as the operating system counts. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface Usage {
  /** Milliseconds of processor time since it began, over all its threads. */
  cpuMs: number;
  /** MiB of memory resident now. */
  residentMib: number;
}

/** The kernel counts in ticks, and has shown 100 of them a second to user space on every architecture for decades. */
const msPerTick = 10;
const mibPerPage = pageBytes() / 1_048_576;

/** How processes are watched here, and how long one look takes apart from the next. */
export const usageSource: { name: '/proc' | 'ps'; pauseMs: number } = existsSync('/proc/self/statm')
  ? { name: '/proc', pauseMs: 4 }
  : { name: 'ps', pauseMs: 100 };

/** Undefined where there is no such process any more. */
export async function readUsage(pid: number): Promise<Usage | undefined> {
  return usageSource.name === '/proc' ? readProc(pid) : readPs(pid);
}

function readProc(pid: number): Usage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The command's name may hold anything, in parentheses; fields 14 and 15 are user and system time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return { cpuMs: (Number(fields[11]) + Number(fields[12])) * msPerTick, residentMib: pages * mibPerPage };
  } catch {
    return undefined;
  }
}

function readPs(pid: number): Promise<Usage | undefined> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=,time=', '-p', String(pid)], (error, stdout) => {
      const [rssKib, time] = stdout.trim().split(/\s+/);
      if (error || !rssKib || !time) return resolve(undefined);
      resolve({ cpuMs: parsePsTime(time) * 1_000, residentMib: Number(rssKib) / 1_024 });
    });
  });
}

/** `[[days-]hours:]minutes:seconds`, seconds with a fraction on some systems; in seconds. */
export function parsePsTime(time: string): number {
  const [clock = '', days = '0'] = time.split('-').reverse();
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}

/** Of this process: resident bytes by Node's account over resident pages by the kernel's, rounded to a power of two. */
function pageBytes(): number {
  try {
    const pages = Number(readFileSync('/proc/self/statm', 'latin1').split(' ')[1]);
    return 2 ** Math.round(Math.log2(process.memoryUsage.rss() / pages));
  } catch {
    return 4_096;
  }
}
