/** Durations as history shows them: exact while they are short, readable when practice went on for days. */
import { clockText } from '../attempt/countdown.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** "12:31", "99:59", then "3 h 05 min", then "2 d 4 h". Never negative. */
export function spanText(ms: number): string {
  const span = Math.max(0, ms);
  if (span < 100 * 60_000) return clockText(span);
  const days = Math.floor(span / dayMs);
  const hours = Math.floor((span % dayMs) / hourMs);
  if (days > 0) return `${days} d ${hours} h`;
  return `${hours} h ${String(Math.floor((span % hourMs) / 60_000)).padStart(2, '0')} min`;
}

/** A pause in words: "4 min", "2 h 10 min", "3 d 1 h". */
export const pauseText = (ms: number): string =>
  ms < hourMs ? `${Math.round(ms / 60_000)} min` : ms < 100 * 60_000 ? `1 h ${String(Math.floor((ms - hourMs) / 60_000)).padStart(2, '0')} min` : spanText(ms); // prettier-ignore
