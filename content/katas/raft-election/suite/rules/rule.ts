/** The words that Raft's rules are written in. */
import { Citation } from '../../../../../grader/check/finding.ts';
import type { Finding } from '../../../../../grader/check/finding.ts';
import type { Books, Entry, NodeBook, Turn } from '../books.ts';

/** Something was received; something was sent; an election starts; one is won; the role changes; or just any turn. */
export type Occasion = 'received' | 'sent' | 'election' | 'win' | 'role' | 'any';

/** A rule that every event of every node must keep. */
export interface Rule {
  /** Kebab case. */
  id: string;
  title: string;
  /** Why it is one, for whoever reads the suite. */
  explanation: string;
  /** The paper's section, or the sentence of the contract. */
  source: string;
  /** What a turn must have for the rule to be worth a look: any of these. Most turns break most rules in no way, cheaply. */
  on: readonly Occasion[];
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

/** "a RequestVote", "an AppendEntries". */
export const article = (type: string): string => `${type.startsWith('A') ? 'an' : 'a'} ${type}`;

/** What each type of message is called in a sentence. */
export const replyTo = { RequestVote: 'RequestVoteReply', AppendEntries: 'AppendEntriesReply' } as const;

const bits: Record<Exclude<Occasion, 'any'>, number> = { received: 1, sent: 2, election: 4, win: 8, role: 16 };

/** The rules that may have something to say of a turn, by what occasions it has. Keeps their order. */
export function rulesByOccasion(rules: readonly Rule[]): (turn: Turn) => readonly Rule[] {
  const lists = Array.from({ length: 32 }, (_, mask) =>
    rules.filter(({ on }) => on.some((occasion) => occasion === 'any' || (bits[occasion] & mask) !== 0)),
  );
  return (turn) => {
    const mask =
      (turn.received === null ? 0 : bits.received) |
      (turn.sent.length === 0 ? 0 : bits.sent) |
      (turn.election ? bits.election : 0) |
      (turn.wins ? bits.win : 0) |
      (turn.role === turn.node.role ? 0 : bits.role);
    return lists[mask] as readonly Rule[];
  };
}
