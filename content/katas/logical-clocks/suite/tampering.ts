/** Stamps that lie, in every way a clock gone wrong makes them lie. */
import type { Random } from '../../../../grader/sim/random.ts';
import { givenBy } from './given-trace.ts';
import { type Claim, type Schedule, timesOf } from './schedule.ts';
import type { Stamp } from './stamp.ts';
import { writtenOut } from './written-out.ts';

/** The schedule with one to three of its events claiming wrong stamps. A schedule without events stays as it is. */
export function tampered(random: Random, seeded: Schedule): Schedule {
  const schedule = writtenOut(seeded);
  const times = timesOf(schedule);
  if (times.length === 0) return schedule;
  const { stamps } = givenBy(schedule);
  const claims = new Map<number, Claim>();
  for (let left = random.between(1, 3); left > 0; left--) {
    const event = random.below(times.length);
    const at = times[event]!;
    claims.set(at, { at, ...claims.get(at), ...lie(random, stamps[event]!, random.pick(stamps)) });
  }
  return { ...schedule, claims: [...claims.values()] };
}

function lie(random: Random, truth: Stamp, other: Stamp): Omit<Claim, 'at'> {
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
