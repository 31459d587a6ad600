/** Time used over the attempts of one kata, at the size of a word. The label says the same to whoever cannot see it. */
import { clockText } from '../attempt/countdown.ts';
import { chart, chartAttemptsMax, layoutChart, type ChartAttempt } from './chart-layout.ts';

export function AttemptsChart({ attempts, limitMs }: { attempts: readonly ChartAttempt[]; limitMs: number }) {
  const { marks, limitY, label } = layoutChart(attempts, limitMs);
  const newest = marks.at(-1);
  return (
    <svg
      className="chart"
      width={chart.width}
      height={chart.height}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-label={chartText(attempts, limitMs)}
    >
      <path className="axis" d={`M${chart.left} ${chart.axisY}H${chart.right}`} />
      <path className="limit" d={`M${chart.left} ${limitY}H${chart.right}`} />
      <text x={chart.right + 5} y={limitY + 4}>
        {clockText(limitMs)}
      </text>
      {marks.length > 1 && <path className="path" d={`M${marks.map(({ x, y }) => `${x} ${y}`).join('L')}`} />}
      {marks.map((mark) => (
        <Mark key={mark.id} {...mark} />
      ))}
      {newest && label && (
        <text className="strong" x={label.x} y={label.y}>
          {clockText(newest.usedMs)}
        </text>
      )}
    </svg>
  );
}

export function Mark({ x, y, passed, fromMemory }: { x: number; y: number; passed: boolean; fromMemory: boolean }) {
  return (
    <>
      {passed && fromMemory && <circle className="memory" cx={x} cy={y} r="7" />}
      <circle className={passed ? 'pass' : 'miss'} cx={x} cy={y} r="4.2" />
    </>
  );
}

/** "Two attempts of 20:00 at most: 19:12 not passed, 14:02 passed from memory." */
export function chartText(attempts: readonly ChartAttempt[], limitMs: number): string {
  const shown = attempts.slice(-chartAttemptsMax);
  const count = `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}`;
  const which = attempts.length > shown.length ? `The last ${shown.length} of ${count}` : count;
  const each = shown.map(
    ({ usedMs, passed, fromMemory }) =>
      `${clockText(usedMs)} ${passed ? 'passed' : 'not passed'}${fromMemory ? ' from memory' : ''}`,
  );
  return `${which}, limit ${clockText(limitMs)}: ${each.join(', ')}.`;
}

/** What the marks mean, once below all charts. */
export function ChartLegend() {
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-12 text-ink-3" aria-hidden="true">
      <Key width={14} word="passed">
        <Mark x={7} y={7} passed fromMemory={false} />
      </Key>
      <Key width={18} word="passed from memory">
        <Mark x={9} y={9} passed fromMemory />
      </Key>
      <Key width={14} word="not passed">
        <Mark x={7} y={7} passed={false} fromMemory={false} />
      </Key>
      <Key width={22} height={14} word="limit">
        <path className="limit" d="M0 7H22" />
      </Key>
    </p>
  );
}

function Key({
  width,
  height = width,
  word,
  children,
}: {
  width: number;
  height?: number;
  word: string;
  children: React.ReactNode;
}) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg className="chart" width={width} height={height}>
        {children}
      </svg>
      {word}
    </span>
  );
}
