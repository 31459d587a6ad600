/**
 * Peers played by the judge, around one node of the submission's: they ask for votes, claim leadership and answer as some history of
 * correct nodes on a slow network could have it. They vote once per term, say the same each time they are asked, ask with one log per
 * term, and lead only what they could have won: a node may rely on its peers, and whatever it sees is something that Raft allows.
 */
import { draw } from '../../../../grader/sim/world/draw.ts';
import type { Flight } from '../../../../grader/sim/world/schedule.ts';
import type { Books, Entry, NodeBook } from './books.ts';
import type { RaftDisk, RaftMessage } from './protocol.ts';
import type { Manners, Move } from './schedule.ts';

/** Where a director's draws begin among the places of `draw`. */
const directorPlace = 1 << 18;

export class Director {
  readonly #books: Books;
  readonly #seed: number;
  /** Terms in which the node under test has asked a peer for its vote: term × 16 + peer. */
  readonly #asked = new Set<number>();
  /** By peer, the first of those terms. */
  readonly #firstAsked: number[] = [];
  /** What a peer answers whoever asks for its vote: term × 16 + peer. */
  readonly #answers = new Map<number, boolean>();
  /** With which log a peer is a candidate: its last index and term, by term × 16 + peer. */
  readonly #candidacies = new Map<number, readonly [number, number]>();
  /** By peer, the highest term that it has spoken of. */
  readonly #terms: number[] = [];
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
    if (move.type === 'Refusal') return this.#lateRefusal(move.from, term);
    const sender = (this.#books.nodes[move.from] as NodeBook).id;
    if (move.type === 'AppendEntries')
      return { type: 'AppendEntries', term, sender, lastLogIndex: 0, lastLogTerm: 0, granted: false, entries: 0 };
    const [lastLogIndex, lastLogTerm] = this.#candidacies.get(term * 16 + move.from) ?? logOf(move, node, term);
    return { type: 'RequestVote', term, sender, lastLogIndex, lastLogTerm, granted: false, entries: 0 };
  }

  #lateRefusal(peer: number, term: number): RaftMessage | null {
    const candidate = (this.#books.nodes[0] as NodeBook).role === 'Candidate';
    if (!candidate || !this.#askedBefore(peer, term) || !this.#asked.has(term * 16 + peer)) return null;
    return { type: 'RequestVoteReply', term, sender: -1, lastLogIndex: 0, lastLogTerm: 0, granted: false, entries: 0 };
  }

  /** Whether a peer may say this now; if so, it goes into the books. */
  allows(from: number, message: RaftMessage, entry: Entry): boolean {
    const allowed = this.#allows(from, message, entry);
    const { type, term, lastLogIndex, lastLogTerm } = message;
    if (allowed && (type === 'RequestVote' || type === 'AppendEntries')) {
      this.#terms[from] = Math.max(this.#terms[from] ?? 0, term);
      if (type === 'RequestVote') this.#candidacies.set(term * 16 + from, [lastLogIndex, lastLogTerm]);
    }
    return allowed;
  }

  #allows(from: number, message: RaftMessage, entry: Entry): boolean {
    const { type, term } = message;
    const peer = this.#books.nodes[from] as NodeBook;
    switch (type) {
      case 'RequestVote': {
        if (this.#books.leader(term)?.node === from) return false;
        const vote = this.#books.vote(term, from);
        if (vote === undefined) this.#books.recordVote(term, from, peer.id, entry);
        return vote === undefined || vote.candidate === peer.id;
      }
      case 'AppendEntries':
        return this.#leads(peer, term, entry);
      case 'RequestVoteReply':
        return this.#mayAnswer(from, message);
      case 'AppendEntriesReply':
        return true;
    }
  }

  /** A vote is granted once it was asked for; whoever grants it refuses in that term at most what was asked in an earlier one. */
  #mayAnswer(from: number, { term, granted }: RaftMessage): boolean {
    const key = term * 16 + from;
    const given = this.#books.vote(term, from)?.candidate === (this.#books.nodes[0] as NodeBook).id;
    if (granted) return given && this.#asked.has(key) && this.#answers.get(key) !== false;
    if (this.#askedBefore(from, term)) return true;
    if (given) return false;
    this.#answers.set(key, false);
    return true;
  }

  #askedBefore(peer: number, term: number): boolean {
    return (this.#firstAsked[peer] ?? Infinity) < term;
  }

  /** How a peer answers, and when: none, one or two messages. */
  answer(
    flight: Flight<RaftMessage, RaftDisk>,
    manners: Manners,
    entry: Entry,
  ): { message: RaftMessage; delayMs: number }[] {
    const { message, to: peer } = flight;
    if (message.type !== 'RequestVote' && message.type !== 'AppendEntries') return [];
    const raised = this.#draw() < manners.higher ? 1 + Math.floor(this.#draw() * 3) : 0;
    const term = Math.max(message.term, this.#terms[peer] ?? 0) + raised;
    this.#terms[peer] = term;
    const granted =
      term === message.term && (message.type === 'AppendEntries' || this.#grants(message, peer, manners, entry));
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
  hears(flight: Flight<RaftMessage, RaftDisk>): void {
    const { message, to } = flight;
    if (message.type !== 'RequestVote') return;
    this.#asked.add(message.term * 16 + to);
    this.#firstAsked[to] ??= message.term;
  }

  /** In a replay, a grant that was given once is given again: the books need to know. */
  regrant(peer: number, term: number, entry: Entry): void {
    if (
      this.#asked.has(term * 16 + peer) &&
      (this.#books.leader(term)?.node ?? 0) === 0 &&
      this.#books.vote(term, peer) === undefined
    )
      this.#books.recordVote(term, peer, (this.#books.nodes[0] as NodeBook).id, entry);
  }

  #grants(message: RaftMessage, peer: number, manners: Manners, entry: Entry): boolean {
    const vote = this.#books.vote(message.term, peer);
    const free = vote === undefined && this.#books.leader(message.term) === undefined;
    if (!free && vote?.candidate !== message.sender) return false;
    // A vote that is refused stays refused: by a log that is ahead, which it still is when it is asked again.
    const key = message.term * 16 + peer;
    const before = this.#answers.get(key);
    const granted = before ?? this.#draw() < manners.grant;
    if (before === undefined) this.#answers.set(key, granted);
    if (granted) this.#books.recordVote(message.term, peer, message.sender, entry);
    return granted;
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
    for (const { index } of supporters) books.recordVote(term, index, peer.id, entry);
    books.recordLeader(term, peer.index, entry);
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
