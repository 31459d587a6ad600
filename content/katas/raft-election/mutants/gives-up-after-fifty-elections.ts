// @invariant election-not-late
// After fifty elections without a winner in between, a node gives up.
import type { Environment, Message, Persistent } from './raft-election';

export class Node {
  readonly id: number;
  state: 'Follower' | 'Candidate' | 'Leader' = 'Follower';

  private readonly environment: Environment;
  private readonly quorum: number;
  private saved: Persistent;
  private epoch = 0;
  private inVain = 0;
  private votes: Set<number> = new Set();

  constructor(environment: Environment) {
    this.environment = environment;
    this.id = environment.id;
    this.quorum = 1 + Math.floor((1 + environment.peers.length) / 2);
    this.saved = environment.disk.load() ?? { currentTerm: 0, votedFor: null, log: [] };
  }

  get currentTerm() {
    return this.saved.currentTerm;
  }
  get votedFor() {
    return this.saved.votedFor;
  }
  get log() {
    return this.saved.log;
  }

  start(): void {
    this.awaitLeader();
  }

  receive(from: number, message: Message): void {
    if (message.term > this.currentTerm) this.enter(message.term);
    const { currentTerm: term } = this;
    const stale = message.term < term;
    if (message.type === 'RequestVote') {
      const voteGranted = !stale && this.mayVoteFor(message.candidateId) && !this.isAheadOf(message);
      if (voteGranted) {
        this.write({ votedFor: message.candidateId });
        this.awaitLeader();
      }
      this.environment.send(from, { type: 'RequestVoteReply', term, voteGranted });
    } else if (message.type === 'AppendEntries') {
      if (!stale) {
        this.inVain = 0;
        this.state = 'Follower';
        this.awaitLeader();
      }
      this.environment.send(from, { type: 'AppendEntriesReply', term, success: !stale });
    } else if (message.type === 'RequestVoteReply') {
      if (!stale && message.voteGranted && this.state === 'Candidate') this.count(from);
    }
  }

  /** Follows whoever will lead a term that it has only just heard of. */
  private enter(term: number): void {
    this.write({ currentTerm: term, votedFor: null });
    const led = this.state === 'Leader';
    this.state = 'Follower';
    if (led) this.awaitLeader();
  }

  private campaign(): void {
    if (this.inVain === 50) return;
    this.inVain += 1;
    this.write({ currentTerm: this.currentTerm + 1, votedFor: this.id });
    this.state = 'Candidate';
    this.votes.clear();
    this.awaitLeader();
    const { currentTerm: term, id: candidateId } = this;
    for (const peer of this.environment.peers) {
      this.environment.send(peer, { type: 'RequestVote', term, candidateId, ...this.lastEntry() });
    }
    this.count(this.id);
  }

  private count(voter: number): void {
    this.votes.add(voter);
    if (this.votes.size < this.quorum) return;
    this.state = 'Leader';
    this.inVain = 0;
    this.epoch += 1;
    this.lead(this.epoch);
  }

  private lead(epoch: number): void {
    if (epoch !== this.epoch) return;
    const message: Message = { type: 'AppendEntries', term: this.currentTerm, leaderId: this.id, entries: [] };
    for (const peer of this.environment.peers) this.environment.send(peer, message);
    this.environment.setTimer(50, () => this.lead(epoch));
  }

  /** Begins a new epoch, whose end is an election. */
  private awaitLeader(): void {
    this.epoch += 1;
    const epoch = this.epoch;
    const patience = 155 + 160 * this.environment.random();
    this.environment.setTimer(patience, () => {
      if (epoch === this.epoch) this.campaign();
    });
  }

  private mayVoteFor(candidate: number): boolean {
    return this.votedFor === null || this.votedFor === candidate;
  }

  private isAheadOf(other: { lastLogTerm: number; lastLogIndex: number }): boolean {
    const { lastLogTerm, lastLogIndex } = this.lastEntry();
    if (lastLogTerm > other.lastLogTerm) return true;
    return lastLogTerm === other.lastLogTerm && lastLogIndex > other.lastLogIndex;
  }

  private lastEntry() {
    return { lastLogIndex: this.log.length, lastLogTerm: this.log.at(-1)?.term ?? 0 };
  }

  private write(change: Partial<Persistent>): void {
    this.saved = { ...this.saved, ...change };
    this.environment.disk.save(this.saved);
  }
}
