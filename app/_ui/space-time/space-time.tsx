'use client';
/**
 * A space-time diagram to look at and to ask: pointing at an event, or reaching it with the arrow keys, shows what happened before it,
 * what it led to, and what is concurrent with it. Beside it stands the same story as a list.
 */
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { Trace } from '../../../grader/contract/trace.ts';
import { describeTrace, spokenEvent } from './describe.ts';
import { Drawing } from './drawing.tsx';
import { EventList } from './event-list.tsx';
import { causality, relationsTo } from './happened-before.ts';
import { layoutSpaceTime } from './layout.ts';
import { PointedAt } from './pointed-at.tsx';
import { useWidth } from './use-width.ts';

export interface SpaceTimeProps {
  trace: Trace;
  /** `mini` fits a pane of 340 to 460 px; `full` a page. */
  size?: 'mini' | 'full';
  /** What the diagram shows, for its accessible name: "Counterexample of vector-merge". */
  title: string;
  violatedAt?: number;
  causes?: readonly number[];
  /** Messages that arrive after the end of a trace that was cut. */
  arrivesLater?: ReadonlySet<number>;
  /** An event lit from outside, as when its number in the sentence is pointed at. */
  active?: number | null;
  /** Told which event is pointed at, `null` when none is any more. */
  onActive?: (index: number | null) => void;
  /** `false` where the page tells the same story in words of its own, such as a table. */
  list?: boolean;
}

export function SpaceTime({
  trace,
  size = 'mini',
  title,
  violatedAt,
  causes,
  arrivesLater,
  active,
  onActive,
  list = true,
}: SpaceTimeProps) {
  const id = useId();
  const [box, width] = useWidth<HTMLDivElement>(size === 'mini' ? 376 : 760);
  const [own, setOwn] = useState<number | null>(null);
  const layout = useMemo(
    () => layoutSpaceTime(trace, { size, width, violatedAt, causes, arrivesLater }),
    [trace, size, width, violatedAt, causes, arrivesLater],
  );
  const direct = useMemo(() => causality(trace), [trace]);
  const pointed = own ?? active ?? null;
  const relations = useMemo(() => (pointed === null ? undefined : relationsTo(direct, pointed)), [direct, pointed]);
  const point = (index: number | null) => {
    setOwn(index);
    onActive?.(index);
  };
  const stop = own ?? violatedAt ?? layout.events[0]?.index;
  return (
    <div ref={box} className="min-w-0">
      <svg
        className={`st st-${size}`}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
        role="group"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
        onKeyDown={(event) =>
          step(
            event,
            layout.events.map((mark) => mark.index),
          )
        }
        onPointerLeave={() => point(null)}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{describeTrace(trace, violatedAt)} Arrow keys move from event to event.</desc>
        <Drawing layout={layout} trace={trace} id={id} relations={relations} />
        {layout.events.map(({ index, x, y }) => (
          <circle
            key={index}
            className="target"
            data-event={index}
            cx={x}
            cy={y}
            r="12"
            role="img"
            aria-label={spokenEvent(trace, index)}
            tabIndex={index === stop ? 0 : -1}
            onPointerEnter={() => point(index)}
            onFocus={() => point(index)}
            onBlur={() => point(null)}
          />
        ))}
      </svg>
      <PointedAt trace={trace} pointed={pointed} relations={relations} />
      {list && (
        <details className="mt-1 text-13">
          <summary className="w-fit text-ink-2 hover:text-ink">
            The same as a list of {trace.events.length} events
          </summary>
          <EventList trace={trace} causes={causes} violatedAt={violatedAt} />
        </details>
      )}
    </div>
  );
}

/** Moves the focus along the trace; the focused event is the one pointed at. */
function step(event: KeyboardEvent<SVGSVGElement>, indices: number[]): void {
  const target = event.target as Element;
  const here = indices.indexOf(Number(target.getAttribute('data-event')));
  const goal = {
    ArrowDown: here + 1,
    ArrowRight: here + 1,
    ArrowUp: here - 1,
    ArrowLeft: here - 1,
    Home: 0,
    End: indices.length - 1,
  }[event.key];
  if (goal === undefined || indices[goal] === undefined) return;
  event.preventDefault();
  event.currentTarget.querySelector<SVGElement>(`[data-event="${indices[goal]}"]`)?.focus();
}
