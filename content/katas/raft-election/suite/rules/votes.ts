import { finding } from '../../../../../grader/check/finding.ts';
import type { NodeBook, Turn } from '../books.ts';
import { anySent, Name, name, type Rule, size, when } from './rule.ts';

/** Two majorities of one term would share a voter who voted twice. */
export const oneVotePerTerm: Rule = {
  id: 'one-vote-per-term',
  title: 'A node votes for one candidate per term',
  explanation:
    'Any two majorities share a voter. If no voter votes twice in a term, two candidates cannot both win it; its own candidacy is a vote, and a crash is no excuse.',
  source: 'Ongaro & Ousterhout 2014, §5.2',
  on: ['request-vote-sent', 'vote-reply-sent'],
  check(turn, books) {
    const { node } = turn;
    for (const flight of turn.sent) {
      const { message } = flight;
      const candidate =
        message.type === 'RequestVote'
          ? node.id
          : message.type === 'RequestVoteReply' && message.granted
            ? (books.nodes[flight.to] as NodeBook).id
            : -1;
      if (candidate === -1) continue;
      const first = books.vote(message.term, node.index);
      if (first === undefined || first.candidate === candidate) continue;
      const whom = (id: number) => (id === node.id ? 'itself' : `node ${id}`);
      const between = node.crash !== null && node.crash.event > first.event ? node.crash : null;
      if (between)
        return finding`${Name(node)} voted for ${whom(first.candidate)} ${when(first)}, crashed ${when(between)}, and voted for ${whom(candidate)} ${when(turn)}, both in term ${message.term}: after the restart it no longer knew of its vote.`;
      return finding`${Name(node)} voted for ${whom(first.candidate)} ${when(first)} and for ${whom(candidate)} ${when(turn)}, both in term ${message.term}.`;
    }
    return null;
  },
};

export const voteKeptWithinTerm: Rule = {
  id: 'vote-kept-within-term',
  title: 'A vote is forgotten only when the term increases',
  explanation:
    'votedFor belongs to a term. Stepping down within the term, or restarting, must leave it as it was, or the node is free to vote twice.',
  source: 'Ongaro & Ousterhout 2014, Figure 2 (persistent state)',
  on: ['start', 'vote-changed'],
  check(turn) {
    const { node } = turn;
    if (turn.kind === 'start' || turn.kind === 'restart') {
      const kept = turn.disk?.vote ?? -1;
      if (turn.term !== (turn.disk?.term ?? 0) || turn.vote === kept) return null;
      return finding`${Name(node)} started ${when(turn)} with ${said(turn.vote)} in term ${turn.term}, but its disk says ${said(kept)}.`;
    }
    if (turn.term !== node.term || node.vote === -1 || turn.vote === node.vote) return null;
    return finding`${Name(node)} had voted for ${node.vote === node.id ? 'itself' : `node ${node.vote}`} in term ${node.term}, and ${when(turn)}, still in that term, its votedFor became ${turn.vote === -1 ? 'null' : turn.vote}.`;
  },
};

export const savedVoteIsOfSavedTerm: Rule = {
  id: 'saved-vote-is-of-saved-term',
  title: 'A vote on disk belongs to the term beside it',
  explanation:
    'A new term is saved with a free vote. With the vote of the term before, a crash makes a node believe that it has voted, and it refuses everyone else.',
  source: 'Ongaro & Ousterhout 2014, Figure 2 (votedFor: candidate that received vote in current term)',
  on: [...anySent, 'term-changed', 'start'],
  check(turn, books) {
    const { node, disk, term } = turn;
    if (disk === null || disk.term !== term || disk.vote === -1 || disk.vote === turn.vote) return null;
    if (books.vote(term, node.index)?.candidate === disk.vote) return null;
    const whom = disk.vote === node.id ? 'itself' : `node ${disk.vote}`;
    return finding`${Name(node)}’s disk said ${when(turn)} that it had voted for ${whom} in term ${term}. It had not: that vote is of an earlier term.`;
  },
};

