/** What a schedule of this kata says beyond the world's own: directed faults at their moment, and peers played by the judge. */
import type { WorldSchedule } from '../../../../grader/sim/world/schedule.ts';
import type { RaftDisk, RaftMessage } from './protocol.ts';

/** A fault that strikes when something happens: a vote granted, an election won or started. */
export interface Trigger {
  on: 'grant' | 'win' | 'election';
  /** The how-manieth such event, from 1; every one from there on while `times` lasts. */
  nth: number;
  times: number;
  /** Strikes the node that did it: crash and restart, pause and resume, or cut off in one direction or both. */
  then: 'crash' | 'pause' | 'mute' | 'deafen' | 'isolate';
  forMs: number;
}

/** What a scripted peer sends, relative to what the node under test is doing at that moment. */
export interface Move {
  at: number;
  /** Index of the scripted peer. */
  from: number;
  /** `Refusal`: its answer to a request for its vote of an earlier term, which came late: in the term of the candidate, that it has voted for meanwhile or not. */
  type: 'RequestVote' | 'AppendEntries' | 'Refusal';
  /** Added to the node's term of that moment. */
  termOffset: number;
  /** The candidate's log against the node's: shorter, equal, longer, or decided by the last entry's term. */
  log: 'shorter' | 'equal' | 'longer' | 'older-term' | 'newer-term';
}

/** How scripted peers answer. */
export interface Manners {
  /** Chance that a free vote is granted. */
  grant: number;
  /** Chance that an answer carries a higher term. */
  higher: number;
  /** Chances that an answer is lost, and that it comes twice. */
  lost: number;
  twice: number;
  delayMaxMs: number;
}

/** A message of a scripted peer as it was sent: what a counterexample replays. */
export interface ScriptedMessage {
  at: number;
  from: number;
  to: number;
  message: RaftMessage;
}

export type Peers =
  | { kind: 'submission' }
  /** All but node 0 are played by the judge. */
  | { kind: 'scripted'; moves: readonly Move[]; manners: Manners }
  | { kind: 'replayed'; messages: readonly ScriptedMessage[] };

export interface RaftSchedule {
  world: WorldSchedule<RaftDisk>;
  triggers: readonly Trigger[];
  peers: Peers;
  /**
   * Whether a leader must emerge once the faults have stopped: who can then reach one another, by index, and the rule that it is.
   * In the bonus the cut between the two sides never heals.
   */
  liveness: { connected: readonly number[]; rule: 'leader-elected' | 'partition-majority-elects' } | null;
}
