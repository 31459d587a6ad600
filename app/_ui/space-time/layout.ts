/**
 * A trace laid out as a space-time diagram: pure geometry in pixels, for any size of drawing. Time runs down, one lane per node.
 * The causal cone of a violation is the happened-before relation over process order and messages, computed here and not taken from
 * the trace.
 */
import type { Trace } from '../../../grader/contract/trace.ts';
import { coneStrokes, pastOf, rivalsOf, type Stroke } from './cone.ts';
import { isElection } from './election-words.ts';
import { causality } from './happened-before.ts';
import { type Lane, layoutLane } from './lanes.ts';
import { type LineLabel, labelLines } from './line-labels.ts';
import { type MessageLine, layoutMessages, type Point } from './messages.ts';
import { type Size, sizes } from './sizes.ts';
import { ticksFor, type Tick, timeScale } from './time-scale.ts';
import { clockOf, laneInShort, laneName } from './vocabulary.ts';

export interface SpaceTimeOptions {
  size: Size;
  /** Pixels. */
  width: number;
  /** Pixels; where given, time is squeezed into it. */
  height?: number;
  /** Index of the event at which the rule broke; without one nothing is faded. */
  violatedAt?: number;
  /** Indices of the events a message cites, in the order of its sentence. */
  causes?: readonly number[];
  /** Messages that arrive after the end of a trace that was cut. */
  arrivesLater?: ReadonlySet<number>;
}

export interface EventMark {
  /** Into trace.events. */
  index: number;
  x: number;
  y: number;
  lit: boolean;
  /** The number it has in the sentence, from 1. */
  badge?: number;
  broken: boolean;
  /** The other half of the pair that breaks the rule. */
  paired: boolean;
  /** The vector clock, where there is room. */
  label?: string;
  side: 'left' | 'right';
}

export interface SpaceTimeLayout {
  size: Size;
  width: number;
  height: number;
  heads: { x: number; y: number; text: string }[];
  lanes: Lane[];
  ticks: Tick[];
  breaks: number[];
  messages: MessageLine[];
  /** Words beside lines of the cone, as far as there is room. */
  labels: LineLabel[];
  /** Other nodes that lead the same term when one more comes to lead it: rings on the rule's line. */
  rivals: Point[];
  events: EventMark[];
  /** One path per lane and per message within the cone. */
  cone: Stroke[];
  rule: { x1: number; x2: number; y: number } | null;
}

