import { finding } from '../../../../../grader/check/finding.ts';
import type { Finding } from '../../../../../grader/check/finding.ts';
import type { Books, NodeBook, Turn } from '../books.ts';
import { milliseconds, Name, name, when } from './rule.ts';

/** How long a settled cluster is watched. */
export const watchedMs = 400;

/** Liveness is not a property of one event, so these two are checked by the watch below. */
export const leaderElected = {
  id: 'leader-elected',
  title: 'Once faults stop, a connected majority has a leader',
  explanation: 'Randomised timeouts end split votes soon; 6,000 ms are twenty of them.',
  source: 'Ongaro & Ousterhout 2014, §5.2; contract',
};

export const leaderStays = {
  id: 'leader-stays',
  title: 'On a calm network the same leader and term last',
  explanation: 'Heartbeats arrive well before any timeout, so nobody has a reason to elect again.',
  source: 'Ongaro & Ousterhout 2014, §5.6; contract',
};

export const partitionMajorityElects = {
  id: 'partition-majority-elects',
  title: 'Of a cluster split 2–3, the three elect a leader',
  explanation:
    'Three of five are a majority, whoever led before and on whichever side it is; the two cannot elect and must not disturb.',
  source: 'Contract (bonus); Ongaro & Ousterhout 2014, §5.2',
  bonus: true,
};

/** Watches the calm phase of one schedule. */
export class Watch {
  readonly #calmAt: number;
  /** From when on whatever was late before the calm has arrived. */
  readonly quietAt: number;
  #settled: { at: number; event: number; leader: NodeBook; term: number } | null = null;

  constructor(calmAt: number, latestArrivalMs: number) {
    this.#calmAt = calmAt;
    this.quietAt = calmAt + latestArrivalMs;
  }

  /** After each turn, when the books have it: what it broke, or whether enough was seen. */
  look(turn: Turn, books: Books, connected: readonly NodeBook[]): Finding | 'seen' | null {
    if (turn.at < this.quietAt || !connected.includes(turn.node)) return null;
    const settled = this.#settled;
    if (settled === null) {
      const leader = connected.find((node) => node.role === 'Leader');
      if (
        leader !== undefined &&
        connected.every((node) => node.term === leader.term && (node === leader || node.role === 'Follower')) &&
        heard(leader, connected)
      ) {
        this.#settled = { at: turn.at, event: turn.event, leader, term: leader.term };
      }
      return null;
    }
    if (turn.term !== settled.term || turn.election || settled.leader.role !== 'Leader') {
      return finding`${Name(settled.leader)} led term ${settled.term} and everyone followed it ${when(settled)}; nothing failed after that, and yet ${turn.election ? `${name(turn.node)} started an election` : `${name(turn.node)} ${turn.term === settled.term ? 'became' : `went to term ${turn.term} as`} a ${turn.role.toLowerCase()}`} ${when(turn)}.`;
    }
    return turn.at >= settled.at + watchedMs ? 'seen' : null;
  }

  /** At the end of the schedule: nobody led. */
  missed(last: Turn, connected: readonly NodeBook[]): Finding | null {
    if (this.#settled !== null || connected.length === 0) return null;
    const ids = connected.map((node) => node.id);
    const who =
      ids.length === 1
        ? `node ${ids[0]} was up`
        : `nodes ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)} could reach one another`;
    const leader = connected.find((node) => node.role === 'Leader');
    const state = leader
      ? `node ${leader.id} led term ${leader.term}, and not everyone followed it`
      : `nobody led, in term ${Math.max(...connected.map(({ term }) => term))} by then`;
    return finding`From ${milliseconds(this.#calmAt)} on nothing failed and ${who}; 6,000 ms later ${state}. The last thing that happened, ${when(last)}, changed nothing of that.`;
  }
}

/** Everyone has heard from the leader: a node that only adopted its term may be about to elect. */
const heard = (leader: NodeBook, connected: readonly NodeBook[]): boolean =>
  connected.every((node) => node === leader || node.heardTerm === leader.term);
