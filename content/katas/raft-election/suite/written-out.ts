/** A schedule with every decision written out, as it was taken: what shrinking starts from, and what a counterexample replays. */
import type { Fate, WorldFault } from '../../../../grader/sim/world/schedule.ts';
import type { RaftSchedule, ScriptedMessage } from './schedule.ts';

/** What an execution added to its schedule. */
export interface Decisions {
  fates: readonly Fate[];
  /** Faults that triggers brought about. */
  injected: readonly WorldFault[];
  /** What scripted peers said. */
  said: readonly ScriptedMessage[];
  /** When it ended, in virtual milliseconds. */
  endedAt: number;
}

export function writtenOut(schedule: RaftSchedule, { fates, injected, said, endedAt }: Decisions): RaftSchedule {
  const { world, liveness } = schedule;
  const peers: RaftSchedule['peers'] =
    schedule.peers.kind === 'submission' ? schedule.peers : { kind: 'replayed', messages: said };
  return {
    world: {
      ...world,
      fates,
      faults: [...world.faults, ...injected].sort((a, b) => a.at - b.at),
      moments: peers.kind === 'replayed' ? peers.messages.map((message) => message.at) : [],
      endAt: liveness === null ? endedAt : world.endAt,
    },
    triggers: [],
    peers,
    liveness,
  };
}
