/** Which editors are open in this browser: each holds a lock of its name for as long as it lives, which no crash outlasts. */

const root = 'quorum-dojo/editor/';

/** A random UUID of version 4, also where a page has no secure context and so no `randomUUID`. */
export function newTabName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Browsers have locks in secure contexts alone. */
const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks;

export const canTellWhoLives = (): boolean => locks() !== undefined;

/** Says that this editor lives, until the returned function is called or the page is gone. */
export function live(tab: string): () => void {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  locks()
    ?.request(root + tab, () => ended)
    .catch(() => undefined);
  return end;
}

/** The editors that live; none where the browser cannot tell, so that what a dead one left is never passed over. */
export async function livingTabs(): Promise<Set<string>> {
  const held =
    (
      await locks()
        ?.query()
        .catch(() => null)
    )?.held ?? [];
  return new Set(held.flatMap(({ name }) => (name?.startsWith(root) ? [name.slice(root.length)] : [])));
}
