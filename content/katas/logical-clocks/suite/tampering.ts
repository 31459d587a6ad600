/** Stamps that lie, in every way a clock gone wrong makes them lie. */
import { happensBefore } from '../../../../grader/check/happens-before.ts';
import { historyOf } from '../../../../grader/sim/history.ts';
import type { Random } from '../../../../grader/sim/random.ts';
import type { Claim, Schedule } from '../../../../grader/sim/step.ts';
import type { Stamp } from './stamp.ts';

/** The schedule with one to three of its events claiming wrong stamps. A schedule without events stays as it is. */
export function tampered(random: Random, schedule: Schedule): Schedule {
  const { processes, steps } = schedule;
  if (steps.length === 0) return schedule;
  const { lamport, vectors } = happensBefore(processes, historyOf(schedule));
  const stampOf = (event: number): Stamp => ({ lamport: lamport[event]!, vector: vectors[event]! });
  const claims = new Map<number, Claim>();
  for (let times = random.between(1, 3); times > 0; times--) {
    const event = random.below(steps.length);
    claims.set(event, { ...claims.get(event), ...lie(random, stampOf(event), stampOf(random.below(steps.length))) });
  }
  return { processes, steps: steps.map((step, index) => ({ ...step, ...claims.get(index) })) };
}

function lie(random: Random, truth: Stamp, other: Stamp): Claim {
  const entry = random.chance(0.4) ? truth.vector.length - 1 : random.below(truth.vector.length);
  const moved = (by: number) => truth.vector.with(entry, Math.max(0, truth.vector[entry]! + by));
  switch (random.below(7)) {
    case 0:
      return { lamport: Math.max(0, truth.lamport - random.between(1, 3)) };
    case 1:
      return { lamport: truth.lamport + random.between(1, 4) };
    case 2:
      return { lamport: other.lamport };
    case 3:
      return { vector: moved(-random.between(1, 2)) };
    case 4:
      return { vector: moved(random.between(1, 3)) };
    case 5:
      return { vector: [...other.vector] };
    default:
      return { lamport: other.lamport, vector: [...other.vector] };
  }
}
