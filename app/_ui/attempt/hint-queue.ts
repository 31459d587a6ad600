/** Hints that were opened and are not noted on the server yet: kept in this browser until they are. The storage is passed in. */
import { z } from 'zod';
import type { DraftStorage } from './local-copy.ts';

const openedSchema = z.object({
  /** 1, 2, 3… */
  hint: z.number().int().positive(),
  /** By this browser's clock, which is compared with nothing but itself. */
  openedAt: z.number(),
});
export type OpenedHint = z.infer<typeof openedSchema>;

/** Whose, and in which attempt. */
export interface HintOwner {
  account: string;
  attempt: string;
}

const root = 'quorum-dojo/hints/';
const keyOf = ({ account, attempt }: HintOwner): string => `${root}${account}/${attempt}`;

/** The hints of an attempt that wait, in the order in which they were opened. */
export function readHints(storage: DraftStorage, owner: HintOwner): OpenedHint[] {
  try {
    return z.array(openedSchema).safeParse(JSON.parse(storage.getItem(keyOf(owner)) ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}

/** The first opening counts. False where the browser refused. */
export function queueHint(storage: DraftStorage, owner: HintOwner, opened: OpenedHint): boolean {
  const waiting = readHints(storage, owner);
  return waiting.some(({ hint }) => hint === opened.hint) || write(storage, owner, [...waiting, opened]);
}

export function dropHint(storage: DraftStorage, owner: HintOwner, hint: number): void {
  write(
    storage,
    owner,
    readHints(storage, owner).filter((one) => one.hint !== hint),
  );
}

/** Every attempt of this account of which hints wait: also of those that are over. */
export function attemptsWithHints(storage: DraftStorage, account: string): string[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    const prefix = keyOf({ account, attempt: '' });
    return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

function write(storage: DraftStorage, owner: HintOwner, hints: readonly OpenedHint[]): boolean {
  try {
    if (hints.length === 0) storage.removeItem(keyOf(owner));
    else storage.setItem(keyOf(owner), JSON.stringify(hints));
    return true;
  } catch {
    return false;
  }
}
