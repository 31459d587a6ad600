/** Faults that strike when something happens: a vote granted, an election started or won. */
import type { WorldFault } from '../../../../grader/sim/world/schedule.ts';
import type { Turn } from './books.ts';
import { grantsVote } from './protocol.ts';
import type { Trigger } from './schedule.ts';
import { range } from './seeded.ts';

/** A fault strikes this long after its event, in virtual milliseconds. */
const afterMs = 0.001;

export class Triggers {
  readonly #triggers: readonly Trigger[];
  /** How often each one's occasion has come, by its index. */
  readonly #seen: number[];

  constructor(triggers: readonly Trigger[]) {
    this.#triggers = triggers;
    this.#seen = triggers.map(() => 0);
  }

  /** The faults that this turn brings about; none that would still last when the calm begins. */
  strike(turn: Turn, nodes: number, calmAt: number): readonly WorldFault[] {
    let faults = none;
    for (let index = 0; index < this.#triggers.length; index++) {
      const trigger = this.#triggers[index] as Trigger;
      if (!struck(trigger, turn)) continue;
      const seen = (this.#seen[index] as number) + 1;
      this.#seen[index] = seen;
      if (seen < trigger.nth || seen >= trigger.nth + trigger.times || turn.at + trigger.forMs >= calmAt) continue;
      faults = faults.concat(faultsOf(trigger, turn, nodes));
    }
    return faults;
  }
}

const none: readonly WorldFault[] = [];

function struck(trigger: Trigger, turn: Turn): boolean {
  switch (trigger.on) {
    case 'grant':
      return grantsVote(turn.sent);
    case 'win':
      return turn.wins;
    case 'election':
      return turn.election;
  }
}

function faultsOf(trigger: Trigger, turn: Turn, nodes: number): WorldFault[] {
  const node = turn.node.index;
  const at = turn.at + afterMs;
  const until = at + trigger.forMs;
  const others = range(nodes).filter((index) => index !== node);
  const cuts = (from: number, to: number): WorldFault[] => [{ kind: 'cut', at, node: from, to }, { kind: 'heal', at: until, node: from, to }]; // prettier-ignore
  switch (trigger.then) {
    case 'crash':
      return [{ kind: 'crash', at, node }, { kind: 'restart', at: until, node }]; // prettier-ignore
    case 'pause':
      return [{ kind: 'pause', at, node }, { kind: 'resume', at: until, node }]; // prettier-ignore
    case 'mute':
      return others.flatMap((other) => cuts(node, other));
    case 'deafen':
      return others.flatMap((other) => cuts(other, node));
    case 'isolate':
      return others.flatMap((other) => [...cuts(node, other), ...cuts(other, node)]);
  }
}
