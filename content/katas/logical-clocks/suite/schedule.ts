/** What a schedule of this kata says: what processes do of their own accord, when their messages arrive, and what a trace claims. */
import type { Fate, Network, WorldSchedule } from '../../../../grader/sim/world/schedule.ts';

/** Times are virtual milliseconds. */
export type Move =
  | { kind: 'local'; at: number; process: number }
  /** `message` is its number, which no other has: an integer ≥ 0. */
  | { kind: 'send'; at: number; process: number; to: number; message: number; arrivesAt?: number };

/**
 * What a trace shown to a learner claims of the event at that time instead of the truth. Only where the trace is the input
 * (verification): the events themselves take place as ever.
 */
export interface Claim {
  at: number;
  lamport?: number;
  /** One entry per process. */
  vector?: number[];
}

export interface Schedule {
  /** At least 1; they are numbered from 0. */
  processes: number;
  /** In order of time. */
  moves: readonly Move[];
  /** Decides when messages arrive. Null where that is written out: each at its time, which no other event has, or never. */
  network: (Network & { seed: number }) | null;
  /** It ends when so many have taken place. */
  events: number;
  claims: readonly Claim[];
}

/** A schedule in which everything is written out. */
export const written = (processes: number, moves: readonly Move[]): Schedule => ({ processes, moves, network: null, events: Infinity, claims: [] }); // prettier-ignore

/** When the events take place of a schedule that is written out, in order. */
export const timesOf = ({ moves }: Pick<Schedule, 'moves'>): number[] =>
  moves.flatMap((move) => (move.kind === 'send' && move.arrivesAt !== undefined ? [move.at, move.arrivesAt] : [move.at])).sort((a, b) => a - b); // prettier-ignore

const ids = Array.from({ length: 16 }, (_, id) => id);
const none: readonly never[] = [];
const calm: Network = { delayMinMs: 0, delayMaxMs: 0, loss: 0, duplication: 0, spike: 0, spikeMs: 0 };

/** The schedule in the world's words. Nothing fails in it, and every message arrives once, though it may be after the end. */
export function worldOf({ processes, moves, network }: Schedule): WorldSchedule<never> {
  return {
    ids: ids.slice(0, processes), disks: none, seed: network?.seed ?? 0, commonDraws: 0, network: network ?? calm, faults: none, moments: none,
    fates: network === null ? fatesOf(processes, moves) : null, calmAt: Infinity, endAt: Infinity,
  }; // prettier-ignore
}

/** Arrivals as the network counts them: by link, then by the message's number on it. */
function fatesOf(processes: number, moves: readonly Move[]): Fate[] {
  const sent = new Array<number>(processes * processes).fill(0);
  return moves.flatMap((move) => {
    if (move.kind === 'local') return [];
    const { at, process: from, to, arrivesAt = Infinity } = move;
    return [{ from, to, nth: sent[from * processes + to]!++, outcome: arrivesAt - at }];
  });
}
