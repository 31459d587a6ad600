/** The words that Raft's rules are written in. */
import { Citation } from '../../../../../grader/check/finding.ts';
import type { Finding } from '../../../../../grader/check/finding.ts';
import type { Books, Entry, NodeBook, Turn } from '../books.ts';

/**
 * What a turn may have about it that makes a rule worth a look. Most turns have hardly anything, and break most rules in no way: asking
 * only those that might have something to say is a third of the judge's work saved.
 */
export type Occasion =
  /** A message of this type was received. */
  | 'request-vote-received'
  | 'vote-reply-received'
  | 'append-entries-received'
  | 'append-reply-received'
  /** The received message is of a higher term than the node was in, or of an older one. */
  | 'higher-term'
  | 'older-term'
  /** At least one message of this type was sent. */
  | 'request-vote-sent'
  | 'vote-reply-sent'
  | 'append-entries-sent'
  | 'append-reply-sent'
  /** The node starts or restarts; starts an election; wins one. */
  | 'start'
  | 'election'
  | 'win'
  /** What the node reports is not what it reported before, or is malformed. */
  | 'term-changed'
  | 'vote-changed'
  | 'role-changed'
  | 'malformed'
  /** The node was leader before this turn; or its election timer has run out. */
  | 'leading'
  | 'overdue';

/** A rule that every event of every node must keep. */
export interface Rule {
  /** Kebab case. */
  id: string;
  title: string;
  /** Why it is one, for whoever reads the suite. */
  explanation: string;
  /** The paper's section, or the sentence of the contract. */
  source: string;
  /** The rule can only be broken by a turn that has one of these. */
  on: readonly Occasion[];
  /** How this turn breaks it, or null. The books are as they were before the turn. */
  check(turn: Turn, books: Books): Finding | null;
  /** For rules by which something is due: what a node that is up has not done when a schedule ends, however silent it has fallen; or null. */
  due?(node: NodeBook, end: End): Finding | null;
}

/** The end of a schedule, in virtual milliseconds, and all that happened until then. */
export interface End {
  at: number;
  happened: readonly Turn[];
  books: Books;
}

/** "at 168 ms", citing the event. */
export const when = ({ event, at }: Entry): Citation => new Citation(event, `at ${milliseconds(at)}`);

/** "168 ms", "41.7 ms". */
export const milliseconds = (value: number): string => `${Math.round(value * 10) / 10} ms`;

export const name = (node: NodeBook): string => `node ${node.id}`;
export const Name = (node: NodeBook): string => `Node ${node.id}`;

/** How many bits of a set of voters are set. */
export function size(set: number): number {
  let rest = set;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** "a RequestVote", "an AppendEntries". */
export const article = (type: string): string => `${type.startsWith('A') ? 'an' : 'a'} ${type}`;

/** What each type of message is called in a sentence. */
export const replyTo = { RequestVote: 'RequestVoteReply', AppendEntries: 'AppendEntriesReply' } as const;

/** Whatever is sent. */
export const anySent = ['request-vote-sent', 'vote-reply-sent', 'append-entries-sent', 'append-reply-sent'] as const;
