/** Which rules a turn is shown to: those that it may have broken. */
import type { MessageType } from '../protocol.ts';
import type { Turn } from '../books.ts';
import type { Occasion, Rule } from './rule.ts';

const bits: Record<Occasion, number> = {
  'request-vote-received': 1 << 0, 'vote-reply-received': 1 << 1, 'append-entries-received': 1 << 2, 'append-reply-received': 1 << 3,
  'higher-term': 1 << 4, 'older-term': 1 << 5,
  'request-vote-sent': 1 << 6, 'vote-reply-sent': 1 << 7, 'append-entries-sent': 1 << 8, 'append-reply-sent': 1 << 9,
  start: 1 << 10, election: 1 << 11, win: 1 << 12,
  'term-changed': 1 << 13, 'vote-changed': 1 << 14, 'role-changed': 1 << 15, malformed: 1 << 16,
  leading: 1 << 17, overdue: 1 << 18,
}; // prettier-ignore

/** All there are: a rule that names them is shown every turn in which anything is the matter. */
export const everyOccasion = Object.keys(bits) as readonly Occasion[];

/** The rules that a turn may have broken, in their order. */
export function rulesByOccasion(rules: readonly Rule[]): (turn: Turn) => readonly Rule[] {
  /** By the turn's occasions. Few of the combinations ever come about. */
  const lists = new Map<number, readonly Rule[]>();
  return (turn) => {
    const occasions = occasionsOf(turn);
    let list = lists.get(occasions);
    if (list === undefined) {
      list = rules.filter(({ on }) => on.some((occasion) => (bits[occasion] & occasions) !== 0));
      lists.set(occasions, list);
    }
    return list;
  };
}

/** From the bit of a message received to that of the same message sent. */
const sentShift = 6;

/** A switch, as a table that is read by ever other names is looked up anew each time. */
function bitOf(received: MessageType): number {
  switch (received) {
    case 'RequestVote':
      return bits['request-vote-received'];
    case 'RequestVoteReply':
      return bits['vote-reply-received'];
    case 'AppendEntries':
      return bits['append-entries-received'];
    case 'AppendEntriesReply':
      return bits['append-reply-received'];
  }
}

function occasionsOf(turn: Turn): number {
  const { node, kind, received: flight } = turn;
  let occasions = 0;
  if (flight !== null) {
    const { type, term } = flight.message;
    occasions |= bitOf(type);
    if (term > node.term) occasions |= bits['higher-term'];
    else if (term < node.term) occasions |= bits['older-term'];
  }
  for (let index = 0; index < turn.sent.length; index++)
    occasions |= bitOf(turn.sent[index]!.message.type) << sentShift;
  if (kind === 'start' || kind === 'restart') occasions |= bits.start;
  if (turn.election) occasions |= bits.election;
  if (turn.wins) occasions |= bits.win;
  if (turn.term !== node.term) occasions |= bits['term-changed'];
  if (turn.vote !== node.vote) occasions |= bits['vote-changed'];
  if (turn.role !== node.role) occasions |= bits['role-changed'];
  if (turn.malformed !== null) occasions |= bits.malformed;
  if (node.role === 'Leader') occasions |= bits.leading;
  if (turn.at > node.electableBy) occasions |= bits.overdue;
  return occasions;
}
