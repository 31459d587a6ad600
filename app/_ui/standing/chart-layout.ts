/** Where the marks of the small chart over attempts stand: time used against the limit, oldest on the left. Pure; px. */

/** An attempt against the clock. */
export interface ChartAttempt {
  id: string;
  /** To the first pass, or to the last submission where none passed. */
  usedMs: number;
  passed: boolean;
  fromMemory: boolean;
}

export interface ChartLayout {
  marks: readonly (ChartAttempt & { x: number; y: number })[];
  limitY: number;
  /** The newest one's time, clear of the limit's own label; null where there is no mark. */
  label: { x: number; y: number } | null;
}

export const chart = { width: 172, height: 60, left: 6, right: 136, axisY: 54, limitY: 10.4 } as const;
/** More would touch each other. */
export const chartAttemptsMax = 8;

const firstX = 14;
const lastX = 120;
const stepMax = 35.3;
/** Overtime stands above the limit, as far up as there is room. */
const topY = 5;
const labelTopY = 25;

/** The last `chartAttemptsMax` of `attempts`, which are in order, oldest first. */
export function layoutChart(attempts: readonly ChartAttempt[], limitMs: number): ChartLayout {
  const shown = attempts.slice(-chartAttemptsMax);
  const step = shown.length > 1 ? Math.min(stepMax, (lastX - firstX) / (shown.length - 1)) : 0;
  const marks = shown.map((attempt, index) => ({
    ...attempt,
    x: round(firstX + index * step),
    y: round(Math.max(topY, chart.axisY - (chart.axisY - chart.limitY) * (attempt.usedMs / limitMs))),
  }));
  const newest = marks.at(-1);
  return {
    marks,
    limitY: chart.limitY,
    label: newest ? { x: newest.x + 10, y: Math.max(newest.y + 4, labelTopY) } : null,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
