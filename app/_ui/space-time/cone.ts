/** What of an execution a broken rule rests on: the past of its break and of all that its sentence cites, and who else led meanwhile. */
import type { Trace } from '../../../grader/contract/trace.ts';
import { type Causality, causalPast } from './happened-before.ts';
import type { MessageLine } from './messages.ts';
import { roleOf } from './vocabulary.ts';

export interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Whatever happened before the break or before anything that its sentence cites: of two leaders, both ways to the lead. */
export function pastOf(direct: Causality, cited: readonly number[]): Set<number> {
  return new Set(cited.flatMap((index) => (direct[index] ? [...causalPast(direct, index)] : [])));
}

/** The highlighter's strokes: along each lane as far as it matters, and along each message that matters. */
export function coneStrokes(
  trace: Trace,
  cone: ReadonlySet<number>,
  messages: readonly MessageLine[],
  xs: readonly number[],
  ys: readonly number[],
): Stroke[] {
  const onLanes = xs.flatMap((x, node) => {
    const within = [...cone].filter((i) => trace.events[i]!.node === node).map((i) => ys[i]!);
    return within.length > 0 ? [{ x1: x, y1: Math.min(...within), x2: x, y2: Math.max(...within) }] : [];
  });
  const along = messages
    .filter((line) => line.receive !== undefined && cone.has(line.receive))
    .map(({ from, to }) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y }));
  return [...onLanes, ...along];
}

/** Who else leads the term that the event's node comes to lead. */
export function rivalsOf({ nodes, events }: Trace, broken: number): number[] {
  const winner = events[broken]!;
  if (roleOf(winner.state) !== 'leader') return [];
  return [...Array(nodes).keys()].filter((node) => {
    const last = events.findLast((event, i) => event.node === node && i < broken);
    return (
      node !== winner.node &&
      last !== undefined &&
      last.kind !== 'crash' &&
      roleOf(last.state) === 'leader' &&
      last.state.currentTerm === winner.state.currentTerm
    );
  });
}
