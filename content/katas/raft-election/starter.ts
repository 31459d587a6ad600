import type { Environment, LogEntry, Message } from './raft-election';

export class Node {
  readonly id: number;
  currentTerm = 0;
  votedFor: number | null = null;
  state: 'Follower' | 'Candidate' | 'Leader' = 'Follower';
  log: LogEntry[] = [];

  private readonly environment: Environment;

  /** A node is constructed at its first start and after every crash. `environment.disk` holds what was saved, or null. */
  constructor(environment: Environment) {
    this.environment = environment;
    this.id = environment.id;
  }

  /** Called once after construction. From here on a node that hears from no leader starts an election. */
  start(): void {}

  /** `from` is the sender's id. Answer every RequestVote and AppendEntries with this.environment.send(from, …). */
  receive(from: number, message: Message): void {
    switch (message.type) {
      case 'RequestVote': // term, candidateId, lastLogIndex, lastLogTerm
        break;
      case 'RequestVoteReply': // term, voteGranted
        break;
      case 'AppendEntries': // term, leaderId, entries (always empty)
        break;
      case 'AppendEntriesReply': // term, success
        break;
    }
  }
}
