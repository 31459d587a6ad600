/** One node's line down the page: its role by stretch, where it was down, paused, or came back. */
import type { Trace } from '../../../grader/contract/trace.ts';
import type { Role } from './vocabulary.ts';
import { playedByJudge, roleOf } from './vocabulary.ts';

export interface Lane {
  node: number;
  x: number;
  /** `judge`: nothing is known of this node but its messages. */
  strokes: { role: Role | 'down' | 'judge'; y1: number; y2: number }[];
  crashes: number[];
  restarts: number[];
  pauses: { y1: number; y2: number }[];
}

export function layoutLane(trace: Trace, node: number, x: number, ys: readonly number[], span: [number, number]): Lane {
  const [top, bottom] = span;
  const lane: Lane = { node, x, strokes: [], crashes: [], restarts: [], pauses: [] };
  let role: Role | 'down' | 'judge' = playedByJudge(trace).has(node) ? 'judge' : 'follower';
  let since = top;
  let pausedSince: number | null = null;
  const turn = (next: Role | 'down', y: number) => {
    if (next === role) return;
    if (y > since) lane.strokes.push({ role, y1: since, y2: y });
    role = next;
    since = y;
  };
  trace.events.forEach((event, i) => {
    if (event.node !== node) return;
    const y = ys[i]!;
    switch (event.kind) {
      case 'drop':
      case 'duplicate':
      case 'partition':
      case 'heal':
        return;
      case 'crash':
        lane.crashes.push(y);
        return turn('down', y);
      case 'restart':
        lane.restarts.push(y);
        return turn(roleOf(event.state), y);
      case 'pause':
        pausedSince = y;
        return turn(roleOf(event.state), y);
      case 'resume':
        if (pausedSince !== null) lane.pauses.push({ y1: pausedSince, y2: y });
        pausedSince = null;
        return turn(roleOf(event.state), y);
      default:
        if (role !== 'down') turn(roleOf(event.state), y);
    }
  });
  if (pausedSince !== null) lane.pauses.push({ y1: pausedSince, y2: bottom });
  lane.strokes.push({ role, y1: since, y2: bottom });
  return lane;
}
