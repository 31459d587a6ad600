/** Traces written by hand whose stamps lie in one place. Each is one that a verification of a certain kind lets pass. */
import type { Schedule, Step } from '../../../../grader/sim/step.ts';

const relay: readonly Step[] = [
  { kind: 'local', process: 0 },
  { kind: 'send', message: 0, process: 0, to: 1 },
  { kind: 'deliver', message: 0 },
  { kind: 'send', message: 7, process: 1, to: 2 },
  { kind: 'deliver', message: 7 },
  { kind: 'local', process: 2 },
];

const lying = (event: number, claim: Pick<Step, 'lamport' | 'vector'>): Schedule => ({
  processes: 3,
  steps: relay.with(event, { ...relay[event]!, ...claim }),
});

export const liesByHand: readonly Schedule[] = [
  // The receive of message 0 is stamped as if nothing had arrived: only the message edge shows it.
  lying(2, { lamport: 1, vector: [0, 1, 0] }),
  // The last event forgets everybody else: its distant causes deny it, too, not only its neighbour.
  lying(5, { lamport: 1, vector: [0, 0, 2] }),
  // Lamport alone, equal to its cause.
  lying(4, { lamport: 4 }),
  // Vectors alone, and only in the last entry.
  lying(5, { vector: [2, 2, 0] }),
  // Two events with equal vectors.
  lying(1, { vector: [1, 0, 0] }),
  // A first event that claims to be later than all that follows.
  lying(0, { lamport: 9, vector: [9, 9, 9] }),
  // A counter that is too large but contradicts nothing: nothing to report.
  lying(5, { lamport: 40 }),
];