export function layoutSpaceTime(trace: Trace, options: SpaceTimeOptions): SpaceTimeLayout {
  const { width, violatedAt, causes = [] } = options;
  const size = sizes[options.size];
  const direct = causality(trace);
  const broken = violatedAt !== undefined && direct[violatedAt] ? violatedAt : undefined;
  const cone = broken === undefined ? null : pastOf(direct, [broken, ...causes]);
  const shown = trace.events.flatMap((event, i) => (direct[i] && event.node < trace.nodes ? [i] : []));

  const row = size.row * roominess(trace, size.crowd);
  const scale = timeScale(trace, direct, { top: size.top, row, proportional: options.size === 'art' });
  const lowest = scale.ys.at(-1) ?? size.top;
  const squeeze = options.height ? (options.height - size.bottom - size.top) / Math.max(1, lowest - size.top) : 1;
  const at = (y: number) => size.top + (y - size.top) * squeeze;
  const ys = scale.ys.map(at);
  // Where the last event sends, there is room for what it says.
  const bottom = at(lowest) + size.bottom * (size.labels && isElection(trace) ? 1.7 : 1);

  const labels = new Map(shown.flatMap((i) => [[i, clockOf(trace.events[i]!)] as const]).filter(([, text]) => text));
  const labelWidth = size.labels ? Math.max(0, ...[...labels.values()].map((text) => text!.length * 6.7)) : 0;
  const axis = size.axis;
  const room = labelWidth > 0 ? labelWidth + (causes.length > 0 ? 34 : 16) : size.side;
  const fits = (pad: number) => (trace.nodes > 1 ? (width - axis - 2 * pad) / (trace.nodes - 1) : width);
  const everyLabel = labelWidth > 0 && fits(room) >= labelWidth + 26;
  const pad = everyLabel ? room : size.side;
  const xs = Array.from({ length: trace.nodes }, (_, node) =>
    trace.nodes === 1 ? (axis + width) / 2 : axis + pad + node * fits(pad),
  );

  const messages = layoutMessages(trace, {
    xs,
    ys,
    bottom,
    fall: row * squeeze,
    isLit: (receive) => !cone || cone.has(receive),
    // What a cited event sent is what its sentence is about; nobody but the judge may have received it.
    isSentLit: (send, toJudge) => !cone || (causes.includes(send) && (toJudge || causes.length === 1)),
    arrivesLater: options.arrivesLater ?? new Set(),
  });
  const rivals = broken === undefined ? [] : rivalsOf(trace, broken).map((node) => ({ x: xs[node]!, y: ys[broken]! }));
  const rule = broken === undefined ? null : { x1: xs[0]! - size.rule, x2: xs.at(-1)! + size.rule, y: ys[broken]! };
  const sideOf = sidesFor(messages, xs);
  const events = shown.map((index): EventMark => {
    const { node } = trace.events[index]!;
    const cited = causes.indexOf(index);
    return {
      index,
      x: xs[node]!,
      y: ys[index]!,
      lit: !cone || cone.has(index) || cited >= 0,
      badge: cited >= 0 ? cited + 1 : undefined,
      broken: index === broken,
      paired: rivals.length === 0 && causes.length === 2 && cited >= 0 && index !== broken && broken !== undefined,
      label: everyLabel ? (labels.get(index) ?? undefined) : undefined,
      side: sideOf(index, node),
    };
  });
  return {
    size: options.size,
    width,
    height: options.height ?? bottom + 2,
    heads: size.heads
      ? xs.map((x, node) => ({ x, y: 13, text: fits(pad) < 76 ? laneInShort(trace, node) : laneName(trace, node) }))
      : [],
    lanes: xs.map((x, node) => layoutLane(trace, node, x, ys, [size.heads ? 22 : 0, bottom])),
    ticks: axis > 0 ? ticksFor(trace, ys) : [],
    breaks: scale.breaks.map(at),
    messages,
    labels:
      size.labels && cone
        ? labelLines(messages, [
            ...events.map(aroundEvent),
            ...xs.map(aroundLane(bottom)),
            below(bottom, width),
            ...(rule ? [aroundRule(rule)] : []),
          ])
        : [],
    rivals,
    events,
    cone: cone ? coneStrokes(trace, cone, messages, xs, ys) : [],
    rule,
  };
}

/** Long traces stand closer; short ones of nodes, whose lines carry words, wider. */
function roominess(trace: Trace, crowd: number): number {
  const { length } = trace.events;
  if (length > crowd) return 0.7;
  return isElection(trace) ? Math.min(1.8, Math.max(1, 12 / length)) : 1;
}

/** The room of an event with its number. */
const aroundEvent = ({ x, y, badge, side }: EventMark) => {
  const out = badge === undefined ? 8 : 28;
  return { x1: x - (side === 'left' ? out : 8), x2: x + (side === 'right' ? out : 8), y1: y - 9, y2: y + 9 };
};
const aroundRule = ({ x1, x2, y }: { x1: number; x2: number; y: number }) => ({ x1, x2, y1: y - 2, y2: y + 2 });
const below = (y: number, width: number) => ({ x1: 0, x2: width, y1: y, y2: Infinity });
const aroundLane = (bottom: number) => (x: number) => ({ x1: x - 6, x2: x + 6, y1: 0, y2: bottom });

/** A label stands where no message of its event runs: outside on the outer lanes, else on the free side, else right. */
function sidesFor(messages: MessageLine[], xs: number[]): (index: number, node: number) => 'left' | 'right' {
  const toTheRight = new Set<number>();
  for (const { send, receive, from, to } of messages) {
    if (to.x > from.x) {
      if (send !== undefined) toTheRight.add(send);
    } else if (receive !== undefined) toTheRight.add(receive);
  }
  return (index, node) => {
    if (node === 0) return 'left';
    return node < xs.length - 1 && toTheRight.has(index) ? 'left' : 'right';
  };
}
