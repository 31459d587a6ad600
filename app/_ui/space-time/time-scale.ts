/**
 * Where on the page each moment lies. Time runs down, in proportion as long as that is readable: events of one lane never touch, a
 * message always falls, and a gap of more than six usual ones is cut short and marked.
 */
import type { Trace } from '../../../grader/contract/trace.ts';
import type { Causality } from './happened-before.ts';

export interface TimeScale {
  /** Pixels from the top, per event. Never decreasing. */
  ys: number[];
  /** Where quiet time was cut, in pixels from the top. */
  breaks: number[];
}

export interface TimeScaleOptions {
  /** Pixels of the first event. */
  top: number;
  /** Pixels between two events a usual gap apart. */
  row: number;
  /** `true`: strictly in proportion, nothing cut. For drawings that are made, not found. */
  proportional: boolean;
}

/** A moment on the axis. */
export interface Tick {
  y: number;
  text: string;
}

const quietFrom = 6;

export function timeScale(trace: Trace, causes: Causality, { top, row, proportional }: TimeScaleOptions): TimeScale {
  const gaps = trace.events.slice(1).map((event, i) => Math.max(0, event.at - trace.events[i]!.at));
  const usual = median(gaps.filter((gap) => gap > 0)) || 1;
  const ys: number[] = [];
  const breaks: number[] = [];
  const lastOn = new Map<number, number>();
  trace.events.forEach((event, i) => {
    const gap = i === 0 ? 0 : gaps[i - 1]!;
    const before = ys[i - 1] ?? top;
    let y = before + stretch(gap / usual, proportional) * row;
    const cut = !proportional && gap / usual > quietFrom;
    if (!proportional) {
      const previous = lastOn.get(event.node);
      if (previous !== undefined) y = Math.max(y, previous + row * 0.7);
      for (const cause of causes[i] ?? []) y = Math.max(y, ys[cause]! + row * 0.5);
    }
    if (cut) breaks.push((before + y) / 2);
    if (causes[i]) lastOn.set(event.node, y);
    ys.push(y);
  });
  return { ys, breaks };
}

/** The moments themselves, each at most once and never closer than 22 px. */
export function ticksFor(trace: Trace, ys: readonly number[]): Tick[] {
  const ticks: Tick[] = [];
  trace.events.forEach((event, i) => {
    const last = ticks.at(-1);
    const text = String(Math.round(event.at));
    if (!last || (ys[i]! - last.y >= 22 && last.text !== text)) ticks.push({ y: ys[i]!, text });
  });
  return ticks;
}

/** Rows for a gap of so many usual ones. */
function stretch(usualGaps: number, proportional: boolean): number {
  if (proportional || usualGaps === 0) return usualGaps;
  return Math.min(2.2, Math.max(0.6, usualGaps));
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
