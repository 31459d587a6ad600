/** A cluster's execution as one of its nodes saw it: what it received, when, and what befell it; all others are played by the judge. */
import type { WorldFault } from '../../../../grader/sim/world/schedule.ts';
import type { Turn } from './books.ts';
import type { RaftSchedule, ScriptedMessage } from './schedule.ts';

/**
 * Most rules are broken by one node at one event. Then the events of the others explain nothing but the messages it received. The node
 * keeps its own draws, so that its timers run out when they did.
 *
 * @param until virtual milliseconds
 */
export function oneNodesView(
  schedule: RaftSchedule,
  happened: readonly Turn[],
  node: number,
  until: number,
): RaftSchedule {
  const { world } = schedule;
  const order = [node, ...world.ids.keys().filter((index) => index !== node)];
  const messages = happened.flatMap((event): ScriptedMessage[] => {
    if (event.node.index !== node || event.received === null || event.at > until) return [];
    return [{ at: event.at, from: order.indexOf(event.received.from), to: 0, message: event.received.message }];
  });
  const faults = world.faults.flatMap((fault): WorldFault[] =>
    fault.node === node && fault.kind !== 'cut' && fault.kind !== 'heal' ? [{ ...fault, node: 0 }] : [],
  );
  return {
    world: {
      ...world,
      ids: order.map((index) => world.ids[index] as number),
      disks: order.map((index) => world.disks[index] ?? null),
      drawsOf: order.map((index) => world.drawsOf?.[index] ?? index),
      faults,
      moments: messages.map(({ at }) => at),
      fates: [],
      calmAt: until,
      endAt: until,
    },
    triggers: [],
    peers: { kind: 'replayed', messages },
    liveness: null,
  };
}
