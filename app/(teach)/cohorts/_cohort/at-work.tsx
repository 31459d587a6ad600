'use client';
/** Who has an attempt open now, what is left of it, and more minutes for whom they are due. */
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { countdownAt, timerText } from '../../../_ui/attempt/countdown.ts';
import { modeNames } from '../../../_ui/attempt/mode-words.ts';
import type { Mode } from '../../../_ui/attempt/sitting.ts';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';
import { GrantMinutes } from './grant-minutes.tsx';

export interface AtWorkEntry {
  attempt: string;
  name: string;
  /** Of the kata, or of the incident that is analysed. */
  title: string;
  mode: Mode;
  /** ms since 1970; null in practice. */
  deadlineMs: number | null;
  minutesGranted: number;
}

/** Starts and ends are asked for anew as often as this, in ms. */
const refreshMs = 15_000;

/** `serverMs`: the server's time as it made this page. */
export function AtWork({ entries, serverMs }: { entries: readonly AtWorkEntry[]; serverMs: number }) {
  const router = useRouter();
  const nowMs = useServerTime(serverMs);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), refreshMs);
    return () => clearInterval(timer);
  }, [router]);
  if (entries.length === 0) return <p className="py-3 text-13 text-ink-3">No learner has an attempt open.</p>;
  return (
    <ul className="lines">
      {entries.map(({ attempt, name, title, mode, deadlineMs, minutesGranted }) => (
        <li key={attempt} className="items-center" data-attempt={attempt}>
          <span className="min-w-0 grow">
            <b className="block truncate">
              <bdi>{visibleText(name)}</bdi>
            </b>
            <span className="block text-12 text-ink-2">
              {title}, {modeNames[mode].toLowerCase()}
              {minutesGranted > 0 && `, ${minutesGranted} min added`}
            </span>
          </span>
          {deadlineMs === null ? (
            <span className="text-12 text-ink-3">no clock</span>
          ) : (
            <>
              <TimeLeft leftMs={deadlineMs - nowMs} />
              <GrantMinutes attempt={attempt} name={name} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function TimeLeft({ leftMs }: { leftMs: number }) {
  const countdown = countdownAt(leftMs, Math.max(1, leftMs), 0);
  const low = countdown.kind === 'over' || countdown.low;
  return (
    <span role="timer" className={`num ${low ? 'font-medium text-ochre' : ''}`}>
      {timerText(countdown)}
      <span className="sr-only"> left</span>
    </span>
  );
}

/** The server's time, by the second: what it said, and how long ago that was by a clock that nobody sets. */
function useServerTime(saidMs: number): number {
  const [time, setTime] = useState(saidMs);
  useEffect(() => {
    const began = performance.now();
    const look = () => setTime(saidMs + performance.now() - began);
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [saidMs]);
  return time;
}
