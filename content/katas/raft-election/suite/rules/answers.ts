import { finding } from '../../../../../grader/check/finding.ts';
import type { NodeBook } from '../books.ts';
import { article, Name, name, replyTo, type Rule, when } from './rule.ts';

export const everyRequestAnswered: Rule = {
  id: 'every-request-answered',
  title: 'Every request is answered, once, by the event that receives it',
  explanation: 'Stale ones too: the answer is how an old leader or candidate learns of the new term.',
  source: 'Contract; Ongaro & Ousterhout 2014, §5.1',
  on: ['request-vote-received', 'append-entries-received', 'vote-reply-sent', 'append-reply-sent'],
  check(turn, books) {
    const { node, received } = turn;
    const request =
      received !== null && (received.message.type === 'RequestVote' || received.message.type === 'AppendEntries')
        ? received
        : null;
    const expected = request === null ? null : replyTo[request.message.type as keyof typeof replyTo];
    let answers = 0;
    for (const flight of turn.sent) {
      const { type } = flight.message;
      if (type !== 'RequestVoteReply' && type !== 'AppendEntriesReply') continue;
      if (request !== null && flight.to === request.from && type === expected) answers++;
      else
        return finding`${Name(node)} sent ${name(books.nodes[flight.to] as NodeBook)} ${article(type)} ${when(turn)} that answers no request of that event.`;
    }
    if (request === null || answers === 1) return null;
    const sender = books.nodes[request.from] as NodeBook;
    if (answers === 0)
      return finding`${Name(node)} received ${article(request.message.type)} of term ${request.message.term} from ${name(sender)} ${when(turn)} and did not answer it.`;
    return finding`${Name(node)} answered one ${request.message.type} from ${name(sender)} ${answers === 2 ? 'twice' : `${answers} times`} ${when(turn)}.`;
  },
};

export const replyCarriesCurrentTerm: Rule = {
  id: 'reply-carries-current-term',
  title: 'A reply carries the receiver’s own, updated term',
  explanation: 'That is how a stale sender learns that it is stale. An AppendEntries of the current term succeeds.',
  source: 'Ongaro & Ousterhout 2014, Figure 2 (results: currentTerm, for the sender to update itself)',
  on: ['vote-reply-sent', 'append-reply-sent'],
  check(turn, books) {
    const { node, received } = turn;
    if (received === null) return null;
    for (const flight of turn.sent) {
      const { message } = flight;
      if (message.type !== 'RequestVoteReply' && message.type !== 'AppendEntriesReply') continue;
      const receiver = name(books.nodes[flight.to] as NodeBook);
      if (message.term !== turn.term)
        return finding`${Name(node)}, in term ${turn.term} by then, answered ${receiver} with term ${message.term} ${when(turn)}.`;
      if (message.type === 'AppendEntriesReply' && !message.granted && received.message.term === turn.term)
        return finding`${Name(node)} answered an AppendEntries of its own term ${turn.term} from ${receiver} with success: false ${when(turn)}.`;
    }
    return null;
  },
};

export const messagesWellFormed: Rule = {
  id: 'messages-well-formed',
  title: 'Messages say who sent them and carry no entries',
  explanation: 'candidateId and leaderId are the sender’s own id; in this kata entries is always empty.',
  source: 'Contract',
  on: ['request-vote-sent', 'append-entries-sent'],
  check(turn) {
    for (const flight of turn.sent) {
      const { message } = flight;
      if (message.sender !== -1 && message.sender !== turn.node.id)
        return finding`${Name(turn.node)} sent ${article(message.type)} ${when(turn)} in the name of node ${message.sender}.`;
      if (message.entries > 0)
        return finding`${Name(turn.node)} sent an AppendEntries with ${message.entries} entries ${when(turn)}.`;
    }
    return null;
  },
};