export const voteNeedsUpToDateLog: Rule = {
  id: 'vote-needs-up-to-date-log',
  title: 'No vote for a candidate whose log is behind',
  explanation:
    'The last term decides, then the last index. A leader whose log is behind would overwrite what a majority has.',
  source: 'Ongaro & Ousterhout 2014, §5.4.1',
  on: ['request-vote-received'],
  check(turn, books) {
    const asked = askedForVote(turn);
    if (asked === null || !grants(turn, asked.from)) return null;
    if (upToDate(turn.node, asked.message)) return null;
    const candidate = books.nodes[asked.from] as NodeBook;
    return finding`${Name(turn.node)}, whose last entry is number ${turn.node.lastLogIndex} of term ${turn.node.lastLogTerm}, voted ${when(turn)} for ${name(candidate)}, whose last entry is number ${asked.message.lastLogIndex} of term ${asked.message.lastLogTerm}: that log is behind.`;
  },
};

export const voteGrantedWhenFree: Rule = {
  id: 'vote-granted-when-free',
  title: 'A free vote goes to an up-to-date candidate, and again to the same one',
  explanation:
    'A node that has not voted in the term grants the first request from a candidate whose log is at least as up to date, equal logs included, and repeats the grant when the candidate asks again: its first reply may have been lost.',
  source: 'Ongaro & Ousterhout 2014, Figure 2 (RequestVote receiver, 2)',
  on: ['request-vote-received'],
  check(turn, books) {
    const asked = askedForVote(turn);
    if (asked === null || asked.message.term < turn.node.term || grants(turn, asked.from)) return null;
    const candidate = books.nodes[asked.from] as NodeBook;
    const vote = books.vote(asked.message.term, turn.node.index);
    if (!upToDate(turn.node, asked.message)) return null;
    if (vote !== undefined && vote.candidate === candidate.id)
      return finding`${Name(turn.node)} had voted for ${name(candidate)} in term ${asked.message.term} ${when(vote)}; ${name(candidate)} asked again, and ${when(turn)} it was refused.`;
    if (vote !== undefined) return null;
    const logs =
      asked.message.lastLogIndex === turn.node.lastLogIndex && asked.message.lastLogTerm === turn.node.lastLogTerm
        ? 'equal to its own'
        : 'more up to date than its own';
    return finding`${Name(turn.node)} refused its vote of term ${asked.message.term} to ${name(candidate)} ${when(turn)}, though it had not voted in that term and the candidate’s log is ${logs}.`;
  },
};

export const leaderHasMajority: Rule = {
  id: 'leader-has-majority',
  title: 'A leader holds the votes of a majority, its own included',
  explanation:
    'Counted are grants of its own term, one per node, that reached it while it was a candidate of that term. Of four nodes a majority is three, of two it is two.',
  source: 'Ongaro & Ousterhout 2014, §5.2',
  on: ['win'],
  check(turn, books) {
    if (!turn.wins) return null;
    const votes = size(books.grantsWith(turn)) + 1;
    if (votes >= books.majority) return null;
    return finding`${Name(turn.node)} became leader of term ${turn.term} ${when(turn)} with ${votes} of ${books.nodes.length} votes, its own included; a majority is ${books.majority}.`;
  },
};

export const wonElectionTaken: Rule = {
  id: 'won-election-taken',
  title: 'A candidate with a majority leads at once',
  explanation:
    'The event that brings the deciding vote makes the candidate leader. A cluster of one has its majority when its election starts.',
  source: 'Ongaro & Ousterhout 2014, §5.2',
  on: ['vote-reply-received', 'election'],
  check(turn, books) {
    const candidacy =
      turn.election ||
      (turn.node.role === 'Candidate' &&
        turn.term === turn.node.term &&
        turn.kind !== 'crash' &&
        turn.received?.message.type === 'RequestVoteReply');
    if (!candidacy || turn.role === 'Leader') return null;
    const votes = size(books.grantsWith(turn)) + 1;
    if (votes < books.majority) return null;
    return finding`${Name(turn.node)} held ${votes} of ${books.nodes.length} votes in term ${turn.term} ${when(turn)}, a majority, and was not leader after that event.`;
  },
};

function askedForVote(turn: Turn) {
  const { received } = turn;
  return received !== null && received.message.type === 'RequestVote' ? received : null;
}

const grants = (turn: Turn, candidate: number): boolean =>
  turn.sent.some(
    (flight) => flight.to === candidate && flight.message.type === 'RequestVoteReply' && flight.message.granted,
  );

function upToDate(voter: NodeBook, request: { lastLogIndex: number; lastLogTerm: number }): boolean {
  return (
    request.lastLogTerm > voter.lastLogTerm ||
    (request.lastLogTerm === voter.lastLogTerm && request.lastLogIndex >= voter.lastLogIndex)
  );
}

const said = (vote: number): string => (vote === -1 ? 'no vote' : `a vote for node ${vote}`);
