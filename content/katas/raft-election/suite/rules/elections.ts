import { type Citation, finding, type Finding } from '../../../../../grader/check/finding.ts';
import type { NodeBook, Turn } from '../books.ts';
import { electionMaxMs, electionMinMs } from '../election-timers.ts';
import { milliseconds, Name, name, type Rule, when } from './rule.ts';

/** Floating-point sums of delays may miss by less than this. */
const epsilon = 1e-6;

export const candidacyStartsNewTerm: Rule = {
  id: 'candidacy-starts-new-term',
  title: 'An election starts a new term, with a vote for oneself, and asks everyone',
  explanation:
    'The term rises by exactly one, the candidate votes for itself and asks every peer in that event, with the index and term of its own last entry. It may ask again within its term.',
  source: 'Ongaro & Ousterhout 2014, §5.2 and Figure 2 (candidates)',
  on: ['start', 'election', 'request-vote-sent', 'role-changed'],
  check(turn, books) {
    const { node } = turn;
    const asks = turn.sent.filter((flight) => flight.message.type === 'RequestVote');
    for (const flight of asks) {
      const { message } = flight;
      if (message.term !== turn.term)
        return finding`${Name(node)}, in term ${turn.term}, asked ${name(books.nodes[flight.to] as NodeBook)} for a vote of term ${message.term} ${when(turn)}.`;
      if (message.lastLogIndex !== node.lastLogIndex || message.lastLogTerm !== node.lastLogTerm)
        return finding`${Name(node)} asked for votes ${when(turn)} as if its log ended ${logEnd(message)}; it ends ${logEnd(node)}.`;
    }
    if (!turn.election) {
      if (asks.length > 0 && turn.role !== 'Candidate')
        return finding`${Name(node)} asked for votes in term ${turn.term} ${when(turn)} as a ${turn.role.toLowerCase()}.`;
      if (turn.role === 'Candidate' && node.role !== 'Candidate')
        return finding`${Name(node)} became a candidate ${when(turn)} without a new term: it stayed in term ${turn.term}.`;
      return comesUpOtherwise(turn);
    }
    if (turn.term !== node.term + 1)
      return finding`${Name(node)} started an election ${when(turn)} that took it from term ${node.term} to term ${turn.term}.`;
    if (turn.vote !== node.id)
      return finding`${Name(node)} started an election of term ${turn.term} ${when(turn)} without voting for itself.`;
    if (turn.role === 'Follower')
      return finding`${Name(node)} went from term ${node.term} to term ${turn.term} ${when(turn)} and stayed a follower; only an election or a message raises the term.`;
    for (const peer of books.nodes) {
      if (peer === node || asks.some((flight) => flight.to === peer.index)) continue;
      return finding`${Name(node)} started an election of term ${turn.term} ${when(turn)} and did not ask ${name(peer)} for its vote.`;
    }
    return null;
  },
};

/** A start is no election: a node comes up as a follower, in the term that it was in. */
function comesUpOtherwise(turn: Turn): Finding | null {
  const { node } = turn;
  if (turn.kind !== 'start' && turn.kind !== 'restart') return null;
  if (turn.term > node.term)
    return finding`${Name(node)} was in term ${node.term} and came up ${when(turn)} in term ${turn.term}; only an election or a message raises the term.`;
  if (turn.role === 'Leader') return finding`${Name(node)} came up ${when(turn)} as a leader, without an election.`;
  return null;
}

/** What completes "its log ends …". */
const logEnd = ({ lastLogIndex, lastLogTerm }: Pick<NodeBook, 'lastLogIndex' | 'lastLogTerm'>): string =>
  lastLogIndex === 0 && lastLogTerm === 0
    ? 'before its first entry'
    : `with entry ${lastLogIndex} of term ${lastLogTerm}`;

export const electionNotEarly: Rule = {
  id: 'election-not-early',
  title: 'No election sooner than 150 ms after the timer was reset',
  explanation: 'A follower that hears from its leader, or has just given its vote, leaves the others that long.',
  source: 'Ongaro & Ousterhout 2014, §5.2; contract',
  on: ['election'],
  check(turn) {
    const { node } = turn;
    if (!turn.election || node.role === 'Leader' || turn.at >= node.electableFrom - epsilon) return null;
    return finding`${Name(node)}’s election timer was reset ${when(node.reset)}, when ${node.resetCause}; ${when(turn)}, only ${milliseconds(turn.at - (node.electableFrom - electionMinMs))} later, it started an election. The least is ${electionMinMs} ms.`;
  },
};

export const electionNotLate: Rule = {
  id: 'election-not-late',
  title: 'An election at the latest 320 ms after the timer was reset',
  explanation:
    'Refusing a vote, a stale message or a higher term alone reset nothing: else one node that asks in vain keeps everybody from electing.',
  source: 'Ongaro & Ousterhout 2014, §5.2 and §9.3; contract',
  on: ['overdue'],
  check(turn) {
    const { node } = turn;
    if (!node.up || node.paused || turn.kind === 'resume' || turn.at <= node.electableBy + epsilon) return null;
    return late(node, when(turn), turn.at);
  },
  due: (node, { at }) => (at > node.electableBy + epsilon ? late(node, `at ${milliseconds(at)}`, at) : null),
};

const late = (node: NodeBook, then: Citation | string, at: number): Finding =>
  finding`${Name(node)}’s election timer was last reset ${when(node.reset)}, when ${node.resetCause}; ${then}, ${milliseconds(at - (node.electableBy - electionMaxMs))} later, it had started no election. The most is ${electionMaxMs} ms.`;

/** So many rounds in a row, and their delays this close together, do not happen by chance: below 1 in 10⁹ for a uniform draw. */
const roundsMin = 8;
const spreadMinMs = 5;

export const timeoutDrawnAnew: Rule = {
  id: 'election-timeout-drawn-anew',
  title: 'Each election timeout is drawn anew',
  explanation: 'Two candidates that split a vote once would split it for ever if their delays never changed.',
  source: 'Ongaro & Ousterhout 2014, §5.2',
  on: ['election'],
  check(turn) {
    const { node } = turn;
    if (!turn.election || node.rounds.length < roundsMin) return null;
    const low = Math.min(...node.rounds);
    const high = Math.max(...node.rounds);
    if (high - low >= spreadMinMs) return null;
    return finding`${Name(node)} started ${node.rounds.length + 1} elections in a row, the last ${when(turn)}, always ${milliseconds(low)}${high - low < 0.1 ? '' : ` to ${milliseconds(high)}`} after the one before: the delay is not drawn anew.`;
  },
};
