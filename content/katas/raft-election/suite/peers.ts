/**
 * Peers played by the judge, around one node of the submission's: they ask for votes, claim leadership and answer as some history of
 * correct nodes on a slow network could have it. They vote once per term and lead only what they could have won, so that whatever
 * the node under test sees is something that Raft allows.
 */
import { draw } from '../../../../grader/sim/world/draw.ts';
import type { Flight } from '../../../../grader/sim/world/schedule.ts';
import type { Books, Entry, NodeBook } from './books.ts';
import type { RaftMessage } from './protocol.ts';
import type { Manners, Move } from './schedule.ts';

/** Where a director's draws begin among the places of `draw`. */
const directorPlace = 1 << 18;

export class Director {
  readonly #books: Books;
  readonly #seed: number;
  /** Terms in which the node under test has asked a peer for its vote: term × 16 + peer. */
  readonly #asked = new Set<number>();
  #drawn = 0;

  constructor(books: Books, seed: number) {
    this.#books = books;
    this.#seed = seed;
  }

  /** The message of a move, as the moment allows it, or null. */
  resolve(move: Move): RaftMessage | null {
    const node = this.#books.nodes[0] as NodeBook;
    const term = node.term + move.termOffset;
    if (term < 1) return null;
    const sender = (this.#books.nodes[move.from] as NodeBook).id;
    if (move.type === 'AppendEntries')
      return { type: 'AppendEntries', term, sender, lastLogIndex: 0, lastLogTerm: 0, granted: false, entries: 0 };
    const [lastLogIndex, lastLogTerm] = logOf(move, node, term);
    return { type: 'RequestVote', term, sender, lastLogIndex, lastLogTerm, granted: false, entries: 0 };
  }

  /** Whether a peer may say this now; if so, it goes into the books. */
  allows(from: number, message: RaftMessage, entry: Entry): boolean {
    const { type, term } = message;
    const peer = this.#books.nodes[from] as NodeBook;
    switch (type) {
      case 'RequestVote': {
        if (this.#books.leader(term)?.node === from) return false;
        const vote = this.#books.vote(term, from);
        if (vote === undefined) this.#books.recordVote(term, from, { candidate: peer.id, ...entry });
        return vote === undefined || vote.candidate === peer.id;
      }
      case 'AppendEntries':
        return this.#leads(peer, term, entry);
      case 'RequestVoteReply':
        return (
          !message.granted ||
          (this.#asked.has(term * 16 + from) &&
            this.#books.vote(term, from)?.candidate === (this.#books.nodes[0] as NodeBook).id)
        );
      case 'AppendEntriesReply':
        return true;
    }
  }

  /** How a peer answers, and when: none, one or two messages. */
  answer(flight: Flight<RaftMessage>, manners: Manners, entry: Entry): { message: RaftMessage; delayMs: number }[] {
    const { message, to: peer } = flight;
    if (message.type !== 'RequestVote' && message.type !== 'AppendEntries') return [];
    const raised = this.#draw() < manners.higher ? 1 + Math.floor(this.#draw() * 3) : 0;
    const term = message.term + raised;
    const granted = raised === 0 && (message.type === 'AppendEntries' || this.#grants(message, peer, manners, entry));
    if (this.#draw() < manners.lost) return [];
    const reply: RaftMessage = {
      type: message.type === 'RequestVote' ? 'RequestVoteReply' : 'AppendEntriesReply',
      term,
      sender: -1,
      lastLogIndex: 0,
      lastLogTerm: 0,
      granted,
      entries: 0,
    };
    const delay = () => 1 + Math.round(this.#draw() ** 2 * manners.delayMaxMs);
    const answers = [{ message: reply, delayMs: delay() }];
    if (this.#draw() < manners.twice) answers.push({ message: reply, delayMs: delay() });
    return answers;
  }

  /** The node under test has asked a peer for its vote. */
  hears(flight: Flight<RaftMessage>): void {
    if (flight.message.type === 'RequestVote') this.#asked.add(flight.message.term * 16 + flight.to);
  }

  /** In a replay, a grant that was given once is given again: the books need to know. */
  regrant(peer: number, term: number, entry: Entry): void {
    if (
      this.#asked.has(term * 16 + peer) &&
      this.#books.leader(term) === undefined &&
      this.#books.vote(term, peer) === undefined
    )
      this.#books.recordVote(term, peer, { candidate: (this.#books.nodes[0] as NodeBook).id, ...entry });
  }

  #grants(message: RaftMessage, peer: number, manners: Manners, entry: Entry): boolean {
    const vote = this.#books.vote(message.term, peer);
    const free = vote === undefined && this.#books.leader(message.term) === undefined;
    if (!free && vote?.candidate !== message.sender) return false;
    if (this.#draw() >= manners.grant) return false;
    this.#books.recordVote(message.term, peer, { candidate: message.sender, ...entry });
    return true;
  }

  /** A peer can lead a term if nobody else does and a majority has voted for it or might have. */
  #leads(peer: NodeBook, term: number, entry: Entry): boolean {
    const books = this.#books;
    const leader = books.leader(term);
    if (leader !== undefined) return leader.node === peer.index;
    const supporters = books.nodes.filter(({ index }) => {
      const vote = books.vote(term, index);
      return vote === undefined ? index !== 0 : vote.candidate === peer.id;
    });
    if (supporters.length < books.majority || !supporters.includes(peer)) return false;
    for (const { index } of supporters) books.recordVote(term, index, { candidate: peer.id, ...entry });
    books.recordLeader(term, { node: peer.index, ...entry });
    return true;
  }

  #draw(): number {
    return draw(this.#seed, directorPlace, this.#drawn++);
  }
}

/** The candidate's last index and term; a last entry is never of a later term than the candidate's. */
function logOf(move: Move, node: NodeBook, term: number): [number, number] {
  const { lastLogIndex: index, lastLogTerm: last } = node;
  switch (move.log) {
    case 'shorter':
      return index > 1 ? [index - 1, last] : [0, 0];
    case 'equal':
      return [index, last];
    case 'longer':
      return [index + 1, Math.max(last, 1)];
    case 'older-term':
      return last > 1 ? [index + 3, last - 1] : [0, 0];
    case 'newer-term':
      return last + 1 <= term - 1 ? [Math.max(1, index - 1), last + 1] : [index, last];
  }
}
