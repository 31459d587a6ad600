'use client';
/** Notes the hints that are opened: at once where the server can be reached, and else as soon as it can. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { queueHint, readHints } from './hint-queue.ts';
import { sendHints, type NoteHint } from './send-hints.ts';
import type { Sitting } from './sitting.ts';

export interface HintNotes {
  /** Numbers from 1: what the server has noted, and what waits in this browser. */
  opened: readonly number[];
  open(hint: number): void;
}

/** While a hint waits and nothing happens, it is tried again this often. */
const retryMs = 15_000;

/** `sitting`: the attempt that hints are noted with; null where none is open. What waits of earlier ones is sent all the same. */
export function useHintNotes(account: string, sitting: Pick<Sitting, 'id' | 'hintsOpened'> | null, note: NoteHint) {
  const [waiting, setWaiting] = useState<readonly number[]>([]);
  const latest = useRef(note);
  useEffect(() => {
    latest.current = note;
  });
  const attempt = sitting?.id ?? null;
  const sending = useRef<Promise<void> | null>(null);
  const read = useCallback(() => {
    const hints = attempt === null ? [] : readHints(localStorage, { account, attempt });
    setWaiting(hints.map(({ hint }) => hint));
  }, [account, attempt]);
  const send = useCallback(() => {
    sending.current ??= sendHints({ storage: localStorage, account }, Date.now(), latest.current).finally(
      () => (sending.current = null),
    );
  }, [account]);
  useEffect(() => {
    read();
    send();
    const timer = setInterval(send, retryMs);
    window.addEventListener('online', send);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [read, send]);

  if (sitting === null) return null;
  const notes: HintNotes = {
    // What has been sent in the meantime was opened all the same: the page's own list is as old as the page.
    opened: [...new Set([...sitting.hintsOpened, ...waiting])],
    open(hint) {
      const owner = { account, attempt: sitting.id };
      const kept = queueHint(localStorage, owner, { hint, openedAt: Date.now() });
      setWaiting((before) => [...before, hint]);
      if (kept) send();
      else void latest.current({ attempt: sitting.id, hint, openedMsAgo: 0 }).catch(() => undefined);
    },
  };
  return notes;
}
