import { expect, test } from 'vitest';
import { type Random, randomOf } from '../sim/random.ts';
import { happensBefore, type Occurrence } from './happens-before.ts';
import { vectorOrder } from './vector-order.ts';

test('a relay is transitive, and concurrent events have no order', () => {
  // 0: local of 0; 1: send of 0; 2: local of 2; 3: receive of 1; 4: send of 1; 5: receive of 2
  const { before, lamport, vectors } = happensBefore(3, [
    { process: 0 },
    { process: 0 },
    { process: 2 },
    { process: 1, sentAt: 1 },
    { process: 1 },
    { process: 2, sentAt: 4 },
  ]);
  expect(before(0, 5)).toBe(true);
  expect(before(5, 0)).toBe(false);
  expect(before(0, 0)).toBe(false);
  expect(before(0, 2) || before(2, 0)).toBe(false);
  expect(before(2, 5)).toBe(true);
  expect(lamport).toEqual([1, 2, 1, 3, 4, 5]);
  expect(vectors[5]).toEqual([2, 2, 2]);
});

test('V(a) < V(b) exactly when b is reachable from a, in three hundred random histories', () => {
  const disagreements: string[] = [];
  for (let label = 0; label < 300; label++) {
    const random = randomOf(3).split(label);
    const processes = random.between(1, 6);
    const history = randomHistory(random, processes);
    const { before, vectors, lamport } = happensBefore(processes, history);
    const reached = reachability(history);
    for (let a = 0; a < history.length; a++)
      for (let b = 0; b < history.length; b++) {
        const reachable = reached[a]!.has(b);
        const ordered = vectorOrder(vectors[a]!, vectors[b]!) === 'before';
        const counted = !reachable || lamport[a]! < lamport[b]!;
        if (before(a, b) !== reachable || ordered !== reachable || !counted) disagreements.push(`${label}: ${a}, ${b}`);
      }
  }
  expect(disagreements).toEqual([]);
});

/** Events of random processes, of which some receive what an earlier one, of anybody, has sent. */
const randomHistory = (random: Random, processes: number): Occurrence[] =>
  Array.from({ length: random.below(51) }, (_, event) => ({
    process: random.below(processes),
    ...(event > 0 && random.chance(0.3) && { sentAt: random.below(event) }),
  }));

/** The definition, word for word and slowly: an edge to each later event of the process and from each send to its receive. */
function reachability(history: readonly Occurrence[]): Set<number>[] {
  const reached: Set<number>[] = history.map(() => new Set());
  for (let a = history.length - 1; a >= 0; a--)
    history.forEach(({ process, sentAt }, b) => {
      if (b <= a || (process !== history[a]!.process && sentAt !== a)) return;
      for (const later of [b, ...reached[b]!]) reached[a]!.add(later);
    });
  return reached;
}
