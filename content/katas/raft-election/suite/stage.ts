/** What scripted peers say, and when: by their moves, in answer to the node under test, or word for word as in a counterexample. */
import type { Flight } from '../../../../grader/sim/world/schedule.ts';
import type { World } from '../../../../grader/sim/world/world.ts';
import type { Books, Entry } from './books.ts';
import { Director } from './peers.ts';
import type { RaftDisk, RaftMessage } from './protocol.ts';
import type { RaftSchedule, ScriptedMessage } from './schedule.ts';

interface Line {
  from: number;
  message: RaftMessage;
}

export class Stage {
  /** What was said, to be replayed. */
  readonly said: ScriptedMessage[] = [];
  readonly #peers: RaftSchedule['peers'];
  readonly #director: Director;
  readonly #world: World<RaftMessage, RaftDisk>;
  /** Answers that have not been given yet, by the number of their moment. */
  readonly #pending: Line[] = [];

  constructor({ peers, world: { seed } }: RaftSchedule, books: Books, world: World<RaftMessage, RaftDisk>) {
    this.#peers = peers;
    this.#director = new Director(books, seed);
    this.#world = world;
  }

  /** A message has reached a scripted peer. `entry` is the moment, for the books. */
  hear(flight: Flight<RaftMessage, RaftDisk>, entry: Entry): void {
    this.#director.hears(flight);
    if (this.#peers.kind !== 'scripted') return;
    for (const { message, delayMs } of this.#director.answer(flight, this.#peers.manners, entry))
      this.#world.moment(this.#world.now + delayMs, this.#pending.push({ from: flight.to, message }) - 1);
  }

  /** One of the schedule's moments has come, or one that was asked for. */
  moment(index: number, entry: Entry): void {
    const peers = this.#peers;
    switch (peers.kind) {
      case 'submission':
        return;
      case 'scripted': {
        const move = peers.moves[index];
        if (move === undefined) return this.#say(this.#pending[index - peers.moves.length] as Line, entry);
        const message = this.#director.resolve(move);
        if (message) this.#say({ from: move.from, message }, entry);
        return;
      }
      case 'replayed': {
        const { from, message } = peers.messages[index] as ScriptedMessage;
        if (message.type === 'RequestVoteReply' && message.granted) this.#director.regrant(from, message.term, entry);
        this.#say({ from, message }, entry);
      }
    }
  }

  #say({ from, message }: Line, entry: Entry): void {
    if (!this.#director.allows(from, message, entry)) return;
    this.said.push({ at: this.#world.now, from, to: 0, message });
    this.#world.sendScripted(from, 0, message, 0);
  }
}
