'use client';
/** `router.refresh` for pages that may have lost their server, as those on which somebody works for an hour do. */
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useTransition } from 'react';
import { createRefresher, type Refresher } from './refresher.ts';

const patienceMs = 8000;

const isReachable = (): Promise<boolean> =>
  fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) }).then(
    ({ ok }) => ok,
    () => false,
  );

export interface Refreshing {
  /** Whether the refreshed page is on its way. */
  refreshing: boolean;
  /** As soon as the server answers. */
  refresh(): void;
  /** At once: after an answer of the server's. */
  refreshNow(): void;
}

export function useRefresh(): Refreshing {
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  const refresher = useRef<Refresher | null>(null);
  const refreshNow = useCallback(() => startRefresh(() => router.refresh()), [router]);
  useEffect(() => {
    const made = (refresher.current = createRefresher({
      isReachable,
      refresh: refreshNow,
      after(ms, work) {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    }));
    window.addEventListener('online', made.tryNow);
    return () => {
      window.removeEventListener('online', made.tryNow);
      made.stop();
    };
  }, [refreshNow]);
  const refresh = useCallback(() => refresher.current?.want(), []);
  return { refreshing, refresh, refreshNow };
}
