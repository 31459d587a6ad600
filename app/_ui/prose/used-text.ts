/** How long a sitting took of what it might, in a few words. */
import { clockText } from '../attempt/countdown.ts';

/** "58:47 of 60:00", "in practice" */
export const usedText = ({ ms, limitMs, mode }: { ms: number; limitMs: number | null; mode: string }): string =>
  limitMs === null || mode === 'practice'
    ? 'in practice'
    : `${clockText(Math.min(ms, limitMs))} of ${clockText(limitMs)}`;
