/** Traces written by hand whose stamps lie in one place. Each is one that a verification of a certain kind lets pass. */
import { diagram } from './diagram.ts';
import type { Claim, Schedule } from './schedule.ts';

const relay = diagram(
  'o a . . . .', //
  '. . a h . .',
  '. . . . h o',
);
const lying = (claim: Claim): Schedule => ({ ...relay, claims: [claim] });

export const liesByHand: readonly Schedule[] = [
  // The receive of message 0 is stamped as if nothing had arrived: only the message edge shows it.
  lying({ at: 2, lamport: 1, vector: [0, 1, 0] }),
  // The last event forgets everybody else: its distant causes deny it, too, not only its neighbour.
  lying({ at: 5, lamport: 1, vector: [0, 0, 2] }),
  // Lamport alone, equal to its cause.
  lying({ at: 4, lamport: 4 }),
  // Vectors alone, and only in the last entry.
  lying({ at: 5, vector: [2, 2, 0] }),
  // Two events with equal vectors.
  lying({ at: 1, vector: [1, 0, 0] }),
  // A first event that claims to be later than all that follows.
  lying({ at: 0, lamport: 9, vector: [9, 9, 9] }),
  // A counter that is too large but contradicts nothing: nothing to report.
  lying({ at: 5, lamport: 40 }),
];
