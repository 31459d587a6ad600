/** Figures of a measurement, as the table prints them and machines read them. */

export interface Figure {
  /** What was measured, in a few words. */
  what: string;
  /** Of which kata; empty where it is no kata's. */
  kata: string;
  value: number;
  unit: string;
  /** What there is to reach; absent where nothing is set. */
  target?: { value: number; than: 'at most' | 'at least' };
}

/** The middle value; of an even number, the lower of the two. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

export const worst = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);

export const reached = ({ value, target }: Figure): boolean | undefined =>
  target && (target.than === 'at most' ? value <= target.value : value >= target.value);

/** The table: one line a figure, numbers right-aligned, targets beside them. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.kata,
    figure.what,
    shown(figure.value),
    figure.unit,
    figure.target ? `${figure.target.than} ${shown(figure.target.value)}` : '',
    { true: 'reached', false: 'not reached', undefined: '' }[String(reached(figure)) as 'true' | 'false' | 'undefined'],
  ]);
  const head = ['kata', 'what', 'value', 'unit', 'to reach', ''];
  const widths = head.map((title, column) =>
    worst([title, ...rows.map((row) => row[column] as string)].map((cell) => cell.length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 2 ? cell.padStart(widths[column] as number) : cell.padEnd(widths[column] as number),
      )
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function shown(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-GB');
  return value >= 100 || Number.isInteger(value) ? String(Math.round(value)) : value.toPrecision(3);
}
