/** When each node's next election may start, and by when it must have started, in virtual milliseconds: the books' account of its timer, kept from its events. */
import type { NodeBook, Turn } from './books.ts';
import { grantsVote } from './protocol.ts';

export const electionMinMs = 150;
/** 300, and 20 more for nodes that look at the clock every 10 or 20 ms. */
export const electionMaxMs = 320;
/** Heartbeats to one peer come at most this far apart. */
export const beatMaxMs = 60;
/** A node that was paused is given this long to catch up. */
export const catchUpMs = 20;

export const electionCause = 'it started its last election';

/** Takes in what a message or a timer did to a node's election timer. The node is as it was before. */
export function recordTimers(turn: Turn): void {
  const { node, at } = turn;
  if (turn.election) {
    if (node.resetCause === electionCause) node.rounds.push(at - node.reset.at);
    else forgetRounds(node);
    resetTimer(turn, electionCause);
    if (turn.role === 'Leader') node.electableBy = Infinity;
    return;
  }
  if (turn.role === 'Leader') {
    node.electableBy = Infinity;
    return;
  }
  if (node.role === 'Candidate' && turn.role === 'Follower') {
    // A candidate that steps down may keep its own timer or start it anew: the earliest moment stays, the latest moves.
    node.electableBy = at + electionMaxMs;
    node.reset = turn;
    node.resetCause = 'it stepped down';
    forgetRounds(node);
    return;
  }
  const cause = causeOfReset(turn);
  if (cause === null) return;
  resetTimer(turn, cause);
  forgetRounds(node);
}

/** Setting a length takes the engine's long way, even where nothing changes: nearly always. */
export function forgetRounds({ rounds }: NodeBook): void {
  if (rounds.length > 0) rounds.length = 0;
}

function causeOfReset(turn: Turn): string | null {
  const { node, received } = turn;
  if (received !== null && received.message.type === 'AppendEntries' && received.message.term === turn.term)
    return 'it heard from the leader';
  if (grantsVote(turn.sent)) return 'it granted its vote';
  return node.role === 'Leader' ? 'it stepped down' : null;
}

export function resetTimer(turn: Turn, cause: string): void {
  const { node, at } = turn;
  node.electableFrom = at + electionMinMs;
  node.electableBy = at + electionMaxMs;
  node.reset = turn;
  node.resetCause = cause;
}
