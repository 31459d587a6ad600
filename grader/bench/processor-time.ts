/** Processor time of the sandbox processes: what a verdict costs, whatever else the machine is doing. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readUsage } from '../sandbox/process-usage.ts';

/** A warm sandbox process: a child of this one that runs node. */
export interface SandboxChild {
  pid: number;
  residentMib: number;
}

export async function sandboxChildren(): Promise<SandboxChild[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'ppid=,pid=,rss=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [parent, pid, kilobytes, command] = line.trim().split(/\s+/, 4);
    if (Number(parent) !== process.pid || !command?.endsWith('node')) return [];
    return [{ pid: Number(pid), residentMib: Number(kilobytes) / 1024 }];
  });
}

/**
 * Works, and says how many milliseconds of processor time the sandbox processes took meanwhile, all of their threads together: also those
 * that compile and collect beside the submission. Undefined where one of them was replaced, as nobody knows what it had used by then.
 */
export async function withProcessorTime<T>(
  work: () => Promise<T>,
): Promise<{ result: T; processorMs: number | undefined }> {
  const before = await usedBy(await sandboxChildren());
  const result = await work();
  const after = await usedBy([...before.keys()].map((pid) => ({ pid })));
  let processorMs = 0;
  for (const [pid, used] of before) processorMs += (after.get(pid) ?? NaN) - used;
  return { result, processorMs: Number.isNaN(processorMs) ? undefined : processorMs };
}

async function usedBy(children: readonly { pid: number }[]): Promise<Map<number, number>> {
  const used = new Map<number, number>();
  for (const { pid } of children) {
    const usage = await readUsage(pid);
    if (usage) used.set(pid, usage.cpuMs);
  }
  return used;
}
