// @invariant higher-term-adopted
// A candidate adopts a higher term, but stays a candidate in it.
import type { Environment, LogEntry, Message, Timer } from './raft-election';

type Of<T extends Message['type']> = Extract<Message, { type: T }>;

abstract class Role {
  abstract readonly name: 'Follower' | 'Candidate' | 'Leader';
  protected readonly node: Node;
  private timer: Timer | undefined;

  constructor(node: Node) {
    this.node = node;
  }

  abstract enter(): void;
  abstract onTimeout(): void;

  leave(): void {
    if (this.timer !== undefined) this.node.environment.clearTimer(this.timer);
    this.timer = undefined;
  }

  onVote(_voter: number): void {}

  /** A heartbeat of the current term. */
  onHeartbeat(): void {
    this.node.become(new Follower(this.node));
  }

  /** The vote of this term has just gone to somebody else, or has gone there again. */
  onGranted(): void {}

  protected alarm(delay: number): void {
    if (this.timer !== undefined) this.node.environment.clearTimer(this.timer);
    this.timer = this.node.environment.setTimer(delay, () => this.onTimeout());
  }

  protected patience(): number {
    return 160 + 140 * this.node.environment.random();
  }
}

class Follower extends Role {
  readonly name = 'Follower';

  enter(): void {
    this.alarm(this.patience());
  }

  onTimeout(): void {
    this.node.become(new Candidate(this.node));
  }

  override onHeartbeat(): void {
    this.alarm(this.patience());
  }

  override onGranted(): void {
    this.alarm(this.patience());
  }
}

class Candidate extends Role {
  readonly name = 'Candidate';
  private readonly votes = new Set<number>();

  enter(): void {
    const { node } = this;
    node.commit(node.currentTerm + 1, node.id);
    this.alarm(this.patience());
    node.broadcast({
      type: 'RequestVote',
      term: node.currentTerm,
      candidateId: node.id,
      lastLogIndex: node.log.length,
      lastLogTerm: node.lastLogTerm,
    });
    this.onVote(node.id);
  }

  onTimeout(): void {
    this.node.become(new Candidate(this.node));
  }

  override onVote(voter: number): void {
    this.votes.add(voter);
    if (this.votes.size * 2 > this.node.clusterSize) this.node.become(new Leader(this.node));
  }
}

class Leader extends Role {
  readonly name = 'Leader';

  enter(): void {
    this.onTimeout();
  }

  onTimeout(): void {
    const { node } = this;
    node.broadcast({ type: 'AppendEntries', term: node.currentTerm, leaderId: node.id, entries: [] });
    this.alarm(50);
  }
}

export class Node {
  readonly id: number;
  currentTerm: number;
  votedFor: number | null;
  log: LogEntry[];
  readonly environment: Environment;
  private role: Role;

  constructor(environment: Environment) {
    this.environment = environment;
    this.id = environment.id;
    const { currentTerm = 0, votedFor = null, log = [] } = environment.disk.load() ?? {};
    this.currentTerm = currentTerm;
    this.votedFor = votedFor;
    this.log = log;
    this.role = new Follower(this);
  }

  get state(): 'Follower' | 'Candidate' | 'Leader' {
    return this.role.name;
  }

  get clusterSize(): number {
    return this.environment.peers.length + 1;
  }

  get lastLogTerm(): number {
    return this.log[this.log.length - 1]?.term ?? 0;
  }

  start(): void {
    this.role.enter();
  }

  receive(from: number, message: Message): void {
    if (message.term > this.currentTerm) {
      this.commit(message.term, null);
      if (this.role.name === 'Leader') this.become(new Follower(this));
    }
    switch (message.type) {
      case 'RequestVote':
        return this.onRequestVote(from, message);
      case 'AppendEntries':
        return this.onAppendEntries(from, message);
      case 'RequestVoteReply':
        if (message.voteGranted && message.term === this.currentTerm) this.role.onVote(from);
    }
  }

  become(role: Role): void {
    this.role.leave();
    this.role = role;
    role.enter();
  }

  /** Makes term and vote durable. */
  commit(term: number, vote: number | null): void {
    this.currentTerm = term;
    this.votedFor = vote;
    this.environment.disk.save({ currentTerm: term, votedFor: vote, log: this.log });
  }

  broadcast(message: Message): void {
    for (const peer of this.environment.peers) this.environment.send(peer, message);
  }

  private onRequestVote(from: number, request: Of<'RequestVote'>): void {
    const current = request.term === this.currentTerm;
    const available = this.votedFor === null || this.votedFor === request.candidateId;
    const voteGranted = current && available && this.isUpToDate(request);
    if (voteGranted) {
      this.commit(this.currentTerm, request.candidateId);
      this.role.onGranted();
    }
    this.environment.send(from, { type: 'RequestVoteReply', term: this.currentTerm, voteGranted });
  }

  private onAppendEntries(from: number, heartbeat: Of<'AppendEntries'>): void {
    const success = heartbeat.term === this.currentTerm;
    if (success) this.role.onHeartbeat();
    this.environment.send(from, { type: 'AppendEntriesReply', term: this.currentTerm, success });
  }

  private isUpToDate(request: Of<'RequestVote'>): boolean {
    if (request.lastLogTerm > this.lastLogTerm) return true;
    return request.lastLogTerm === this.lastLogTerm && request.lastLogIndex >= this.log.length;
  }
}
