/** The thread in which a kata's static checks run: parsers on hostile text, which may hang or run out of memory without taking us along. */
import { parentPort, workerData } from 'node:worker_threads';
import type { StaticChecks, Submitted } from '../contract/static-checks.ts';

const { default: checks } = (await import((workerData as { module: string }).module)) as { default: StaticChecks };
await checks.warm();
parentPort!.postMessage({ kind: 'ready', invariants: checks.invariants });
parentPort!.on('message', (submitted: Submitted) => {
  checks.check(submitted).then(
    (findings) => parentPort!.postMessage({ kind: 'checked', findings }),
    (error: unknown) =>
      parentPort!.postMessage({ kind: 'broken', note: String((error as Error | null)?.stack ?? error) }),
  );
});
