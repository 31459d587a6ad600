/**
 * The judge's own books: votes, leaders, terms and timers, kept from what nodes sent and received, never from what they say of
 * themselves. Rules compare a turn with the books; only then does the turn go into them.
 */
import type { Flight, StepKind } from '../../../../grader/sim/world/schedule.ts';
import { catchUpMs, forgetRounds, recordTimers, resetTimer } from './election-timers.ts';
import type { RaftDisk, RaftMessage } from './protocol.ts';

export type Role = 'Follower' | 'Candidate' | 'Leader';

/** Something that happened to somebody: which event of the trace, and when. */
export interface Entry {
  event: number;
  at: number;
}

export interface NodeBook {
  readonly index: number;
  readonly id: number;
  /** Played by the judge instead of the submission. */
  readonly scripted: boolean;
  up: boolean;
  paused: boolean;
  /** As the node last reported them; vote -1 = null. */
  term: number;
  vote: number;
  role: Role;
  lastLogIndex: number;
  lastLogTerm: number;
  /** Grants of the node's own term that reached it while it was a candidate: a bit for each sender's index. */
  grants: number;
  /** The next election may start from here, and must have started by there; Infinity for a leader. */
  electableFrom: number;
  electableBy: number;
  /** What last reset the election timer. */
  reset: Entry;
  resetCause: string;
  /** When this node last sent AppendEntries to each peer, by index, in its present leadership. */
  beats: number[];
  resumedAt: number;
  /** The term of the last AppendEntries that it received and took for current. */
  heardTerm: number;
  /** Delays of elections that followed one another without anything between them. */
  rounds: number[];
  crash: Entry | null;
}

/** One event of a node, before it goes into the books. */
export interface Turn {
  event: number;
  at: number;
  kind: StepKind;
  /** As it was before. */
  node: NodeBook;
  received: Flight<RaftMessage, RaftDisk> | null;
  sent: readonly Flight<RaftMessage, RaftDisk>[];
  disk: RaftDisk | null;
  /** As the node reports them now. */
  term: number;
  vote: number;
  role: Role;
  /** This event starts an election. */
  election: boolean;
  /** This event makes the node leader of its term. */
  wins: boolean;
  /** What the node reports that is not as the contract types it, or null. */
  malformed: string | null;
}

export interface Vote extends Entry {
  candidate: number;
}

export interface Leadership extends Entry {
  node: number;
}

export class Books {
  readonly nodes: NodeBook[];
  readonly majority: number;
  /** By term, then by voter's index: whom it voted for first. */
  readonly #votes = new Map<number, Vote>();
  readonly #twice = new Map<number, readonly [Vote, Vote]>();
  /** By term: who led it first. */
  readonly #leaders = new Map<number, Leadership>();

  constructor(ids: readonly number[], disks: readonly (RaftDisk | null)[], scripted: readonly boolean[]) {
    this.majority = Math.floor(ids.length / 2) + 1;
    this.nodes = ids.map((id, index): NodeBook => {
      const disk = disks[index] ?? null;
      const log = disk?.log ?? [];
      return {
        index, id, scripted: scripted[index] === true, up: false, paused: false, term: disk?.term ?? 0, vote: disk?.vote ?? -1, role: 'Follower',
        lastLogIndex: log.length, lastLogTerm: log.at(-1) ?? 0, grants: 0, electableFrom: 0, electableBy: Infinity,
        reset: { event: 0, at: 0 }, resetCause: 'it started', beats: ids.map(() => -Infinity), resumedAt: -Infinity, heardTerm: -1, rounds: [], crash: null,
      }; // prettier-ignore
    });
    for (const node of this.nodes) {
      if (node.vote !== -1) this.#votes.set(voteKey(node.term, node.index), { candidate: node.vote, event: 0, at: 0 });
    }
  }

  /** Whom a node voted for first in a term, by id; its own candidacy counts. */
  vote(term: number, voter: number): Vote | undefined {
    return this.#votes.get(voteKey(term, voter));
  }

  leader(term: number): Leadership | undefined {
    return this.#leaders.get(term);
  }

  /** A vote that a node has cast, for a candidate by its id. */
  recordVote(term: number, voter: number, candidate: number, { event, at }: Entry): void {
    const key = voteKey(term, voter);
    const first = this.#votes.get(key);
    if (first === undefined) this.#votes.set(key, { candidate, event, at });
    else if (first.candidate !== candidate && !this.#twice.has(key))
      this.#twice.set(key, [first, { candidate, event, at }]);
  }

  /** The two votes of a node that voted twice in a term: what explains two leaders. */
  twice(term: number, voter: number): readonly [Vote, Vote] | undefined {
    return this.#twice.get(voteKey(term, voter));
  }

  recordLeader(term: number, node: number, { event, at }: Entry): void {
    if (!this.#leaders.has(term)) this.#leaders.set(term, { node, event, at });
  }

  /** Takes a turn in, after the rules have seen it. */
  record(turn: Turn): void {
    const { node, at } = turn;
    switch (turn.kind) {
      case 'crash':
        node.up = false;
        node.paused = false;
        node.role = 'Follower';
        node.grants = 0;
        node.crash = turn;
        node.electableBy = Infinity;
        return;
      case 'pause':
        node.paused = true;
        return;
      case 'resume':
        node.paused = false;
        node.resumedAt = at;
        node.electableBy = Math.max(node.electableBy, at + catchUpMs);
        return;
      case 'start':
      case 'restart':
        node.up = true;
        node.paused = false;
        node.grants = 0;
        forgetRounds(node);
        resetTimer(turn, turn.kind === 'start' ? 'it started' : 'it restarted');
        break;
      case 'receive':
      case 'timer':
        recordTimers(turn);
        break;
    }
    if (turn.wins) node.beats.fill(-Infinity);
    this.#recordMessages(turn);
    if (turn.role === 'Leader') this.recordLeader(turn.term, node.index, turn);
    node.term = turn.term;
    node.vote = turn.vote;
    node.role = turn.role;
  }

  /** The grants a node holds once this turn's reply is counted. */
  grantsWith(turn: Turn): number {
    const { node, received } = turn;
    if (turn.election) return 0;
    const counts = received !== null && received.message.type === 'RequestVoteReply' && received.message.granted && received.message.term === node.term && node.role === 'Candidate'; // prettier-ignore
    return counts ? node.grants | (1 << received.from) : node.grants;
  }

  #recordMessages(turn: Turn): void {
    const { node, sent, received, at } = turn;
    node.grants = this.grantsWith(turn);
    if (received !== null && received.message.type === 'AppendEntries' && received.message.term === turn.term)
      node.heardTerm = turn.term;
    for (let index = 0; index < sent.length; index++) {
      const { to, message } = sent[index] as Flight<RaftMessage, RaftDisk>;
      switch (message.type) {
        case 'RequestVote':
          this.recordVote(message.term, node.index, node.id, turn);
          break;
        case 'RequestVoteReply':
          if (message.granted) this.recordVote(message.term, node.index, (this.nodes[to] as NodeBook).id, turn);
          break;
        case 'AppendEntries':
          this.recordLeader(message.term, node.index, turn);
          node.beats[to] = at;
          break;
        case 'AppendEntriesReply':
          break;
      }
    }
    if (turn.election) this.recordVote(turn.term, node.index, node.id, turn);
  }
}

const voteKey = (term: number, voter: number): number => term * 16 + voter;
