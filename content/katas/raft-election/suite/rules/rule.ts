/** The words that Raft's rules are written in. */
import { Citation } from '../../../../../grader/check/finding.ts';
import type { Finding } from '../../../../../grader/check/finding.ts';
import type { Books, Entry, NodeBook, Turn } from '../books.ts';

/** A rule that every event of every node must keep. */
export interface Rule {
  /** Kebab case. */
  id: string;
  title: string;
  /** Why it is one, for whoever reads the suite. */
  explanation: string;
  /** The paper's section, or the sentence of the contract. */
  source: string;
  bonus?: boolean;
  /** How this turn breaks it, or null. The books are as they were before the turn. */
  check(turn: Turn, books: Books): Finding | null;
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

/** What each type of message is called in a sentence. */
export const replyTo = { RequestVote: 'RequestVoteReply', AppendEntries: 'AppendEntriesReply' } as const;
