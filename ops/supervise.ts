import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** A process that is to be there: started again whenever it ends unasked. */
export interface Supervised {
  /** Resolves when the process has first said that it is ready; rejects if it ends before. */
  ready: Promise<void>;
  /** Asks the process to stop, insists after `patienceMs`, and resolves once it is gone. */
  stop(): Promise<void>;
}

export interface SuperviseOptions {
  name: string;
  /** Of a module of ours, from the root of the repository, and Node's own flags before it. */
  arguments: string[];
  env: NodeJS.ProcessEnv;
  log(line: string): void;
  /** Each time the process has started. */
  onStart?: ((pid: number) => void) | undefined;
}

const patienceMs = 8000;
const longLifeMs = 60_000;

/** How long to wait before start number `attempt` (0 is the first again): 0.25 s, doubled each time, 30 s at most. */
export const backoffMs = (attempt: number): number => Math.min(250 * 2 ** attempt, 30_000);

/**
 * Starts a process and keeps it started. It runs in a session of its own: the terminal's Ctrl-C reaches the start alone, which
 * then stops it in order. Should the start vanish, kill -9 included, the channel to it closes, and the process is to take that
 * ('disconnect') as the order to stop, so that nothing is left running.
 */
export function supervise({ name, arguments: args, env, log, onStart }: SuperviseOptions): Supervised {
  let child: ChildProcess;
  let exited = Promise.resolve();
  let stopping = false;
  let attempt = 0;
  let pause: NodeJS.Timeout | undefined;
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => {});

  const start = () => {
    const began = performance.now();
    child = spawn(process.execPath, args, {
      cwd: join(import.meta.dirname, '..'),
      detached: true,
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    if (child.pid !== undefined) onStart?.(child.pid);
    child.on('message', (message) => message === 'ready' && ready.resolve());
    exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        resolve();
        const how = signal ?? `exit code ${code}`;
        ready.reject(new Error(`${name} ended before it was ready (${how})`));
        if (stopping) return;
        attempt = performance.now() - began > longLifeMs ? 0 : attempt;
        const waitMs = backoffMs(attempt++);
        log(`${name} ended (${how}); starting it again in ${waitMs / 1000} s.`);
        pause = setTimeout(start, waitMs);
      });
    });
  };
  start();

  return {
    ready: ready.promise,
    async stop() {
      stopping = true;
      clearTimeout(pause);
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await exited;
      clearTimeout(insist);
    },
  };
}
