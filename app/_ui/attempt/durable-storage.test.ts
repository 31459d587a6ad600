import { expect, test } from 'vitest';
import { durableStorage, type CopyDisk } from './durable-storage.ts';
import { FakeStorage } from './testing/fake-storage.ts';

/** A disk that writes when told to, and may refuse. */
function fakeDisk(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  const waiting: (() => void)[] = [];
  let writes = 0;
  let works = true;
  const disk: CopyDisk = {
    read: () => (works ? Promise.resolve(new Map(kept)) : Promise.reject(new Error('no disk'))),
    write: (changes) =>
      new Promise((resolve, reject) => {
        if (!works) return reject(new Error('no disk'));
        writes += 1;
        waiting.push(() => {
          for (const [key, text] of changes) if (text === null) kept.delete(key);
          for (const [key, text] of changes) if (text !== null) kept.set(key, text);
          resolve();
        });
      }),
  };
  return {
    disk,
    kept,
    writes: () => writes,
    async settle() {
      while (waiting.length > 0) {
        waiting.shift()!();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    breakDown: () => void (works = false),
  };
}
const copy = (changedAt: number, source = 'text') => JSON.stringify({ changedAt, sources: { typescript: source } });

test('what a killed browser had written to its disk alone comes back, and the newer of the two stays', async () => {
  const storage = new FakeStorage();
  storage.setItem('older', copy(1));
  storage.setItem('newer', copy(9));
  storage.setItem('broken', '{');
  const { disk } = fakeDisk({ lost: copy(5), older: copy(5), newer: copy(5), broken: copy(5) });
  await durableStorage(storage, disk).restore();
  expect(Object.fromEntries(storage.entries)).toEqual({
    lost: copy(5),
    older: copy(5),
    newer: copy(9),
    broken: copy(5),
  });
});

test('every change reaches the disk, one write at a time, and of what changes meanwhile only the last', async () => {
  const storage = new FakeStorage();
  const on = fakeDisk();
  const durable = durableStorage(storage, on.disk);
  for (const at of [1, 2, 3, 4]) durable.setItem('a', copy(at));
  expect(storage.getItem('a')).toBe(copy(4));
  await on.settle();
  expect(on.kept.get('a')).toBe(copy(4));
  expect(on.writes()).toBe(2);
});

test('what is removed does not come back', async () => {
  const storage = new FakeStorage();
  const on = fakeDisk({ a: copy(1), b: copy(1) });
  const durable = durableStorage(storage, on.disk);
  durable.removeItem('a');
  await on.settle();
  durable.setItem('b', copy(2));
  durable.removeItem('b');
  const restored = durable.restore();
  await on.settle();
  await restored;
  expect(storage.length).toBe(0);
  expect(on.kept.size).toBe(0);
});

test('a disk that refuses changes nothing, and a storage that refuses still says so', async () => {
  const storage = new FakeStorage();
  const on = fakeDisk();
  on.breakDown();
  const durable = durableStorage(storage, on.disk);
  await durable.restore();
  durable.setItem('a', copy(1));
  expect(durable.getItem('a')).toBe(copy(1));
  storage.setItem = () => {
    throw new Error('full');
  };
  expect(() => durable.setItem('a', copy(2))).toThrow('full');
});
