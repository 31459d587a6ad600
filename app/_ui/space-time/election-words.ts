/**
 * Kata 2 in words: what its four messages say, what a node sent within one event, what it says of itself after it. Short enough for a
 * label on a line and a cell of a table; AppendEntries is a heartbeat there, as in this kata it carries nothing.
 */
import type { Trace, TraceEvent, TraceMessage } from '../../../grader/contract/trace.ts';

interface Words {
  /** Before the receivers: "asks 1 and 2". */
  sends: string;
  /** Before the sender, as an event: "granted by 1". */
  received: string;
  /** After "receives": "a grant from node 1". */
  noun: string;
  /** On its line in the diagram. */
  label: string;
}

const words = {
  request: { sends: 'asks', received: 'RequestVote from', noun: 'RequestVote', label: 'asks' },
  grant: { sends: 'grants', received: 'granted by', noun: 'a granted vote', label: 'grants' },
  refusal: { sends: 'refuses', received: 'refused by', noun: 'a refused vote', label: 'refuses' },
  heartbeat: { sends: 'heartbeat to', received: 'heartbeat from', noun: 'a heartbeat', label: 'heartbeat' },
  success: { sends: 'confirms to', received: 'confirmed by', noun: 'a heartbeat’s success', label: 'success' },
  failure: { sends: 'rejects', received: 'rejected by', noun: 'a heartbeat’s failure', label: 'failure' },
} satisfies Record<string, Words>;

/** Whether the trace is one of an election: its nodes have terms. */
export const isElection = ({ events }: Trace): boolean => events.some(({ state }) => 'currentTerm' in state);

/** On a message's line: "asks", "grants"; `null` for a message of another kata. */
export const labelOf = (message: TraceMessage): string | null => wordsFor(message)?.label ?? null;

/** After "receives" and before "from": "a granted vote"; `null` for a message of another kata. */
export const receivedInWords = (message: TraceMessage): string | null => wordsFor(message)?.noun ?? null;

/** "RequestVote from 1", "granted by 1", "timer". */
export function eventInWords({ kind, message }: TraceEvent, nameOf: (node: number) => number): string {
  if (!message || kind !== 'receive') return kind;
  return `${wordsFor(message)?.received ?? 'message from'} ${nameOf(message.from)}`;
}

/** What an event sent, in order: "asks 1 and 2", "refuses 2, then heartbeat to 0 and 2"; empty where nothing. */
export function sentInWords({ sent = [] }: TraceEvent, nameOf: (node: number) => number): string {
  const groups: { verb: string; to: number[] }[] = [];
  for (const message of sent) {
    const verb = wordsFor(message)?.sends ?? 'sends to';
    const last = groups.at(-1);
    if (last?.verb === verb) last.to.push(nameOf(message.to));
    else groups.push({ verb, to: [nameOf(message.to)] });
  }
  return groups.map(({ verb, to }) => `${verb} ${enumerated(to)}`).join(', then ');
}

/** "Candidate of term 2, vote for 0"; empty where the state has no term. */
export function standingInWords({ kind, state }: TraceEvent): string {
  const { currentTerm, votedFor, state: role } = state;
  if (kind === 'crash') return 'Memory lost';
  if (typeof currentTerm !== 'number' || typeof role !== 'string') return '';
  return `${role} of term ${currentTerm}, ${typeof votedFor === 'number' ? `vote for ${votedFor}` : 'no vote'}`;
}

function wordsFor({ type, body }: TraceMessage): Words | null {
  const said = (field: string) =>
    typeof body === 'object' && body !== null && !Array.isArray(body) && body[field] === true;
  switch (type) {
    case 'RequestVote':
      return words.request;
    case 'RequestVoteReply':
      return said('voteGranted') ? words.grant : words.refusal;
    case 'AppendEntries':
      return words.heartbeat;
    case 'AppendEntriesReply':
      return said('success') ? words.success : words.failure;
    default:
      return null;
  }
}

function enumerated(names: readonly number[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
