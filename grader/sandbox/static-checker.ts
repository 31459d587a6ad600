/**
 * Runs a kata's static checks in a process of their own, one submission at a time, each against the clock; one that hung, died or
 * was spoilt is replaced. Not a thread: V8 ends the whole process when a thread runs out of memory fast enough.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { StaticFinding, Submitted } from '../contract/static-checks.ts';

export type StaticOutcome =
  | { kind: 'checked'; findings: StaticFinding[] }
  /** The submission's text outlasted or outgrew the parsers. */
  | { kind: 'exhausted'; resource: 'time' | 'memory'; limit: number }
  | { kind: 'broken'; notes: string[] };

export interface StaticChecker {
  /** Starts the process and loads the parsers; resolves to the ids of the invariants. */
  invariants(): Promise<readonly string[]>;
  check(submitted: Submitted): Promise<StaticOutcome>;
  close(): Promise<void>;
}

type Message =
  | { kind: 'ready'; invariants: string[] }
  /** `spent`: it is to be asked nothing more. */
  | { kind: 'checked'; findings: StaticFinding[]; spent: boolean }
  | { kind: 'broken'; note: string };
type Ended = { kind: 'time' } | { kind: 'memory' } | { kind: 'died'; note: string };

/** Milliseconds for one submission: a hundred times what it takes. */
const defaultMsMax = 10_000;
const memoryMib = 256;
const childFile = fileURLToPath(new URL('./static-child.ts', import.meta.url));

/** `file` is the absolute path of a module that default-exports `StaticChecks`. */
export function createStaticChecker(file: string, { checkMsMax = defaultMsMax } = {}): StaticChecker {
  let started: Promise<{ child: ChildProcess; invariants: readonly string[] }> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const start = async () => {
    const child = fork(childFile, [pathToFileURL(file).href], {
      env: { TZ: 'UTC' } as unknown as NodeJS.ProcessEnv,
      execArgv: ['--no-warnings', `--max-old-space-size=${memoryMib}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('error', () => undefined);
    const ready = await next(child, defaultMsMax);
    if (ready.kind === 'ready') {
      // While nothing is asked, the process keeps nobody waiting.
      child.unref();
      child.channel?.unref();
      return { child, invariants: ready.invariants };
    }
    child.kill('SIGKILL');
    throw new Error(`The static checks did not load: ${JSON.stringify(ready)}`);
  };
  const ready = () => {
    if (started) return started;
    const mine = start();
    started = mine;
    const forget = () => void (started === mine && (started = undefined));
    // One that dies while nobody asks is replaced by whoever asks next.
    mine.then(({ child }) => child.once('exit', forget), forget);
    return mine;
  };
  const stop = async () => {
    const old = started;
    started = undefined;
    await old?.then(({ child }) => child.kill('SIGKILL')).catch(() => undefined);
  };

  const attempt = async (submitted: Submitted): Promise<Message | Ended> => {
    const { child } = await ready();
    const answering = next(child, checkMsMax);
    child.send(submitted, () => undefined);
    const answer = await answering;
    if (answer.kind !== 'checked' || answer.spent) await stop();
    return answer;
  };

  return {
    invariants: async () => (await ready()).invariants,
    check(submitted) {
      const outcome = queue.then(async (): Promise<StaticOutcome> => {
        const notes: string[] = [];
        while (notes.length < 2) {
          const answer = await attempt(submitted);
          if (answer.kind === 'checked') return { kind: 'checked', findings: answer.findings };
          if (answer.kind === 'time') return { kind: 'exhausted', resource: 'time', limit: checkMsMax };
          if (answer.kind === 'memory') return { kind: 'exhausted', resource: 'memory', limit: memoryMib };
          notes.push('note' in answer ? answer.note : 'the process said that it was ready instead of answering');
        }
        return { kind: 'broken', notes };
      });
      queue = outcome.catch(() => undefined);
      return outcome;
    },
    close: stop,
  };
}

/** The process's next message, or how it ended instead. */
function next(child: ChildProcess, milliseconds: number): Promise<Message | Ended> {
  return new Promise((resolve) => {
    const settle = (outcome: Message | Ended) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (message: unknown) => settle(message as Message);
    const onError = (error: Error) => settle({ kind: 'died', note: String(error.stack) });
    // V8 aborts where its heap is full.
    const onExit = (code: number | null, signal: string | null) =>
      settle(
        signal === 'SIGABRT' || code === 134
          ? { kind: 'memory' }
          : { kind: 'died', note: `ended with ${signal ?? code}` },
      );
    const timer = setTimeout(() => settle({ kind: 'time' }), milliseconds);
    child.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
