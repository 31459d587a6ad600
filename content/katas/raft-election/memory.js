/** @import { Environment, LogEntry, Message } from './raft-election' */

export class Node {
  currentTerm = 0;
  /** @type {number | null} */
  votedFor = null;
  /** @type {'Follower' | 'Candidate' | 'Leader'} */
  state = 'Follower';
  /** @type {LogEntry[]} */
  log = [];

  /** @param {Environment} environment */
  constructor(environment) {
    this.id = environment.id;
  }

  start() {}

  /**
   * @param {number} from
   * @param {Message} message
   */
  receive(from, message) {}
}
