/** Where this browser keeps copies of drafts: localStorage, with IndexedDB as its disk. Client only. */
import { durableStorage, type CopyDisk, type DurableStorage } from './durable-storage.ts';
import { livingTabs } from './living-tabs.ts';

const store = 'copies';

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused.'));
  });

function openDisk(): Promise<IDBDatabase> {
  const request = indexedDB.open('quorum-dojo', 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(store);
  return done(request);
}

function indexedDisk(): CopyDisk {
  let opened: Promise<IDBDatabase> | null = null;
  const open = () => (opened ??= openDisk());
  return {
    async read() {
      const all = (await open()).transaction(store).objectStore(store);
      const [keys, texts] = await Promise.all([done(all.getAllKeys()), done<unknown[]>(all.getAll())]);
      return new Map(keys.map((key, index) => [String(key), String(texts[index])]));
    },
    async write(changes) {
      // Strict: written means on the disk, and not in a cache that a power cut empties.
      const transaction = (await open()).transaction(store, 'readwrite', { durability: 'strict' });
      const all = transaction.objectStore(store);
      for (const [key, text] of changes) {
        if (text === null) all.delete(key);
        else all.put(text, key);
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB refused.'));
      });
    },
  };
}

let made: DurableStorage | null = null;

/** The one of this page. */
export const copyStorage = (): DurableStorage => (made ??= durableStorage(localStorage, indexedDisk()));

/** Longer than any disk takes: an editor that waits for ever is worse than a copy that is found at the next opening. */
const patienceMs = 3000;

/** The editors that are open in this browser. Where there is none, it may have been killed, and what it had is brought back first. */
export async function livingAfterRestore(): Promise<Set<string>> {
  const living = await livingTabs();
  if (living.size === 0)
    await Promise.race([copyStorage().restore(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  return living;
}
