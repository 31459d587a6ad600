/** A message's line, its head, and its cross where it was lost. */
import type { MessageLine, Point } from './messages.ts';

/** How pointing at an event changes a line: part of what it knew, of what it led to, or of neither. */
export type Emphasis = 'past' | 'future' | 'faded' | null;

interface MessageMarkProps {
  line: MessageLine;
  /** Length of the head and the gap it keeps from its event, in pixels. */
  head: number;
  gap: number;
  emphasis: Emphasis;
}

export function MessageMark({ line, head, gap, emphasis }: MessageMarkProps) {
  const faded = emphasis === 'faded' || (emphasis === null && !line.lit);
  const look = emphasis === 'past' || emphasis === 'future' ? emphasis : faded ? 'faded' : line.tone;
  const tip = line.fate === 'received' && head > 0 ? towards(line.to, line.from, gap) : line.to;
  const foot = line.fate === 'received' && head > 0 ? towards(tip, line.from, head * 0.8) : tip;
  const { x, y } = line.to;
  return (
    <>
      <path className={`message message-${look}`} d={`M${at(line.from)}L${at(foot)}`} />
      {line.fate === 'received' && head > 0 && (
        <path
          className={`arrow arrow-${look} ${line.tone === 'refuse' ? 'arrow-refuse' : ''}`}
          d={arrowHead(tip, line.from, head)}
        />
      )}
      {line.fate === 'lost' && (
        <path className={`lost ${faded ? 'lost-faded' : ''}`} d={`M${round(x - 4)} ${round(y - 4)}l8 8m0 -8l-8 8`} />
      )}
      {line.send === undefined && head > 0 && (
        <circle className="flying" cx={round(line.from.x)} cy={round(line.from.y)} r="2.5" />
      )}
      {line.fate === 'flying' && head > 0 && <circle className="flying" cx={round(x)} cy={round(y)} r="2.5" />}
    </>
  );
}

function towards(start: Point, goal: Point, by: number): Point {
  const length = Math.hypot(goal.x - start.x, goal.y - start.y) || 1;
  return { x: start.x + ((goal.x - start.x) * by) / length, y: start.y + ((goal.y - start.y) * by) / length };
}

function arrowHead(tip: Point, from: Point, length: number): string {
  const foot = towards(tip, from, length);
  const across = { x: (tip.y - foot.y) * 0.42, y: (foot.x - tip.x) * 0.42 };
  const left = { x: foot.x + across.x, y: foot.y + across.y };
  const right = { x: foot.x - across.x, y: foot.y - across.y };
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
}

/** One decimal is enough, and the same on server and browser. */
export const round = (value: number) => Math.round(value * 10) / 10;
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
