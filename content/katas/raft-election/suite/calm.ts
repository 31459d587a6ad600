/** The calm after the faults: who can reach whom, and whether a leader emerges and stays. */
import type { Finding } from '../../../../grader/check/finding.ts';
import type { Books, NodeBook, Turn } from './books.ts';
import { leaderStays, partitionMajorityElects, Watch } from './rules/live.ts';
import type { RaftSchedule } from './schedule.ts';

/** A rule that was broken, and how. */
export interface Broken {
  id: string;
  found: Finding;
}

export class Calm {
  readonly #books: Books;
  readonly #liveness: NonNullable<RaftSchedule['liveness']>;
  readonly #watch: Watch;
  /** Who can reach one another once nothing is down. */
  readonly #side: readonly NodeBook[];

  constructor(
    { calmAt, network }: RaftSchedule['world'],
    liveness: NonNullable<RaftSchedule['liveness']>,
    books: Books,
  ) {
    this.#books = books;
    this.#liveness = liveness;
    this.#side = liveness.connected.map((index) => books.nodes[index] as NodeBook);
    this.#watch = new Watch(calmAt, network.delayMaxMs + network.spikeMs);
  }

  /** After each turn, when the books have it: what it broke, or whether enough was seen. */
  look(turn: Turn): Broken | 'seen' | null {
    if (turn.at < this.#watch.quietAt) return null;
    const connected = this.#connected();
    const seen = connected && this.#watch.look(turn, this.#books, connected);
    if (seen === null || seen === 'seen') return seen;
    const { id } = this.#liveness.rule === partitionMajorityElects.id ? partitionMajorityElects : leaderStays;
    return { id, found: seen };
  }

  /** At the schedule's end: nobody led. */
  missed(last: Turn): Broken | null {
    const connected = this.#connected();
    const found = connected && this.#watch.missed(last, connected);
    return found && { id: this.#liveness.rule, found };
  }

  /** The nodes that can reach one another in the calm; null where they are no majority, or where some fault was never ended. */
  #connected(): readonly NodeBook[] | null {
    const up = this.#side.every((node) => node.up) ? this.#side : this.#side.filter((node) => node.up);
    return up.length < this.#books.majority || up.some(({ paused }) => paused) ? null : up;
  }
}
