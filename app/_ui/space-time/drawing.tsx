/** The marks of a layout, from the back to the front. Pure: what is pointed at comes in as relations. */
import type { ReactNode } from 'react';
import type { Trace } from '../../../grader/contract/trace.ts';
import { EventMark } from './event-mark.tsx';
import type { Relation } from './happened-before.ts';
import { LaneMark } from './lane-mark.tsx';
import { labelBeside } from './line-labels.ts';
import type { SpaceTimeLayout } from './layout.ts';
import { type Emphasis, MessageMark, round } from './message-mark.tsx';
import type { MessageLine } from './messages.ts';
import { sizes } from './sizes.ts';

interface DrawingProps {
  layout: SpaceTimeLayout;
  trace: Trace;
  /** Unique within the page: patterns are referred to by id. */
  id: string;
  relations?: readonly (Relation | null)[];
}

export function Drawing({ layout, trace, id, relations }: DrawingProps) {
  const size = sizes[layout.size];
  const small = layout.size === 'thumb';
  return (
    <>
      <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V6" className="hatch" />
      </pattern>
      {layout.ticks.map(({ y, text }) => (
        <g key={y} aria-hidden="true">
          <path className="tick" d={`M${size.axis} ${round(y)}H${layout.width}`} />
          <text className="axis" x={size.axis - 8} y={round(y) + 4}>
            {text}
          </text>
        </g>
      ))}
      {layout.cone.map(({ x1, y1, x2, y2 }) => (
        <path
          key={`${x1} ${y1} ${x2} ${y2}`}
          className="cone"
          strokeWidth={size.cone}
          d={`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`}
        />
      ))}
      {heads(layout)}
      {layout.rule && (
        <path className="rule" d={`M${round(layout.rule.x1)} ${round(layout.rule.y)}H${round(layout.rule.x2)}`} />
      )}
      {layout.lanes.map((lane) => (
        <LaneMark key={lane.node} lane={lane} breaks={layout.breaks} cap={small ? 5 : 8} hatch={`${id}-hatch`} />
      ))}
      {byWeight(layout.messages).map((line) => (
        <MessageMark
          key={`${line.id} ${line.receive ?? line.fate}`}
          line={line}
          head={size.arrow}
          gap={size.event + 1.5}
          emphasis={emphasisOf(line, relations)}
        />
      ))}
      {layout.rivals.map(({ x, y }) => (
        <circle key={x} className="pair" cx={round(x)} cy={round(y)} r={size.event + 4.5} />
      ))}
      {lineLabels(layout, relations).map(({ line, text, x, y }) => (
        <text key={line} className="word" x={round(x)} y={round(y)} aria-hidden="true">
          {text}
        </text>
      ))}
      {layout.events.map((mark) => (
        <EventMark
          key={mark.index}
          mark={mark}
          radius={size.event}
          relation={relations?.[mark.index] ?? null}
          dot={!ownSign.has(trace.events[mark.index]!.kind)}
          numbered={!small}
        />
      ))}
    </>
  );
}

const ownSign: ReadonlySet<string> = new Set(['crash', 'restart', 'pause', 'resume']);

function heads(layout: SpaceTimeLayout): ReactNode {
  return layout.heads.map(({ x, y, text }) => (
    <text key={text} className="head sub" x={round(x)} y={y} aria-hidden="true">
      {text}
    </text>
  ));
}

/** What is pointed at has its words in any case; the others give way while something is. */
function lineLabels(layout: SpaceTimeLayout, relations?: readonly (Relation | null)[]) {
  if (!relations || layout.labels.length === 0) return layout.labels;
  const own = (index: number | undefined) => index !== undefined && relations[index] === 'self';
  return layout.messages.flatMap((line, index) => {
    if (!own(line.send) && !own(line.receive)) return [];
    const label = layout.labels.find((placed) => placed.line === index) ?? labelBeside(line, index);
    return label ? [label] : [];
  });
}

/** Faint lines first, so that strong ones lie on top. */
const byWeight = (lines: readonly MessageLine[]) => lines.toSorted((a, b) => Number(a.lit) - Number(b.lit));

function emphasisOf(line: MessageLine, relations?: readonly (Relation | null)[]): Emphasis {
  if (!relations) return null;
  const received = line.receive === undefined ? null : relations[line.receive];
  if (received === 'past' || received === 'self') return 'past';
  const sent = line.send === undefined ? null : relations[line.send];
  return sent === 'self' || sent === 'future' ? 'future' : 'faded';
}
