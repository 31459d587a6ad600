/** A schedule with every arrival written out, as the network decided: what shrinking starts from, and what a counterexample replays. */
import type { Fault } from '../../../../grader/contract/verdict.ts';
import { historyOf } from './execution.ts';
import { type Move, type Schedule, written } from './schedule.ts';

/** One event a millisecond, as of times only their order counts: every event's is its tick. */
export function writtenOut(seeded: Schedule): Schedule {
  if (seeded.network === null) return seeded;
  const history = historyOf(seeded);
  const arrivals = new Map(history.map(({ sentAt }, at) => [sentAt, at]));
  const moves = history.flatMap(({ kind, process, peer, message }, at): Move[] => {
    if (kind === 'receive') return [];
    if (kind === 'local') return [{ kind, at, process }];
    const arrivesAt = arrivals.get(at);
    return [{ kind, at, process, to: peer!, message: message!, ...(arrivesAt !== undefined && { arrivesAt }) }];
  });
  return written(seeded.processes, moves);
}

/** The schedule as a flat list of plain decisions, enough to replay it. */
export function asData(seeded: Schedule): Fault[] {
  const { processes, moves, claims } = writtenOut(seeded);
  return [
    { kind: 'processes', count: processes },
    ...moves.map((move) => ({ ...move })),
    ...claims.map((claim) => ({ kind: 'claim', ...claim })),
  ];
}
