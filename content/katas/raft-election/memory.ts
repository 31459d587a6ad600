import type { Environment, LogEntry, Message } from './raft-election';

export class Node {
  readonly id: number;
  currentTerm = 0;
  votedFor: number | null = null;
  state: 'Follower' | 'Candidate' | 'Leader' = 'Follower';
  log: LogEntry[] = [];

  constructor(environment: Environment) {
    this.id = environment.id;
  }

  start(): void {}

  receive(from: number, message: Message): void {}
}
