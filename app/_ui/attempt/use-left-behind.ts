'use client';
/** What this browser kept of attempts that are over, read from its storage and compared with what the server has. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Prose } from '../../../grader/contract/draft.ts';
import { copyStorage, livingAfterRestore } from './copy-storage.ts';
import { dropLeft, handOver, listLeft, type LeftCopy, type OverAttempt } from './left-behind.ts';
import { newTabName } from './living-tabs.ts';
import type { DraftContent } from './draft-sync.ts';
import { unsavedTexts } from './local-copy.ts';

/** As app/_server/attempt has it. */
type CopyKnown =
  | { kind: 'held' }
  | { kind: 'missing'; last: { source: string; prose: Prose | null } | null }
  | { kind: 'hidden' }
  | { kind: 'refused' };

export type CompareCopy = (copy: { attempt: string; source: string; prose: Prose | null }) => Promise<CopyKnown>;

export interface Left extends LeftCopy {
  /** The first of its texts that the server has not. */
  shown: DraftContent;
  /** What the server has of that attempt, as far as it has said. */
  known: Extract<CopyKnown, { kind: 'missing' | 'refused' }>;
}

/** What may have changed what is kept, or whether it may be seen. */
const wakes = [
  ['visibilitychange', () => document],
  ['pageshow', () => window],
  ['online', () => window],
  ['storage', () => window],
] as const;

export function useLeftBehind(account: string, attempts: readonly OverAttempt[], compare: CompareCopy) {
  const [lefts, setLefts] = useState<readonly Left[]>([]);
  /** The one that the next attempt begins with. */
  const [chosen, choose] = useState<Left | null>(null);
  const settings = useRef({ attempts, compare });
  useEffect(() => {
    settings.current = { attempts, compare };
  });
  const read = useCallback(async () => {
    const living = await livingAfterRestore();
    const shelf = { storage: copyStorage(), account };
    const found: Left[] = [];
    for (const left of listLeft(shelf, settings.current.attempts, living)) {
      let missing: Left | null = null;
      for (const shown of unsavedTexts(left.copy)) {
        const { source, prose } = shown;
        const known = await settings.current
          .compare({ attempt: left.attempt, source, prose })
          .catch(() => ({ kind: 'refused' as const }));
        if (known.kind === 'hidden') return setLefts([]);
        if (known.kind !== 'held') missing ??= { ...left, shown, known };
      }
      if (missing) found.push(missing);
      else dropLeft(shelf, left);
    }
    setLefts(found);
  }, [account]);

  useEffect(() => {
    const onWake = () => void (document.visibilityState === 'visible' && read());
    onWake();
    for (const [name, target] of wakes) target().addEventListener(name, onWake);
    return () => {
      for (const [name, target] of wakes) target().removeEventListener(name, onWake);
    };
  }, [read]);

  return {
    lefts,
    chosen: lefts.find((left) => isSame(left, chosen)) ?? null,
    choose,
    discard(left: Left) {
      dropLeft({ storage: copyStorage(), account }, left);
      void read();
    },
    /** Hands the chosen one over to an attempt that has just begun; never to one from memory. */
    carry({ id, mode }: { id: string; mode: string }) {
      if (chosen === null || mode === 'from-memory') return;
      const place = { attempt: id, tab: newTabName(), wallNow: Date.now() };
      handOver({ storage: copyStorage(), account }, chosen, place);
    },
  };
}

export type LeftBehind = ReturnType<typeof useLeftBehind>;

export const isSame = (a: LeftCopy, b: LeftCopy | null): boolean =>
  a.attempt === b?.attempt && a.copy.tab === b.copy.tab;
