/** Each message as a line from its sending to where it ended: received, lost, or still under way when the trace ends. */
import type { Trace, TraceMessage } from '../../../grader/contract/trace.ts';
import { labelOf } from './election-words.ts';
import { messagesSent } from './happened-before.ts';
import type { MessageTone } from './vocabulary.ts';
import { playedByJudge, toneOf } from './vocabulary.ts';

export interface Point {
  x: number;
  y: number;
}

export interface MessageLine {
  id: number;
  fate: 'received' | 'lost' | 'flying';
  tone: MessageTone;
  /** Indices of its events: `send` only where one is known to have sent it, `receive` only where one received it. */
  send?: number;
  receive?: number;
  from: Point;
  to: Point;
  /** Part of the cause: drawn strong. */
  lit: boolean;
  /** What it says, in a word; where the kata has words for it. */
  word?: string;
}

interface Place {
  xs: readonly number[];
  ys: readonly number[];
  /** Where the lanes end. */
  bottom: number;
  /** Pixels that a message usually falls. */
  fall: number;
  isLit: (receive: number) => boolean;
  /** Whether a line that nobody is seen to receive is strong; to a node of the judge's where `toJudge`. */
  isSentLit: (send: number, toJudge: boolean) => boolean;
  /** Messages that arrive after the end of a trace that was cut. */
  arrivesLater: ReadonlySet<number>;
}

export function layoutMessages(trace: Trace, place: Place): MessageLine[] {
  const { xs, ys, bottom, fall, isLit, isSentLit, arrivesLater } = place;
  const { events } = trace;
  const ofTheJudge = playedByJudge(trace);
  const sends = new Map<number, { index: number; message: TraceMessage }>();
  const ended = new Set<number>();
  const lines: MessageLine[] = [];
  const common = (message: TraceMessage) => ({ id: message.id, tone: toneOf(message), word: labelOf(message) ?? undefined }); // prettier-ignore
  events.forEach((event, i) => {
    const { message, kind } = event;
    for (const sent of messagesSent(event)) if (!sends.has(sent.id)) sends.set(sent.id, { index: i, message: sent });
    if (!message || (kind !== 'receive' && kind !== 'drop')) return;
    const goal = xs[kind === 'receive' ? event.node : message.to];
    const send = sends.get(message.id)?.index;
    if (goal === undefined) return;
    if (send === undefined) {
      const start = xs[message.from];
      if (kind !== 'receive' || start === undefined || !ofTheJudge.has(message.from)) return;
      const from = { x: start, y: ys[i]! - fall * 0.6 };
      lines.push({ ...common(message), fate: 'received', receive: i, from, to: { x: goal, y: ys[i]! }, lit: isLit(i) });
      return;
    }
    const start = xs[events[send]!.node];
    if (start === undefined) return;
    ended.add(message.id);
    const from = { x: start, y: ys[send]! };
    if (kind === 'receive') {
      lines.push({ ...common(message), fate: 'received', send, receive: i, from, to: { x: goal, y: ys[i]! }, lit: isLit(i) }); // prettier-ignore
    } else {
      const y = Math.max(ys[i]!, from.y + fall * 0.4);
      lines.push({ ...common(message), fate: 'lost', send, from, to: { x: from.x + (goal - from.x) * 0.6, y }, lit: isSentLit(send, false) }); // prettier-ignore
    }
  });
  const longest = longestDelay(trace);
  const end = events.at(-1)?.at ?? 0;
  for (const [id, { index, message }] of sends) {
    const { node, at, kind } = events[index]!;
    const goal = xs[message.to];
    if (ended.has(id) || goal === undefined || xs[node] === undefined) continue;
    const from = { x: xs[node], y: ys[index]! };
    const toJudge = ofTheJudge.has(message.to);
    const line = { ...common(message), send: index, from, lit: isSentLit(index, toJudge) };
    const underWay = kind === 'send' || arrivesLater.has(id) || end - at <= longest || waits(trace, message.to);
    if (toJudge && index < events.length - 1) {
      const y = Math.min(bottom, from.y + fall * 0.6);
      lines.push({ ...line, fate: 'received', to: { x: goal, y } });
    } else if (underWay) {
      const flown = Math.min(0.9, (bottom - from.y) / (fall * 1.6));
      const to = { x: from.x + (goal - from.x) * flown, y: Math.min(bottom, from.y + fall * 1.6) };
      lines.push({ ...line, fate: 'flying', to });
    } else {
      const gone = { x: from.x + (goal - from.x) * 0.62, y: Math.min(bottom, from.y + fall * 0.5) };
      lines.push({ ...line, fate: 'lost', to: gone });
    }
  }
  return lines;
}

/** Nobody is told of a loss: a message that is out for longer than any other was, and than is usual, is taken for lost. In the trace's unit. */
function longestDelay({ events }: Trace): number {
  const sentAt = new Map<number, number>();
  let longest = 20;
  for (const event of events) {
    for (const { id } of messagesSent(event)) sentAt.set(id, event.at);
    const since = event.kind === 'receive' && event.message ? sentAt.get(event.message.id) : undefined;
    if (since !== undefined) longest = Math.max(longest, event.at - since);
  }
  return longest;
}

/** Whether the node is paused when the trace ends: what reaches it waits. */
function waits({ events }: Trace, node: number): boolean {
  const last = events.findLast((event) => event.node === node && /^(?:pause|resume|crash)$/.test(event.kind));
  return last?.kind === 'pause';
}
