/** What a node says of itself, read once after each of its events, as hostile data. */
import type { Subject } from '../../../../grader/kit/subject.ts';
import { Misuse } from '../../../../grader/sim/world/schedule.ts';
import type { Role, Turn } from './books.ts';
import { count, readLog } from './protocol.ts';

/** Reads term, vote and role into the turn; at a start, compares id and log with the books. What is malformed, the turn says. */
export function readState(turn: Turn, instance: Record<string, unknown>, subject: Subject): void {
  let term: unknown;
  let vote: unknown;
  let role: unknown;
  try {
    term = instance['currentTerm'];
    vote = instance['votedFor'];
    role = instance['state'];
  } catch (thrown) {
    throw subject.crash(thrown);
  }
  try {
    turn.term = count(term, 'currentTerm');
    turn.vote = vote === null ? -1 : count(vote, 'votedFor');
    turn.role = readRole(role);
    if (turn.kind === 'start' || turn.kind === 'restart') readIdentity(turn, instance, subject);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    turn.malformed = error.message.replace(/\.$/, '');
  }
}

function readRole(raw: unknown): Role {
  if (raw === 'Follower' || raw === 'Candidate' || raw === 'Leader') return raw;
  throw new Misuse('state is none of Follower, Candidate and Leader.');
}

function readIdentity({ node }: Turn, instance: Record<string, unknown>, { touch }: Subject): void {
  if (touch(() => instance['id']) !== node.id) throw new Misuse('id is not the environment’s');
  const log = touch(() => orMisuse(() => readLog(instance['log'], 'log')));
  if (log instanceof Misuse) throw log;
  if (log.length !== node.lastLogIndex || (log.at(-1) ?? 0) !== node.lastLogTerm)
    throw new Misuse('log is not the one on its disk');
}

/** Within `touch`, where everything thrown counts as the guest's: what we throw ourselves comes out as a value. */
function orMisuse<T>(read: () => T): T | Misuse {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Misuse) return thrown;
    throw thrown;
  }
}
