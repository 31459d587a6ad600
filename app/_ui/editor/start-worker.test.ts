import { expect, test } from 'vitest';
import { startWorker } from './start-worker.ts';

/** A worker that says or fails at what it is told to. */
class FakeWorker extends EventTarget {
  ended = false;
  terminate() {
    this.ended = true;
  }
}

/** Starts with workers that come to the given ends, one after the other. */
async function startAmong(...ends: ('message' | 'error')[]) {
  const made: FakeWorker[] = [];
  let pauses = 0;
  const worker = await startWorker(
    () => {
      const fake = new FakeWorker();
      const end = ends[made.push(fake) - 1]!;
      queueMicrotask(() => fake.dispatchEvent(new Event(end)));
      return fake as unknown as Worker;
    },
    async () => void (pauses += 1),
  );
  return { worker: worker as unknown as FakeWorker, made, pauses };
}

test('a worker that has spoken is the one', async () => {
  const { worker, made, pauses } = await startAmong('message');
  expect([made, pauses]).toEqual([[worker], 0]);
  expect(worker.ended).toBe(false);
});

test('while its script cannot be loaded, another is made after each pause, and none is left over', async () => {
  const { worker, made, pauses } = await startAmong('error', 'error', 'message');
  expect(pauses).toBe(2);
  expect(made.map(({ ended }) => ended)).toEqual([true, true, false]);
  expect(worker).toBe(made[2]);
});
