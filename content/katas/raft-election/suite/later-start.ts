/** A schedule that begins later: what happened before is left out, and all nodes start with the terms and logs they had on disk by then, free to vote. */
import type { WorldFault } from '../../../../grader/sim/world/schedule.ts';
import type { Turn } from './books.ts';
import type { RaftSchedule } from './schedule.ts';

/** Whoever was down or paused is up; messages that were on their way are lost; links that were cut still are. */
export function laterStart(schedule: RaftSchedule, happened: readonly Turn[], from: number): RaftSchedule {
  const { world, peers } = schedule;
  const start = (happened[from] as Turn).at;
  const disks = [...world.disks];
  const nodes = world.ids.length;
  const sentBefore = new Array<number>(nodes * nodes).fill(0);
  for (const { node, disk, sent } of happened.slice(0, from)) {
    // A vote that nobody saw would explain nothing.
    disks[node.index] = disk && { ...disk, vote: -1 };
    for (const { from: sender, to } of sent) sentBefore[sender * nodes + to]! += 1;
  }
  const sooner = (at: number) => Math.max(0, at - start);
  const faults = world.faults.flatMap((fault): WorldFault[] => {
    const lasts = fault.kind === 'cut' || fault.kind === 'heal' || fault.at >= start;
    return lasts ? [{ ...fault, at: sooner(fault.at) }] : [];
  });
  const fates = (world.fates ?? []).flatMap((fate) => {
    const nth = fate.nth - (sentBefore[fate.from * nodes + fate.to] as number);
    return nth < 0 ? [] : [{ ...fate, nth }];
  });
  const messages =
    peers.kind === 'replayed'
      ? peers.messages.filter(({ at }) => at >= start).map((said) => ({ ...said, at: sooner(said.at) }))
      : [];
  return {
    ...schedule,
    world: {
      ...world,
      disks,
      faults,
      fates,
      moments: messages.map(({ at }) => at),
      calmAt: sooner(world.calmAt),
      endAt: sooner(world.endAt),
    },
    peers: peers.kind === 'replayed' ? { kind: 'replayed', messages } : peers,
  };
}
