'use client';
/** Across the page while something cannot be saved: why, what is safe, and what goes on. Where the bar has no room for words, this has. */
import { TriangleAlert, WifiOff } from 'lucide-react';
import { smallIcon } from '../icon.ts';
import type { Kept } from './draft-keeper.ts';
import type { PageClock } from './server-clock.ts';
import { timingOf, type Sitting, type Timing } from './sitting.ts';
import { useCountdown } from './use-countdown.ts';
import { troubleOf } from './draft-sync.ts';

interface OfflineBarProps {
  kept: Kept;
  /** Where there is an attempt, which may have a deadline. */
  attempt?: { sitting: Sitting; clock: PageClock | null };
}

export function OfflineBar({ kept, attempt }: OfflineBarProps) {
  const said = wordsOf(kept);
  if (said === null) return null;
  const { head, text, offline } = said;
  const Glyph = offline ? WifiOff : TriangleAlert;
  const timing = attempt ? timingOf(attempt.sitting) : null;
  return (
    <p className="offline-bar">
      <Glyph {...smallIcon} className="flex-none text-ochre" />
      <span>
        <b>{head}.</b> {text} {attempt && timing && <ClockWords timing={timing} {...attempt} />}
      </span>
    </p>
  );
}

/** What becomes of what is not saved, by the time that is left. */
function ClockWords({ timing, sitting, clock }: { timing: Timing; sitting: Sitting; clock: PageClock | null }) {
  const { kind } = useCountdown(timing, clock, sitting.serverNow);
  return kind === 'left'
    ? 'The server’s clock runs on.'
    : 'Your time is over: what was saved by then is handed in, and the rest will be kept as overtime.';
}

function wordsOf({ sync, inBrowser }: Kept): { head: string; text: string; offline: boolean } | null {
  if (sync.kind === 'too-large') return { head: 'Too large', text: sync.message, offline: false };
  const trouble = troubleOf(sync);
  if (trouble === null) return null;
  const where = inBrowser
    ? 'Your work is kept in this browser.'
    : 'This browser refuses to keep a copy of your work: leave this page open.';
  return trouble.kind === 'refused'
    ? { head: 'Not saved', text: `${trouble.message} ${where}`, offline: false }
    : { head: 'Offline', text: where, offline: true };
}
