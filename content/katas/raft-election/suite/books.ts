/**
 * The judge's own books: votes, leaders, terms and timers, kept from what nodes sent and received, never from what they say of
 * themselves. Rules compare a turn with the books; only then does the turn go into them.
 */
import type { Flight, Sent, StepKind } from '../../../../grader/sim/world/schedule.ts';
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
  reset: Entry & { cause: string };
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
  received: Flight<RaftMessage> | null;
  sent: readonly Sent<RaftMessage, RaftDisk>[];
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

export const electionMinMs = 150;
/** 300, and 20 more for nodes that look at the clock every 10 or 20 ms. */
export const electionMaxMs = 320;
/** A node that was paused is given this long to catch up. */
export const catchUpMs = 20;

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
    this.nodes = ids.map((id, index) => {
      const disk = disks[index] ?? null;
      const log = disk?.log ?? [];
      return {
        index, id, scripted: scripted[index] === true, up: false, paused: false, term: disk?.term ?? 0, vote: disk?.vote ?? -1, role: 'Follower',
        lastLogIndex: log.length, lastLogTerm: log.at(-1) ?? 0, grants: 0, electableFrom: 0, electableBy: Infinity,
        reset: { event: 0, at: 0, cause: 'it started' }, beats: new Array<number>(ids.length).fill(-Infinity), resumedAt: -Infinity, heardTerm: -1, rounds: [], crash: null,
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

  /** A vote that a scripted node has cast. */
  recordVote(term: number, voter: number, vote: Vote): void {
    const key = voteKey(term, voter);
    const first = this.#votes.get(key);
    if (first === undefined) this.#votes.set(key, vote);
    else if (first.candidate !== vote.candidate && !this.#twice.has(key)) this.#twice.set(key, [first, vote]);
  }

  /** The two votes of a node that voted twice in a term: what explains two leaders. */
  twice(term: number, voter: number): readonly [Vote, Vote] | undefined {
    return this.#twice.get(voteKey(term, voter));
  }

  recordLeader(term: number, leadership: Leadership): void {
    if (!this.#leaders.has(term)) this.#leaders.set(term, leadership);
  }

  /** Takes a turn in, after the rules have seen it. */
  record(turn: Turn): void {
    const { node, event, at } = turn;
    const entry = { event, at };
    switch (turn.kind) {
      case 'crash':
        node.up = false;
        node.paused = false;
        node.role = 'Follower';
        node.grants = 0;
        node.crash = entry;
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
        node.rounds.length = 0;
        this.#resetTimer(node, at, at, entry, turn.kind === 'start' ? 'it started' : 'it restarted');
        break;
      case 'receive':
      case 'timer':
        this.#recordTimers(turn, entry);
        break;
    }
    this.#recordMessages(turn, entry);
    if (turn.wins) node.beats.fill(-Infinity);
    for (const { flight } of turn.sent) if (flight.message.type === 'AppendEntries') node.beats[flight.to] = at;
    if (turn.role === 'Leader') this.recordLeader(turn.term, { node: node.index, ...entry });
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

  #recordMessages(turn: Turn, entry: Entry): void {
    const { node, sent } = turn;
    node.grants = this.grantsWith(turn);
    const { received } = turn;
    if (received !== null && received.message.type === 'AppendEntries' && received.message.term === turn.term)
      node.heardTerm = turn.term;
    for (const { flight } of sent) {
      const { message } = flight;
      if (message.type === 'RequestVote') this.recordVote(message.term, node.index, { candidate: node.id, ...entry });
      else if (message.type === 'RequestVoteReply' && message.granted)
        this.recordVote(message.term, node.index, { candidate: (this.nodes[flight.to] as NodeBook).id, ...entry });
      else if (message.type === 'AppendEntries') this.recordLeader(message.term, { node: node.index, ...entry });
    }
    if (turn.election) this.recordVote(turn.term, node.index, { candidate: node.id, ...entry });
  }

  #recordTimers(turn: Turn, entry: Entry): void {
    const { node, at, received } = turn;
    if (turn.election) {
      if (node.reset.cause === electionCause) node.rounds.push(at - node.reset.at);
      else node.rounds.length = 0;
      this.#resetTimer(node, at, at, entry, electionCause);
      if (turn.role === 'Leader') node.electableBy = Infinity;
      return;
    }
    if (turn.role === 'Leader') {
      node.electableBy = Infinity;
      return;
    }
    const heard = received !== null && received.message.type === 'AppendEntries' && received.message.term === turn.term;
    const granted = turn.sent.some(
      ({ flight }) => flight.message.type === 'RequestVoteReply' && flight.message.granted,
    );
    const deposed = node.role === 'Leader';
    if (node.role === 'Candidate' && turn.role === 'Follower') {
      // A candidate that steps down may keep its own timer or start it anew: the earliest moment stays, the latest moves.
      node.electableBy = at + electionMaxMs;
      node.reset = { ...entry, cause: 'it stepped down' };
      node.rounds.length = 0;
    } else if (heard || granted || deposed) {
      this.#resetTimer(
        node,
        at,
        at,
        entry,
        heard ? 'it heard from the leader' : granted ? 'it granted its vote' : 'it stepped down',
      );
      node.rounds.length = 0;
    }
  }

  #resetTimer(node: NodeBook, from: number, by: number, entry: Entry, cause: string): void {
    node.electableFrom = from + electionMinMs;
    node.electableBy = by + electionMaxMs;
    node.reset = { ...entry, cause };
  }
}

export const electionCause = 'it started its last election';

const voteKey = (term: number, voter: number): number => term * 16 + voter;
