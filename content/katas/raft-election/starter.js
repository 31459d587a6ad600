/** @import { Environment, LogEntry, Message } from './raft-election' */

export class Node {
  currentTerm = 0;
  /** @type {number | null} */
  votedFor = null;
  /** @type {'Follower' | 'Candidate' | 'Leader'} */
  state = 'Follower';
  /** @type {LogEntry[]} */
  log = [];

  /**
   * A node is constructed at its first start and after every crash. `environment.disk` holds what was saved, or null.
   * @param {Environment} environment
   */
  constructor(environment) {
    this.environment = environment;
    this.id = environment.id;
  }

  /** Called once after construction. From here on a node that hears from no leader starts an election. */
  start() {}

  /**
   * Answer every RequestVote and AppendEntries with this.environment.send(from, …).
   * @param {number} from the sender's id
   * @param {Message} message
   */
  receive(from, message) {
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
