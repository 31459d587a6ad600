// @invariant heartbeat-interval
// Votes are still counted after the election is won, and each one starts heartbeats once more.
import type { Environment, LogEntry, Message, Timer } from './raft-election';

type Request = Extract<Message, { type: 'RequestVote' }>;

export class Node {
  readonly id: number;
  currentTerm: number;
  votedFor: number | null;
  state: 'Follower' | 'Candidate' | 'Leader' = 'Follower';
  log: LogEntry[];

  private readonly environment: Environment;
  private votes = new Set<number>();
  private electionTimer: Timer | null = null;
  private heartbeatTimer: Timer | null = null;

  constructor(environment: Environment) {
    this.environment = environment;
    this.id = environment.id;
    const saved = environment.disk.load();
    this.currentTerm = saved?.currentTerm ?? 0;
    this.votedFor = saved?.votedFor ?? null;
    this.log = saved?.log ?? [];
  }

  start(): void {
    this.resetElectionTimer();
  }

  receive(from: number, message: Message): void {
    if (message.term > this.currentTerm) this.adoptTerm(message.term);
    switch (message.type) {
      case 'RequestVote': {
        const voteGranted = this.deservesVote(message);
        if (voteGranted) {
          this.votedFor = message.candidateId;
          this.save();
          this.resetElectionTimer();
        }
        this.environment.send(from, { type: 'RequestVoteReply', term: this.currentTerm, voteGranted });
        break;
      }
      case 'RequestVoteReply':
        if (this.state === 'Follower') break;
        if (message.term !== this.currentTerm) break;
        if (!message.voteGranted) break;
        this.votes.add(from);
        if (this.hasMajority()) this.lead();
        break;
      case 'AppendEntries': {
        const success = message.term === this.currentTerm;
        if (success) {
          this.state = 'Follower';
          this.resetElectionTimer();
        }
        this.environment.send(from, { type: 'AppendEntriesReply', term: this.currentTerm, success });
        break;
      }
      case 'AppendEntriesReply':
        break;
    }
  }

  private adoptTerm(term: number): void {
    const deposed = this.state === 'Leader';
    this.currentTerm = term;
    this.votedFor = null;
    this.state = 'Follower';
    this.save();
    if (deposed) {
      this.stopHeartbeats();
      this.resetElectionTimer();
    }
  }

  private startElection(): void {
    this.currentTerm += 1;
    this.votedFor = this.id;
    this.state = 'Candidate';
    this.votes = new Set([this.id]);
    this.save();
    this.resetElectionTimer();
    if (this.hasMajority()) {
      this.lead();
      return;
    }
    for (const peer of this.environment.peers) {
      this.environment.send(peer, {
        type: 'RequestVote',
        term: this.currentTerm,
        candidateId: this.id,
        lastLogIndex: this.log.length,
        lastLogTerm: this.lastLogTerm(),
      });
    }
  }

  private lead(): void {
    this.state = 'Leader';
    this.stopElectionTimer();
    this.heartbeat();
  }

  private heartbeat(): void {
    for (const peer of this.environment.peers) {
      this.environment.send(peer, { type: 'AppendEntries', term: this.currentTerm, leaderId: this.id, entries: [] });
    }
    this.heartbeatTimer = this.environment.setTimer(50, () => this.heartbeat());
  }

  private deservesVote(request: Request): boolean {
    if (request.term < this.currentTerm) return false;
    if (this.votedFor !== null && this.votedFor !== request.candidateId) return false;
    return this.isUpToDate(request);
  }

  private isUpToDate(request: Request): boolean {
    if (request.lastLogTerm !== this.lastLogTerm()) return request.lastLogTerm > this.lastLogTerm();
    return request.lastLogIndex >= this.log.length;
  }

  private lastLogTerm(): number {
    return this.log[this.log.length - 1]?.term ?? 0;
  }

  private hasMajority(): boolean {
    const clusterSize = this.environment.peers.length + 1;
    return this.votes.size >= Math.floor(clusterSize / 2) + 1;
  }

  private resetElectionTimer(): void {
    this.stopElectionTimer();
    const delay = 150 + 150 * this.environment.random();
    this.electionTimer = this.environment.setTimer(delay, () => this.startElection());
  }

  private stopElectionTimer(): void {
    if (this.electionTimer !== null) this.environment.clearTimer(this.electionTimer);
    this.electionTimer = null;
  }

  private stopHeartbeats(): void {
    if (this.heartbeatTimer !== null) this.environment.clearTimer(this.heartbeatTimer);
    this.heartbeatTimer = null;
  }

  private save(): void {
    this.environment.disk.save({ currentTerm: this.currentTerm, votedFor: this.votedFor, log: this.log });
  }
}
