/** Each message as a line from its sending to where it ended: received, lost, or still under way when the trace ends. */
import type { Trace } from '../../../grader/contract/trace.ts';
import type { MessageTone } from './vocabulary.ts';
import { toneOf } from './vocabulary.ts';

export interface Point {
  x: number;
  y: number;
}

export interface MessageLine {
  fate: 'received' | 'lost' | 'flying';
  tone: MessageTone;
  /** Indices of its events; `receive` only where it was received. */
  send: number;
  receive?: number;
  from: Point;
  to: Point;
  /** Part of the cause: drawn strong. */
  lit: boolean;
  type?: string;
}

interface Place {
  xs: readonly number[];
  ys: readonly number[];
  /** Where the lanes end. */
  bottom: number;
  /** Pixels that a message usually falls. */
  fall: number;
  isLit: (receive: number) => boolean;
  /** What a line that never arrived is: lit only where nothing is faded. */
  litElse: boolean;
}

export function layoutMessages(trace: Trace, { xs, ys, bottom, fall, isLit, litElse }: Place): MessageLine[] {
  const sends = new Map<number, number>();
  const ended = new Set<number>();
  const lines: MessageLine[] = [];
  trace.events.forEach((event, i) => {
    const id = event.message?.id;
    if (id === undefined || !event.message) return;
    if (event.kind === 'send' && !sends.has(id)) sends.set(id, i);
    const send = sends.get(id);
    if (send === undefined || (event.kind !== 'receive' && event.kind !== 'drop')) return;
    const sent = trace.events[send]!;
    const target = event.kind === 'receive' ? event.node : event.message.to;
    if (xs[target] === undefined || xs[sent.node] === undefined) return;
    ended.add(id);
    const from = { x: xs[sent.node]!, y: ys[send]! };
    const common = { tone: toneOf(event.message), type: event.message.type, send, from };
    if (event.kind === 'receive') {
      lines.push({ ...common, fate: 'received', receive: i, to: { x: xs[target], y: ys[i]! }, lit: isLit(i) });
    } else {
      const y = Math.max(ys[i]!, from.y + fall * 0.4);
      lines.push({ ...common, fate: 'lost', to: { x: from.x + (xs[target] - from.x) * 0.6, y }, lit: litElse });
    }
  });
  for (const [id, send] of sends) {
    const { node, message } = trace.events[send]!;
    const goal = message && xs[message.to];
    if (ended.has(id) || goal === undefined || xs[node] === undefined) continue;
    const from = { x: xs[node], y: ys[send]! };
    const flown = Math.min(0.9, (bottom - from.y) / (fall * 1.6));
    const to = { x: from.x + (goal - from.x) * flown, y: Math.min(bottom, from.y + fall * 1.6) };
    lines.push({ fate: 'flying', tone: toneOf(message!), type: message!.type, send, from, to, lit: litElse });
  }
  return lines;
}
