// @invariant saved-vote-is-of-saved-term
// A new term is saved before the vote is freed, and so with the vote of the term before.
import type { Environment, LogEntry, Message } from './raft-election';

const TICK_MS = 10;
/** A tick may come up to 10 ms after a deadline, so that heartbeats are at most 55 ms apart. */
const HEARTBEAT_MS = 45;
const ASK_AGAIN_MS = 60;

export class Node {
  readonly id: number;
  currentTerm = 0;
  votedFor: number | null = null;
  state: 'Follower' | 'Candidate' | 'Leader' = 'Follower';
  log: LogEntry[] = [];

  private readonly env: Environment;
  private electionAt = Infinity;
  private heartbeatAt = Infinity;
  private askAgainAt = Infinity;
  /** What each peer answered in this candidacy: true for a vote. */
  private answers = new Map<number, boolean>();

  constructor(env: Environment) {
    this.env = env;
    this.id = env.id;
    const saved = env.disk.load();
    if (saved !== null) {
      this.currentTerm = saved.currentTerm;
      this.votedFor = saved.votedFor;
      this.log = saved.log;
    }
  }

  start(): void {
    this.postponeElection();
    this.env.setTimer(TICK_MS, this.tick);
  }

  private readonly tick = (): void => {
    this.env.setTimer(TICK_MS, this.tick);
    const now = this.env.now();
    if (this.state === 'Leader') {
      if (now >= this.heartbeatAt) this.sendHeartbeats();
      return;
    }
    if (now >= this.electionAt) {
      this.startElection();
      return;
    }
    if (this.state === 'Candidate' && now >= this.askAgainAt) this.askForVotes();
  };

  receive(from: number, message: Message): void {
    this.adopt(message.term);
    switch (message.type) {
      case 'RequestVote':
        return this.env.send(from, {
          type: 'RequestVoteReply',
          voteGranted: this.tryToVote(message),
          term: this.currentTerm,
        });
      case 'AppendEntries':
        return this.env.send(from, {
          type: 'AppendEntriesReply',
          success: this.tryToFollow(message),
          term: this.currentTerm,
        });
      case 'RequestVoteReply':
        if (this.state === 'Candidate' && message.term === this.currentTerm) {
          this.answers.set(from, message.voteGranted || this.answers.get(from) === true);
          this.leadIfElected();
        }
        return;
      case 'AppendEntriesReply':
        return;
    }
  }

  private adopt(term: number): void {
    if (term <= this.currentTerm) return;
    this.currentTerm = term;
    this.save();
    this.votedFor = null;
    if (this.state === 'Leader') this.postponeElection();
    this.state = 'Follower';
  }

  private tryToVote(request: Extract<Message, { type: 'RequestVote' }>): boolean {
    if (request.term !== this.currentTerm) return false;
    const rivalHasIt = this.votedFor !== null && this.votedFor !== request.candidateId;
    if (rivalHasIt) return false;
    const mine = this.log.at(-1)?.term ?? 0;
    const behind =
      request.lastLogTerm < mine || (request.lastLogTerm === mine && request.lastLogIndex < this.log.length);
    if (behind) return false;
    if (this.votedFor === null) {
      this.votedFor = request.candidateId;
      this.save();
    }
    this.postponeElection();
    return true;
  }

  private tryToFollow(heartbeat: Extract<Message, { type: 'AppendEntries' }>): boolean {
    if (heartbeat.term !== this.currentTerm) return false;
    this.state = 'Follower';
    this.postponeElection();
    return true;
  }

  private startElection(): void {
    this.state = 'Candidate';
    this.currentTerm += 1;
    this.votedFor = this.id;
    this.answers = new Map();
    this.save();
    this.postponeElection();
    this.askForVotes();
    this.leadIfElected();
  }

  private askForVotes(): void {
    this.askAgainAt = this.env.now() + ASK_AGAIN_MS;
    for (const peer of this.env.peers) {
      if (this.answers.has(peer)) continue;
      this.env.send(peer, {
        type: 'RequestVote',
        term: this.currentTerm,
        candidateId: this.id,
        lastLogIndex: this.log.length,
        lastLogTerm: this.log.at(-1)?.term ?? 0,
      });
    }
  }

  private leadIfElected(): void {
    const granted = [...this.answers.values()].filter((answer) => answer).length;
    const votes = granted + 1; // its own
    if (votes <= (this.env.peers.length + 1) / 2) return;
    this.state = 'Leader';
    this.sendHeartbeats();
  }

  private sendHeartbeats(): void {
    this.heartbeatAt = this.env.now() + HEARTBEAT_MS;
    for (const peer of this.env.peers) {
      this.env.send(peer, { type: 'AppendEntries', term: this.currentTerm, leaderId: this.id, entries: [] });
    }
  }

  private postponeElection(): void {
    this.electionAt = this.env.now() + 150 + 150 * this.env.random();
  }

  private save(): void {
    this.env.disk.save({ currentTerm: this.currentTerm, votedFor: this.votedFor, log: [...this.log] });
  }
}
