'use client';
/** The page's clock and a countdown on it, joined to the browser. */
import { useEffect, useRef, useState } from 'react';
import { serverTimeSchema } from '../../../grader/contract/attempt-events.ts';
import { countdownAt, untilNextSecond, type Countdown } from './countdown.ts';
import { saveAtDeadline } from './deadline-saves.ts';
import { createPageClock, type PageClock } from './server-clock.ts';
import type { Timing } from './sitting.ts';

/** A connection that died in a sleep never answers: it is given up, so that the next question has one of its own. */
const patienceMs = 8000;

async function askServer(attempt: string): Promise<number | null> {
  const signal = AbortSignal.timeout(patienceMs);
  const response = await fetch(`/api/attempts/${attempt}`, { cache: 'no-store', signal });
  return serverTimeSchema.safeParse(await response.json()).data?.serverNow ?? null;
}

/** What may have stopped or moved a clock. */
const wakes = [
  ['visibilitychange', () => document],
  ['online', () => window],
  ['pageshow', () => window],
] as const;

/** The server's clock by an open attempt; `saidMs` is what the page was made with. Null where there is no attempt. */
export function useServerClock(attempt: string | null, saidMs: number): PageClock | null {
  const [clock, setClock] = useState<PageClock | null>(null);
  useEffect(() => {
    if (attempt === null) return;
    const made = createPageClock(saidMs, {
      ask: () => askServer(attempt),
      ticks: () => ({ monotonicMs: performance.now(), wallMs: Date.now() }),
    });
    setClock(made);
    void made.sync();
    const onWake = () => void (document.visibilityState === 'visible' && made.sync());
    for (const [name, target] of wakes) target().addEventListener(name, onWake);
    return () => {
      for (const [name, target] of wakes) target().removeEventListener(name, onWake);
      setClock(null);
    };
    // `saidMs` is what the page began with: a later answer of the server's sets the clock by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt]);
  return clock;
}

/** What is left now, anew at every second that shows. Until the page is awake: what was left when it was made. */
export function useCountdown({ deadlineMs, wholeMs }: Timing, clock: PageClock | null, saidMs: number): Countdown {
  const [countdown, setCountdown] = useState(() => countdownAt(deadlineMs, wholeMs, saidMs));
  useEffect(() => {
    if (!clock) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      const next = countdownAt(deadlineMs, wholeMs, clock.now());
      setCountdown(next);
      timer = setTimeout(look, untilNextSecond(next));
    };
    look();
    const unsubscribe = clock.subscribe(look);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [clock, deadlineMs, wholeMs]);
  return countdown;
}

/** Saves around the deadline, for each deadline that the attempt is given. */
export function useDeadlineSaves(timing: Timing | null, clock: PageClock | null, save: () => void): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const deadlineMs = timing?.deadlineMs ?? null;
  useEffect(() => {
    if (!clock || deadlineMs === null) return;
    return saveAtDeadline(deadlineMs, { clock, after: timeout, save: () => latest.current() });
  }, [clock, deadlineMs]);
}

function timeout(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}
