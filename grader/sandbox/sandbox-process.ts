/**
 * The parent's handle of one sandbox process: sends it one piece of work at a time, watches from outside what that costs, and kills.
 * Every way in which the process can misbehave comes out as an outcome.
 */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { ChildReply, ChildRequest } from './child-protocol.ts';
import { diedOfMemory } from './died-of-memory.ts';
import type { Limits } from './limits.ts';
import { readUsage, usageSource } from './process-usage.ts';
import { startChild } from './start-child.ts';

export type Exchange =
  | { kind: 'replied'; reply: Exclude<ChildReply, { kind: 'progress' }> }
  | { kind: 'exhausted'; resource: 'time' | 'memory' | 'output'; limit: number }
  /** The process ended for no reason that we know; `note` is for the log. */
  | { kind: 'died'; note: string }
  /** It neither answered nor worked: nothing that a submission could bring about. */
  | { kind: 'stalled'; note: string };

export interface SandboxProcess {
  /** Sends one request and waits for its end. Only after `replied` may it be used again. */
  exchange(
    request: ChildRequest,
    limits: Limits,
    onProgress?: (schedules: number, of: number) => void,
  ): Promise<Exchange>;
  pid: number;
  /** Ends it at once. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a process. Rejects where none can be started. */
export async function openSandboxProcess(): Promise<SandboxProcess> {
  const child = await startChild();
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const gone = new Promise<string>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? `exit ${code}`));
  });
  const complaints = keepTail(child);
  const replies = createInterface({ input: child.stdout, crlfDelay: Infinity });
  // A process that is gone cannot be written to; its close tells more than the broken pipe.
  child.stdin.on('error', () => undefined);
  child.on('error', () => undefined);

  const exchange: SandboxProcess['exchange'] = (request, limits, onProgress) =>
    new Promise((resolve) => {
      let over = false;
      const finish = (exchanged: Exchange) => {
        if (over) return;
        over = true;
        replies.off('line', onLine);
        resolve(exchanged);
      };
      const onLine = (line: string) => {
        const reply = parseReply(line);
        if (!reply) finish({ kind: 'died', note: `It wrote what is no reply: ${line.slice(0, 200)}` });
        else if (reply.kind === 'progress') onProgress?.(reply.schedules, reply.of);
        else finish({ kind: 'replied', reply });
      };
      replies.on('line', onLine);
      void gone.then((how) => finish(deathOf(how, complaints(), limits)));
      child.stdin.write(`${JSON.stringify(request)}\n`);
      void watch(child.pid!, limits, () => over).then((broken) => {
        if (!broken || over) return;
        child.kill('SIGKILL');
        finish(broken);
      });
    });

  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { exchange, pid: child.pid!, kill };
}

/** Looks at the process every few milliseconds until `over`; resolves with the limit that it broke. */
async function watch(pid: number, limits: Limits, over: () => boolean): Promise<Exchange | undefined> {
  const before = await readUsage(pid);
  if (!before) return undefined;
  let busy = { at: performance.now(), cpuMs: 0 };
  while (!over()) {
    await new Promise((resolve) => setTimeout(resolve, usageSource.pauseMs));
    const usage = await readUsage(pid);
    if (!usage || over()) return undefined;
    const cpuMs = usage.cpuMs - before.cpuMs;
    if (usage.residentMib - before.residentMib > limits.memoryMib)
      return { kind: 'exhausted', resource: 'memory', limit: limits.memoryMib };
    if (cpuMs > limits.cpuMs) return { kind: 'exhausted', resource: 'time', limit: limits.cpuMs };
    if (cpuMs - busy.cpuMs > idleCpuMs) busy = { at: performance.now(), cpuMs };
    if (performance.now() - busy.at > limits.idleMs)
      return { kind: 'stalled', note: `${cpuMs} ms of processor time used, the last of it ${limits.idleMs} ms ago` };
  }
  return undefined;
}

/** What an idle process may use for housekeeping and still counts as idle. */
const idleCpuMs = 20;

function deathOf(how: string, complaints: string, limits: Limits): Exchange {
  if (diedOfMemory(how, complaints)) return { kind: 'exhausted', resource: 'memory', limit: limits.memoryMib };
  return { kind: 'died', note: `${how}: ${complaints}` };
}

/** The last of what the process complained about. */
function keepTail(child: ChildProcessWithoutNullStreams): () => string {
  const unitsKept = 4_096;
  let tail = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-unitsKept);
  });
  return () => tail;
}

function parseReply(line: string): ChildReply | undefined {
  try {
    return JSON.parse(line) as ChildReply;
  } catch {
    return undefined;
  }
}
