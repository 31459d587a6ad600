/**
 * A storage for copies that outlasts its browser. What a page puts into localStorage outlives the page at once, but reaches the disk when the
 * browser likes: Chromium writes as rarely as once a minute, and one that is killed in between has lost it. So each copy goes to `disk`, too,
 * and what is newer there comes back. The storage stays what everybody reads, as it answers at once and for all tabs.
 */
import { z } from 'zod';
import type { DraftStorage } from './local-copy.ts';

export interface CopyDisk {
  read(): Promise<ReadonlyMap<string, string>>;
  /** Null takes a key away. Resolves once it is written. */
  write(changes: ReadonlyMap<string, string | null>): Promise<void>;
}

export interface DurableStorage extends DraftStorage {
  /** Brings back what the storage has lost; once. To be called while no other page may be writing: then the storage is the newer one. */
  restore(): Promise<void>;
}

export function durableStorage(storage: DraftStorage, disk: CopyDisk): DurableStorage {
  let pending = new Map<string, string | null>();
  let writing = false;
  let restoring: Promise<void> | null = null;

  /** One write at a time; of what changes meanwhile only the last. A disk that refuses leaves things as they were without it. */
  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    while (pending.size > 0) {
      const changes = pending;
      pending = new Map();
      await disk.write(changes).catch(() => undefined);
    }
    writing = false;
  }

  function note(key: string, text: string | null): void {
    pending.set(key, text);
    void write();
  }

  async function bringBack(): Promise<void> {
    const kept = await disk.read().catch(() => new Map<string, string>());
    for (const [key, text] of kept)
      if (changedAt(text) > changedAt(storage.getItem(key)) && !pending.has(key))
        try {
          storage.setItem(key, text);
        } catch {
          // Full: it stays where it is.
        }
  }

  return {
    get length() {
      return storage.length;
    },
    key: (index) => storage.key(index),
    getItem: (key) => storage.getItem(key),
    setItem(key, text) {
      note(key, text);
      storage.setItem(key, text);
    },
    removeItem(key) {
      note(key, null);
      storage.removeItem(key);
    },
    restore: () => (restoring ??= bringBack()),
  };
}

const datedSchema = z.object({ changedAt: z.number() });

/** When a copy was written; before everything where there is none. */
function changedAt(text: string | null): number {
  if (text === null) return -Infinity;
  try {
    return datedSchema.safeParse(JSON.parse(text)).data?.changedAt ?? -Infinity;
  } catch {
    return -Infinity;
  }
}
