/** Sends the hints that wait. What is sent twice is noted once. */
import { attemptsWithHints, dropHint, readHints } from './hint-queue.ts';
import type { Shelf } from './left-behind.ts';

/** Notes one on the server; `kind` is `signed-out` where that is in the way. Rejects where there is no way. */
export type NoteHint = (opened: { attempt: string; hint: number; openedMsAgo: number }) => Promise<{ kind: string }>;

/** Stops at the first that does not get through; what was answered, be it refused, waits no longer. */
export async function sendHints({ storage, account }: Shelf, wallNow: number, note: NoteHint): Promise<void> {
  for (const attempt of attemptsWithHints(storage, account))
    for (const { hint, openedAt } of readHints(storage, { account, attempt })) {
      const openedMsAgo = Math.max(0, Math.round(wallNow - openedAt));
      const answer = await note({ attempt, hint, openedMsAgo }).catch(() => null);
      if (answer === null || answer.kind === 'signed-out') return;
      dropHint(storage, { account, attempt }, hint);
    }
}
