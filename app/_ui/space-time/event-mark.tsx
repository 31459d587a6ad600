/** One event: a dot on its lane, a diamond where the rule breaks, its number in the sentence and its clock beside it. */
import type { Relation } from './happened-before.ts';
import type { EventMark as Mark } from './layout.ts';
import { round } from './message-mark.tsx';

interface EventMarkProps {
  mark: Mark;
  radius: number;
  /** To the event pointed at; `null`: none is, or it is the network's. */
  relation: Relation | null;
  /** A crash and a restart are drawn by their lane. */
  dot: boolean;
  /** Thumbnails carry no numbers. */
  numbered: boolean;
}

export function EventMark({ mark, radius, relation, dot, numbered }: EventMarkProps) {
  const { badge, broken } = mark;
  const x = round(mark.x);
  const y = round(mark.y);
  const out = mark.side === 'left' ? -1 : 1;
  const beside = numbered && badge !== undefined && !broken;
  const labelX = x + out * (beside ? 31 : broken ? 16 : radius + 7);
  const diamond = numbered ? 10 : radius * 1.9;
  return (
    <g>
      {!broken && dot && <circle className={`event ${eventClass(mark.lit, relation)}`} cx={x} cy={y} r={radius} />}
      {mark.paired && <circle className="pair" cx={x} cy={y} r={radius + 4.5} />}
      {broken && (
        <path
          className="badge badge-broken"
          d={`M${x} ${y - diamond}l${diamond} ${diamond}l${-diamond} ${diamond}l${-diamond} ${-diamond}z`}
        />
      )}
      {broken && numbered && badge !== undefined && (
        <text className="badge-text badge-text-broken" x={x} y={y + 4} aria-hidden="true">
          {badge}
        </text>
      )}
      {beside && (
        <g aria-hidden="true">
          <circle className="badge" cx={x + out * 18} cy={y} r="8.5" />
          <text className="badge-text" x={x + out * 18} y={y + 4}>
            {badge}
          </text>
        </g>
      )}
      {mark.label && (
        <text
          className={`clock ${broken ? 'bad' : mark.lit ? '' : 'dim'}`}
          x={labelX}
          y={y + 4}
          textAnchor={out < 0 ? 'end' : 'start'}
          aria-hidden="true"
        >
          {mark.label}
        </text>
      )}
      {relation === 'self' && <circle className="here" cx={x} cy={y} r={broken ? 15 : radius + 5} />}
    </g>
  );
}

/** Before: filled. After: a ring. Neither: a small grey ring. */
function eventClass(lit: boolean, relation: Relation | null): string {
  if (relation === null) return lit ? '' : 'event-faded';
  return `event-${relation}`;
}
