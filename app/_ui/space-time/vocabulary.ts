/**
 * What a trace's free-form parts mean to the drawing: which role a lane is in, whether a message grants or refuses, what an event is
 * called. States and bodies are as a submission wrote them: anything at all may stand in them.
 */
import type { Trace, TraceEvent, TraceMessage } from '../../../grader/contract/trace.ts';
import { receivedInWords } from './election-words.ts';

export type Role = 'follower' | 'candidate' | 'leader';
export type MessageTone = 'plain' | 'grant' | 'refuse';

export function roleOf(state: TraceEvent['state']): Role {
  const role = String(state.state ?? state.role ?? '').toLowerCase();
  return role === 'leader' || role === 'candidate' ? role : 'follower';
}

/** Raft's two answers; other messages neither grant nor refuse. */
export function toneOf(message: TraceMessage): MessageTone {
  const { body } = message;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'plain';
  const answer = body.voteGranted ?? body.success;
  return typeof answer === 'boolean' ? (answer ? 'grant' : 'refuse') : 'plain';
}

/** The vector clock, where the state has one, cut at 24 characters; `null` elsewhere. */
export function clockOf(event: TraceEvent): string | null {
  const { vector } = event.state;
  if (!Array.isArray(vector)) return null;
  const entries = vector.map((entry) => (typeof entry === 'number' ? String(entry) : '?'));
  const label = `[${entries.join(',')}]`;
  return label.length > 24 ? `${label.slice(0, 22)} …` : label;
}

/** What a lane is called: kata 1 speaks of processes, the others of nodes. */
export function laneNoun(trace: Trace): 'Process' | 'Node' | 'Lane' {
  if (trace.lanes) return 'Lane';
  return trace.events.some((event) => 'vector' in event.state || 'lamport' in event.state) ? 'Process' : 'Node';
}

/** What the nodes call the one at this index. */
export const nodeName = (trace: Trace, node: number): number => trace.ids?.[node] ?? node;

/** "Node 26", "Process 1", "Request A": a lane at the beginning of a sentence. */
export const laneName = (trace: Trace, node: number): string =>
  trace.lanes?.[node] ?? `${laneNoun(trace)} ${nodeName(trace, node)}`;

/** The same where there is little room: "N26", "A", "Store". */
export const laneInShort = (trace: Trace, node: number): string =>
  trace.lanes?.[node]?.split(' ').at(-1) ?? `${laneNoun(trace).charAt(0)}${nodeName(trace, node)}`;

/** Nodes that the judge plays: every other one has started. All that is known of them is what they send. */
export function playedByJudge({ nodes, lanes, events }: Trace): ReadonlySet<number> {
  if (lanes) return new Set();
  const started = new Set(events.filter(({ kind }) => kind === 'start').map(({ node }) => node));
  return new Set(started.size === 0 ? [] : [...Array(nodes).keys()].filter((node) => !started.has(node)));
}

/** What happened, in words that follow "Process 1": "receives RequestVote from process 0". */
export function deedOf(trace: Trace, { kind, message }: TraceEvent): string {
  const what = message?.type ?? 'a message';
  const peer = (node: number) => {
    const name = laneName(trace, node);
    return trace.lanes ? name : name.toLowerCase();
  };
  switch (kind) {
    case 'local':
      return 'has a local event';
    case 'send':
      return message ? `sends ${what} to ${peer(message.to)}` : 'sends a message';
    case 'receive':
      return message ? `receives ${receivedInWords(message) ?? what} from ${peer(message.from)}` : 'receives a message';
    case 'drop':
      return message ? `loses ${what} from ${peer(message.from)} to ${peer(message.to)}` : 'loses a message';
    case 'duplicate':
      return message ? `is sent ${what} from ${peer(message.from)} twice` : 'is sent a message twice';
    case 'timer':
      return 'sees its timer fire';
    case 'start':
      return 'starts';
    case 'crash':
      return 'crashes';
    case 'restart':
      return 'restarts';
    case 'pause':
      return 'is paused';
    case 'resume':
      return 'resumes';
    case 'partition':
      return 'is cut off';
    case 'heal':
      return 'is reachable again';
    default:
      return kind satisfies never;
  }
}

/** The stamps after the event, as the list says them: "Lamport 4, vector [1,3,0]"; empty where there are none. */
export function stampOf(event: TraceEvent): string {
  const parts: string[] = [];
  if (typeof event.state.lamport === 'number') parts.push(`Lamport ${event.state.lamport}`);
  const clock = clockOf(event);
  if (clock) parts.push(`vector ${clock}`);
  return parts.join(', ');
}
