/** How large a drawing's parts are, in pixels. */
export type Size = 'thumb' | 'mini' | 'full' | 'art';

interface Measures {
  /** Of the first event; lanes begin above it. */
  top: number;
  /** Below the last event. */
  bottom: number;
  /** Between two events a usual gap apart. */
  row: number;
  /** From so many events on rows are narrower. */
  crowd: number;
  /** Beside the outer lanes where no labels stand there. */
  side: number;
  /** Width of the time axis; 0: none. */
  axis: number;
  heads: boolean;
  labels: boolean;
  event: number;
  arrow: number;
  cone: number;
  /** How far the violation's line goes beyond the outer lanes. */
  rule: number;
}

export const sizes: Record<Size, Measures> = {
  thumb: { top: 10, bottom: 8, row: 14, crowd: 1000, side: 20, axis: 0, heads: false, labels: false, event: 2.6, arrow: 4.5, cone: 8, rule: 8 }, // prettier-ignore
  mini: { top: 42, bottom: 18, row: 27, crowd: 24, side: 40, axis: 0, heads: true, labels: true, event: 4, arrow: 7, cone: 16, rule: 14 }, // prettier-ignore
  full: { top: 52, bottom: 28, row: 40, crowd: 60, side: 90, axis: 36, heads: true, labels: true, event: 5, arrow: 8, cone: 18, rule: 24 }, // prettier-ignore
  art: { top: 82, bottom: 48, row: 10, crowd: 1000, side: 70, axis: 0, heads: false, labels: false, event: 4, arrow: 0, cone: 18, rule: 0 }, // prettier-ignore
};
