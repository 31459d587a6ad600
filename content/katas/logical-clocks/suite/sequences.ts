/**
 * What `random()` answers. An edge value is repeated for a stretch and never forever: whoever draws again until a draw is possible,
 * which is sound for uniform draws, must come to an end here, too.
 */
import { randomOf } from '../../../../grader/sim/random.ts';

export const sequenceNames = ['seeded', 'zeros', 'ones', 'alternating', 'edgy'] as const;
export type SequenceName = (typeof sequenceNames)[number];

/** The largest number below 1. */
const almostOne = 1 - 2 ** -53;
/** Calls after which a sequence of edge values becomes an ordinary one. */
const stretch = 240;

/** The n-th answer, for calls in order; made anew, it starts again. */
export function sequence(name: SequenceName, seed: number): (call: number) => number {
  const random = randomOf(seed);
  const edges: Record<SequenceName, (call: number) => number | undefined> = {
    seeded: () => undefined,
    zeros: () => 0,
    ones: () => almostOne,
    alternating: (call) => (call % 2 === 0 ? 0 : almostOne),
    edgy: () => (random.chance(0.3) ? random.pick([0, almostOne, 0.5]) : undefined),
  };
  return (call) => {
    const uniform = random.fraction();
    return (call < stretch ? edges[name](call) : undefined) ?? uniform;
  };
}
