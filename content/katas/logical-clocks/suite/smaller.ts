/** Smaller schedules that might show the same failure: the candidates that shrinking tries, boldest first. */
import { withoutChunks } from '../../../../grader/check/shrink.ts';
import { type Claim, type Move, type Schedule, timesOf } from './schedule.ts';
import { writtenOut } from './written-out.ts';

export function* smallerSchedules(schedule: Schedule): Generator<Schedule> {
  if (schedule.network !== null) return yield writtenOut(schedule);
  for (let process = schedule.processes - 1; process >= 0; process--)
    if (schedule.processes > 1) yield withoutProcess(schedule, process);
  for (const times of withoutChunks(timesOf(schedule))) yield only(schedule, times);
  yield* withLowerClaims(schedule);
  yield* withFewerMessages(schedule);
  yield* withSimplerClaims(schedule);
}

/** What takes place at these times: an arrival goes with its send, and a claim with its event. */
function only(schedule: Schedule, times: readonly number[]): Schedule {
  const moves = schedule.moves.flatMap((move): Move[] => {
    if (!times.includes(move.at)) return [];
    if (move.kind === 'local' || move.arrivesAt === undefined || times.includes(move.arrivesAt)) return [move];
    const { arrivesAt: _, ...underWay } = move;
    return [underWay];
  });
  const left = timesOf({ moves });
  return { ...schedule, moves, claims: schedule.claims.filter(({ at }) => left.includes(at)) };
}

/** Without an event the counts of those after it fall by one, or by two where its arrival goes with it: what is claimed falls with them. */
function* withLowerClaims(schedule: Schedule): Generator<Schedule> {
  const { claims } = schedule;
  if (!claims.some(({ lamport }) => lamport !== undefined)) return;
  const times = timesOf(schedule);
  for (const gone of times.toReversed()) {
    const left = times.filter((at) => at !== gone);
    for (const by of [1, 2]) yield only({ ...schedule, claims: claims.map((claim) => lower(claim, by)) }, left);
  }
}
const lower = (claim: Claim, by: number): Claim =>
  claim.lamport === undefined ? claim : { ...claim, lamport: Math.max(0, claim.lamport - by) };

/** A message that matters to nothing says no more than an event of its own at each end; one that is under way, at its sender's. */
function* withFewerMessages(schedule: Schedule): Generator<Schedule> {
  const { moves } = schedule;
  for (const [index, move] of moves.entries()) {
    if (move.kind === 'local') continue;
    const { at, process, to, arrivesAt } = move;
    const ends: Move[] = [{ kind: 'local', at, process }];
    if (arrivesAt !== undefined) ends.push({ kind: 'local', at: arrivesAt, process: to });
    yield { ...schedule, moves: moves.toSpliced(index, 1, ...ends).sort((one, other) => one.at - other.at) };
  }
}

/** One lie says more than two. */
function* withSimplerClaims(schedule: Schedule): Generator<Schedule> {
  const { claims } = schedule;
  for (const [index, { at, lamport, vector }] of claims.entries()) {
    yield { ...schedule, claims: claims.toSpliced(index, 1) };
    if (lamport === undefined || vector === undefined) continue;
    yield { ...schedule, claims: claims.with(index, { at, vector }) };
    yield { ...schedule, claims: claims.with(index, { at, lamport }) };
  }
}

/** Everything the process did, was sent and claimed is gone, and those after it move down by one. */
function withoutProcess(schedule: Schedule, gone: number): Schedule {
  const renumbered = (process: number) => (process > gone ? process - 1 : process);
  const moves = schedule.moves.flatMap((move): Move[] => {
    if (move.process === gone || (move.kind === 'send' && move.to === gone)) return [];
    const process = renumbered(move.process);
    return [move.kind === 'local' ? { ...move, process } : { ...move, process, to: renumbered(move.to) }];
  });
  const claims = schedule.claims.map((claim) =>
    claim.vector ? { ...claim, vector: claim.vector.toSpliced(gone, 1) } : claim,
  );
  return only({ ...schedule, processes: schedule.processes - 1, moves, claims }, timesOf({ moves }));
}
