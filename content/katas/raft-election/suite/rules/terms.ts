import { finding } from '../../../../../grader/check/finding.ts';
import type { NodeBook } from '../books.ts';
import { anySent, article, Name, name, type Rule, when } from './rule.ts';

export const termNeverFalls: Rule = {
  id: 'term-never-falls',
  title: 'A node’s term never falls',
  explanation:
    'Terms are Raft’s clock. A restart brings back the term that was saved, and whoever adopts a term saves it.',
  source: 'Ongaro & Ousterhout 2014, §5.1',
  on: ['term-changed'],
  check(turn) {
    const { node } = turn;
    if (turn.term >= node.term) return null;
    if (turn.kind === 'restart' && node.crash)
      return finding`${Name(node)} was in term ${node.term} when it crashed ${when(node.crash)}, and came back ${when(turn)} in term ${turn.term}.`;
    return finding`${Name(node)} went from term ${node.term} back to term ${turn.term} ${when(turn)}.`;
  },
};

export const durableBeforeSend: Rule = {
  id: 'durable-before-send',
  title: 'Term and vote are on disk before a message depends on them',
  explanation:
    'A crash right after the message must leave a node that still knows what it said: its term in every message, its vote in a grant, its vote for itself in a RequestVote.',
  source: 'Ongaro & Ousterhout 2014, Figure 2 (persistent state: updated on stable storage before responding to RPCs)',
  on: anySent,
  check(turn, books) {
    for (const flight of turn.sent) {
      const { message, disk } = flight;
      const saved = disk?.term ?? 0;
      const receiver = books.nodes[flight.to] as NodeBook;
      if (saved < message.term)
        return finding`${Name(turn.node)} sent ${name(receiver)} ${article(message.type)} of term ${message.term} ${when(turn)}, while its disk still said term ${saved}.`;
      if (saved > message.term) continue;
      const vote = disk?.vote ?? -1;
      if (message.type === 'RequestVoteReply' && message.granted && vote !== receiver.id)
        return finding`${Name(turn.node)} voted for ${name(receiver)} in term ${message.term} ${when(turn)}, while its disk said ${vote === -1 ? 'it had voted for nobody' : `it had voted for node ${vote}`}.`;
      if (message.type === 'RequestVote' && vote !== turn.node.id)
        return finding`${Name(turn.node)} asked for votes in term ${message.term} ${when(turn)}, while its vote for itself was not on its disk.`;
    }
    return null;
  },
};

export const higherTermAdopted: Rule = {
  id: 'higher-term-adopted',
  title: 'A higher term makes a follower of anyone',
  explanation:
    'Whatever the message, request or reply, refused or not: a higher term is adopted, the role becomes follower, and the vote is free again.',
  source: 'Ongaro & Ousterhout 2014, §5.1',
  on: ['higher-term'],
  check(turn, books) {
    const { node, received } = turn;
    if (received === null || received.message.term <= node.term) return null;
    const { message } = received;
    const sender = books.nodes[received.from] as NodeBook;
    if (turn.term !== message.term)
      return finding`${Name(node)}, in term ${node.term}, received ${article(message.type)} of term ${message.term} from ${name(sender)} ${when(turn)}, and was in term ${turn.term} after it.`;
    if (turn.role !== 'Follower')
      return finding`${Name(node)} received ${article(message.type)} of the higher term ${message.term} from ${name(sender)} ${when(turn)} and stayed a ${turn.role.toLowerCase()}.`;
    const granted = turn.sent.some(
      (flight) => flight.to === received.from && flight.message.type === 'RequestVoteReply' && flight.message.granted,
    );
    if (turn.vote === -1 || (granted && turn.vote === sender.id)) return null;
    return finding`${Name(node)} adopted term ${message.term} ${when(turn)} with votedFor ${turn.vote}: in a new term it has voted for nobody yet.`;
  },
};

export const olderTermRefused: Rule = {
  id: 'older-term-refused',
  title: 'A message of an older term changes nothing',
  explanation:
    'A request of an older term is refused, and no stale message, request or reply, changes term, vote or role.',
  source: 'Ongaro & Ousterhout 2014, §5.1 and Figure 2',
  on: ['older-term'],
  check(turn, books) {
    const { node, received } = turn;
    if (received === null || received.message.term >= node.term) return null;
    const { message } = received;
    const sender = books.nodes[received.from] as NodeBook;
    const answer = turn.sent.find(
      (flight) =>
        flight.to === received.from &&
        (flight.message.type === 'RequestVoteReply' || flight.message.type === 'AppendEntriesReply'),
    );
    if (answer?.message.granted)
      return finding`${Name(node)}, in term ${node.term}, answered ${article(message.type)} of term ${message.term} from ${name(sender)} with ${message.type === 'RequestVote' ? 'a vote' : 'success'} ${when(turn)}.`;
    if (turn.term === node.term && turn.vote === node.vote && turn.role === node.role) return null;
    const what =
      turn.role !== node.role
        ? `made it a ${turn.role.toLowerCase()}`
        : turn.term !== node.term
          ? `took it to term ${turn.term}`
          : 'changed its votedFor';
    return finding`${Name(node)} was a ${node.role.toLowerCase()} in term ${node.term}; ${article(message.type)} of term ${message.term} from ${name(sender)} ${what} ${when(turn)}.`;
  },
};

export const candidateYields: Rule = {
  id: 'candidate-yields-to-leader',
  title: 'A candidate that hears from the leader of its term follows it',
  explanation: 'Someone else has won this term; going on as a candidate only disturbs.',
  source: 'Ongaro & Ousterhout 2014, §5.2',
  on: ['append-entries-received'],
  check(turn, books) {
    const { node, received } = turn;
    if (received === null || received.message.type !== 'AppendEntries' || node.role !== 'Candidate') return null;
    if (received.message.term !== node.term || turn.role === 'Follower') return null;
    return finding`${Name(node)}, a candidate in term ${node.term}, received an AppendEntries of that term from ${name(books.nodes[received.from] as NodeBook)} ${when(turn)} and stayed a ${turn.role.toLowerCase()}.`;
  },
};
