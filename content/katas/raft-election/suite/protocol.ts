/** Raft's four messages and what it keeps on disk, read from the submission's hands into records of ours. */
import { Misuse } from '../../../../grader/sim/world/schedule.ts';
import type { Protocol } from '../../../../grader/sim/world/schedule.ts';

export type MessageType = 'RequestVote' | 'RequestVoteReply' | 'AppendEntries' | 'AppendEntriesReply';

/** One shape for all four, so that the hot loop stays monomorphic; fields that a type does not have are 0 or false. */
export interface RaftMessage {
  type: MessageType;
  term: number;
  /** candidateId or leaderId; -1 in replies. */
  sender: number;
  lastLogIndex: number;
  lastLogTerm: number;
  /** voteGranted or success. */
  granted: boolean;
  /** Entries carried by an AppendEntries: always 0 in this kata. */
  entries: number;
}

export interface RaftDisk {
  term: number;
  /** -1 = null. */
  vote: number;
  /** Terms of the log's entries. */
  log: readonly number[];
}

export const raft: Protocol<RaftMessage, RaftDisk> = {
  readMessage(raw) {
    if (typeof raw !== 'object' || raw === null) throw new Misuse('send was called with something that is no message.');
    const read = raw as Record<string, unknown>;
    const type = read['type'];
    switch (type) {
      case 'RequestVote': {
        const term = count(read['term'], 'RequestVote.term');
        const sender = count(read['candidateId'], 'RequestVote.candidateId');
        const lastLogIndex = count(read['lastLogIndex'], 'RequestVote.lastLogIndex');
        return {
          type,
          term,
          sender,
          lastLogIndex,
          lastLogTerm: count(read['lastLogTerm'], 'RequestVote.lastLogTerm'),
          granted: false,
          entries: 0,
        };
      }
      case 'RequestVoteReply':
        return {
          type,
          term: count(read['term'], 'RequestVoteReply.term'),
          sender: -1,
          lastLogIndex: 0,
          lastLogTerm: 0,
          granted: truth(read['voteGranted'], 'RequestVoteReply.voteGranted'),
          entries: 0,
        };
      case 'AppendEntries': {
        const term = count(read['term'], 'AppendEntries.term');
        const sender = count(read['leaderId'], 'AppendEntries.leaderId');
        return {
          type,
          term,
          sender,
          lastLogIndex: 0,
          lastLogTerm: 0,
          granted: false,
          entries: length(read['entries'], 'AppendEntries.entries'),
        };
      }
      case 'AppendEntriesReply':
        return {
          type,
          term: count(read['term'], 'AppendEntriesReply.term'),
          sender: -1,
          lastLogIndex: 0,
          lastLogTerm: 0,
          granted: truth(read['success'], 'AppendEntriesReply.success'),
          entries: 0,
        };
      default:
        throw new Misuse('send was called with a message of a type that the contract does not know.');
    }
  },
  copyMessage: (message) => toGuest(message) as unknown as RaftMessage,
  readDisk(raw) {
    if (typeof raw !== 'object' || raw === null)
      throw new Misuse('disk.save was called with something that is no state.');
    const read = raw as Record<string, unknown>;
    const term = count(read['currentTerm'], 'currentTerm on disk');
    const vote = read['votedFor'];
    return {
      term,
      vote: vote === null ? -1 : count(vote, 'votedFor on disk'),
      log: readLog(read['log'], 'log on disk'),
    };
  },
  copyDisk: (disk) =>
    ({
      currentTerm: disk.term,
      votedFor: disk.vote === -1 ? null : disk.vote,
      log: disk.log.map((term) => ({ term })),
    }) as unknown as RaftDisk,
};

/** Whether a vote is among what was sent. */
export function grantsVote(sent: readonly { message: RaftMessage }[]): boolean {
  for (const { message } of sent) if (message.type === 'RequestVoteReply' && message.granted) return true;
  return false;
}

/** A message as the contract writes it, fresh for each delivery: what a node does to it stays with that node. */
export function toGuest(message: RaftMessage): object {
  switch (message.type) {
    case 'RequestVote':
      return {
        type: 'RequestVote',
        term: message.term,
        candidateId: message.sender,
        lastLogIndex: message.lastLogIndex,
        lastLogTerm: message.lastLogTerm,
      };
    case 'RequestVoteReply':
      return { type: 'RequestVoteReply', term: message.term, voteGranted: message.granted };
    case 'AppendEntries':
      return { type: 'AppendEntries', term: message.term, leaderId: message.sender, entries: [] };
    case 'AppendEntriesReply':
      return { type: 'AppendEntriesReply', term: message.term, success: message.granted };
  }
}

/** The terms of a log's entries, read once. */
export function readLog(raw: unknown, what: string): number[] {
  const size = length(raw, what);
  if (size > 10_000) throw new Misuse(`The ${what} has ${size} entries; nothing in this kata appends any.`);
  const terms: number[] = [];
  for (let index = 0; index < size; index++) {
    const entry = (raw as unknown[])[index];
    terms.push(
      typeof entry === 'object' && entry !== null
        ? count((entry as Record<string, unknown>)['term'], `term of an entry of the ${what}`)
        : count(entry, `entry of the ${what}`),
    );
  }
  return terms;
}

function length(raw: unknown, what: string): number {
  if (!Array.isArray(raw)) throw new Misuse(`${what} is no array.`);
  // A proxy of an array is one, too, and may say anything: an object whose value changes with each comparison.
  return count(raw.length, `length of the ${what}`);
}

/** An integer ≥ 0 that arithmetic can be trusted with: terms, ids and indexes. */
export function count(raw: unknown, what: string): number {
  if (typeof raw !== 'number' || !Number.isSafeInteger(raw) || raw < 0)
    throw new Misuse(`${what} is ${show(raw)}, not an integer from 0.`);
  return raw;
}

function truth(raw: unknown, what: string): boolean {
  if (typeof raw !== 'boolean') throw new Misuse(`${what} is ${show(raw)}, neither true nor false.`);
  return raw;
}

function show(raw: unknown): string {
  return typeof raw === 'number' || raw === null || raw === undefined || typeof raw === 'boolean'
    ? String(raw)
    : typeof raw === 'string'
      ? 'text'
      : `of type ${typeof raw}`;
}
