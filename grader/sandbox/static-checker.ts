/** Runs a kata's static checks in a thread, one submission at a time, each against the clock; a thread that hung or died is replaced. */
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { StaticFinding, Submitted } from '../contract/static-checks.ts';

export type StaticOutcome =
  | { kind: 'checked'; findings: StaticFinding[] }
  /** The submission's text outlasted or outgrew the parsers. */
  | { kind: 'exhausted'; resource: 'time' | 'memory'; limit: number }
  | { kind: 'broken'; notes: string[] };

export interface StaticChecker {
  /** Starts the thread and loads the parsers; resolves to the ids of the invariants. */
  invariants(): Promise<readonly string[]>;
  check(submitted: Submitted): Promise<StaticOutcome>;
  close(): Promise<void>;
}

type Message =
  | { kind: 'ready'; invariants: string[] }
  | { kind: 'checked'; findings: StaticFinding[] }
  | { kind: 'broken'; note: string };
type Ended = { kind: 'time' } | { kind: 'memory' } | { kind: 'died'; note: string };

const checkMsMax = 10_000;
const memoryMib = 256;
const threadFile = new URL('./static-worker.ts', import.meta.url);

/** `file` is the absolute path of a module that default-exports `StaticChecks`. */
export function createStaticChecker(file: string): StaticChecker {
  let thread: Promise<{ worker: Worker; invariants: readonly string[] }> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const start = async () => {
    const worker = new Worker(threadFile, {
      workerData: { module: pathToFileURL(file).href },
      resourceLimits: { maxOldGenerationSizeMb: memoryMib },
      env: {},
      execArgv: [],
      stdout: true,
    });
    worker.unref();
    // Without a listener an error that comes while nobody asks would end this process.
    worker.on('error', () => undefined);
    const ready = await next(worker, checkMsMax);
    if (ready.kind === 'ready') return { worker, invariants: ready.invariants };
    await worker.terminate();
    throw new Error(`The static checks did not load: ${JSON.stringify(ready)}`);
  };
  const ready = () => {
    thread ??= start();
    thread.catch(() => (thread = undefined));
    return thread;
  };
  const stop = async () => {
    const old = thread;
    thread = undefined;
    await old?.then(({ worker }) => worker.terminate()).catch(() => undefined);
  };

  const attempt = async (submitted: Submitted): Promise<Message | Ended> => {
    const { worker } = await ready();
    worker.postMessage(submitted);
    const answer = await next(worker, checkMsMax);
    if (answer.kind !== 'checked') await stop();
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
          notes.push('note' in answer ? answer.note : 'the thread said that it was ready instead of answering');
        }
        return { kind: 'broken', notes };
      });
      queue = outcome.catch(() => undefined);
      return outcome;
    },
    close: stop,
  };
}

/** The thread's next message, or how it ended instead. */
function next(worker: Worker, milliseconds: number): Promise<Message | Ended> {
  return new Promise((resolve) => {
    const settle = (outcome: Message | Ended) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (message: Message) => settle(message);
    const onError = (error: Error & { code?: string }) =>
      settle(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'memory' } : { kind: 'died', note: String(error.stack) },
      );
    const onExit = (code: number) => settle({ kind: 'died', note: `the thread ended with code ${code}` });
    const timer = setTimeout(() => settle({ kind: 'time' }), milliseconds);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
