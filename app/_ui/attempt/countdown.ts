/**
 * What is left of an attempt, by the server's clock. Pure: the browser's own time of day is never believed, only how much time has passed
 * since the server last said what time it was.
 */

/** The server's time at one moment of this page's monotonic clock (`performance.now()`). All in milliseconds. */
export interface ServerClock {
  serverMs: number;
  monotonicMs: number;
  /** How far off it may be: half of the way there and back. */
  uncertaintyMs: number;
}

/** What an answer of the server tells, asked for at `askedMs` and there at `answeredMs` (monotonic). The answer was made somewhere between. */
export const clockFrom = (serverMs: number, askedMs: number, answeredMs: number): ServerClock => ({
  serverMs,
  monotonicMs: (askedMs + answeredMs) / 2,
  uncertaintyMs: (answeredMs - askedMs) / 2,
});

/** The server's time now. */
export const serverNow = (clock: ServerClock, monotonicMs: number): number =>
  clock.serverMs + (monotonicMs - clock.monotonicMs);

/** Two clocks of one browser at the same moment, in milliseconds. */
export interface Ticks {
  monotonicMs: number;
  wallMs: number;
}

/** Apart by more than this, the two clocks have not seen the same time go by. */
const driftMsMax = 1000;

/**
 * How much more the time of day has moved than the monotonic clock: what the machine slept, where the monotonic clock stops then, or by
 * how much somebody changed the time of day. Which of the two only the server knows. 0 where the two agree but for a busy second.
 */
export function driftMs(before: Ticks, now: Ticks): number {
  const apart = now.wallMs - before.wallMs - (now.monotonicMs - before.monotonicMs);
  return Math.abs(apart) > driftMsMax ? apart : 0;
}

/**
 * What the machine is taken to have slept since the server last answered, after one more drift. A jump forwards may be a sleep, and time
 * that is thought gone and is not costs nobody anything; a jump back is no sleep, and only takes back what an earlier jump had added.
 */
export const sleptAfter = (sleptMs: number, drift: number): number => Math.max(0, sleptMs + drift);

/** The better of two: an exact answer is not given up for a vague one, unless the old one may have drifted. */
export const betterClock = (before: ServerClock | null, asked: ServerClock, drifted: boolean): ServerClock =>
  before === null || drifted || asked.uncertaintyMs <= before.uncertaintyMs + 50 ? asked : before;

/** From here on the time that is left is low. */
const lowMs = 5 * 60_000;

export type Countdown =
  /** `part`: of limit and granted minutes, from 1 down to 0. */
  { kind: 'left'; leftMs: number; part: number; low: boolean } | { kind: 'over'; overMs: number };

/** Where an attempt stands: `wholeMs` is the limit with all granted minutes. */
export function countdownAt(deadlineMs: number, wholeMs: number, nowMs: number): Countdown {
  const leftMs = deadlineMs - nowMs;
  if (leftMs <= 0) return { kind: 'over', overMs: -leftMs };
  return { kind: 'left', leftMs, part: Math.min(1, leftMs / wholeMs), low: leftMs <= lowMs };
}

/** "38:12", "0:07", "70:00": minutes are never folded into hours, as limits are said in minutes. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What the timer shows. A second counts as left until it is over. */
export const timerText = (countdown: Countdown): string =>
  countdown.kind === 'left' ? clockText(Math.ceil(countdown.leftMs / 1000) * 1000) : `+${clockText(countdown.overMs)}`;

const counted = (value: number, noun: string) => `${value} ${noun}${value === 1 ? '' : 's'}`;

/** "38 minutes 12 seconds", for those who hear it. */
export function spokenText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [
    minutes > 0 ? counted(minutes, 'minute') : '',
    rest > 0 || minutes === 0 ? counted(rest, 'second') : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** What is said aloud, and when: three times and at the end, not each second. */
const announcedMs = [10, 5, 1].map((minutes) => minutes * 60_000);

/**
 * The sentence that falls due between two looks at the clock, or null. Nothing is said of what had passed before the first look. `drafted`:
 * whether there is a draft to hand in.
 */
export function announcement(before: Countdown | null, now: Countdown, drafted: boolean): string | null {
  if (before?.kind !== 'left') return null;
  if (now.kind === 'over') return `The time is over.${drafted ? ' Your last draft is handed in.' : ''}`;
  const passed = announcedMs.filter((ms) => now.leftMs <= ms && ms < before.leftMs).at(-1);
  return passed === undefined ? null : `${spokenText(passed)} left.`;
}

/** Milliseconds until the shown second changes. */
export function untilNextSecond(countdown: Countdown): number {
  const rest = countdown.kind === 'left' ? countdown.leftMs % 1000 : 1000 - (countdown.overMs % 1000);
  return Math.max(rest, 20);
}
