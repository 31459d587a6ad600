/** Random schedules. Fault rates are drawn anew for each ("swarm testing", Groce et al. 2012): extremes find what averages never reach. */
import type { Random } from '../../../../grader/sim/random.ts';
import type { Network, WorldFault } from '../../../../grader/sim/world/schedule.ts';
import type { RaftDisk } from './protocol.ts';
import type { Move, RaftSchedule, Trigger } from './schedule.ts';

const sizes = [1, 2, 3, 3, 3, 4, 4, 5, 5, 7];

/** A cluster of the submission's nodes: faults, then calm. */
export function seededCluster(random: Random): RaftSchedule {
  const size = random.pick(sizes);
  const calmAt = random.pick([300, 600, 900]);
  const network = swarmNetwork(random);
  const faults = [...seededCrashes(random, size, calmAt), ...seededCuts(random, size, calmAt)];
  return {
    world: {
      ids: seededIds(random, size),
      disks: seededDisks(random, size),
      seed: random.uint32(),
      commonDraws: random.pick([0, 0, 1, 2]),
      network,
      faults,
      moments: [],
      fates: null,
      calmAt,
      endAt: calmAt + network.delayMaxMs + network.spikeMs + 6_000,
    },
    triggers: random.chance(0.6) ? [seededTrigger(random)] : [],
    peers: { kind: 'submission' },
    liveness: { connected: range(size), rule: 'leader-elected' },
  };
}

/** One node of the submission's among peers that the judge plays. */
export function seededNode(random: Random): RaftSchedule {
  const size = random.pick([2, 3, 3, 4, 5]);
  const endAt = random.pick([500, 900, 1_500]);
  const pace = random.pick([15, 40, 90, 200]);
  const moves: Move[] = [];
  const odds = {
    requests: random.pick([0.2, 0.5, 0.8]),
    older: random.pick([0, 0.15, 0.4]),
    higher: random.pick([0.05, 0.2, 0.5]),
  };
  for (let at = random.between(1, pace); at < endAt; at += random.between(1, 2 * pace)) {
    const kind = random.fraction();
    const move: Move = {
      at,
      from: random.between(1, size - 1),
      type: random.chance(odds.requests) ? 'RequestVote' : 'AppendEntries',
      termOffset:
        kind < odds.older ? -random.between(1, 2) : kind < odds.older + odds.higher ? random.between(1, 3) : 0,
      log: random.pick(['equal', 'equal', 'longer', 'shorter', 'older-term', 'newer-term']),
    };
    moves.push(move);
    // The network hands over a request twice, or a candidate asks again.
    if (random.chance(0.2))
      moves.push({ ...move, at: at + random.between(0, 30), termOffset: Math.min(move.termOffset, 0) });
  }
  moves.sort((a, b) => a.at - b.at);
  return {
    world: {
      ids: seededIds(random, size),
      disks: seededDisks(random, size),
      seed: random.uint32(),
      commonDraws: 0,
      network: { delayMinMs: 1, delayMaxMs: 5, loss: 0, duplication: 0, spike: 0, spikeMs: 0 },
      faults: seededCrashes(random, 1, endAt),
      moments: moves.map((move) => move.at),
      fates: null,
      calmAt: endAt,
      endAt,
    },
    triggers: random.chance(0.4) ? [{ ...seededTrigger(random), then: random.pick(['crash', 'crash', 'pause']) }] : [],
    peers: {
      kind: 'scripted',
      moves,
      manners: {
        grant: random.pick([0, 0.3, 0.7, 1]),
        higher: random.pick([0, 0.05, 0.2]),
        lost: random.pick([0, 0.2]),
        twice: random.pick([0, 0.3, 0.6]),
        delayMaxMs: random.pick([10, 60, 400]),
      },
    },
    liveness: null,
  };
}

function swarmNetwork(random: Random): Network {
  const delayMinMs = random.pick([1, 1, 3, 8]);
  return {
    delayMinMs,
    delayMaxMs: delayMinMs + random.pick([0, 4, 12, 30]),
    loss: random.pick([0, 0, 0.05, 0.2, 0.4]),
    duplication: random.pick([0, 0, 0.1, 0.4]),
    spike: random.pick([0, 0, 0.05, 0.2]),
    spikeMs: random.pick([80, 250, 500]),
  };
}

function seededCrashes(random: Random, size: number, calmAt: number): WorldFault[] {
  const faults: WorldFault[] = [];
  const rate = random.pick([0, 0, 1, 2, 4]);
  for (let node = 0; node < size; node++) {
    let at = 0;
    for (let left = random.between(0, rate); left > 0; left--) {
      at += random.between(20, 300);
      const until = at + random.pick([2, 15, 60, 200]);
      if (until >= calmAt) break;
      const pause = random.chance(0.4);
      faults.push(
        { kind: pause ? 'pause' : 'crash', at, node },
        { kind: pause ? 'resume' : 'restart', at: until, node },
      );
      at = until;
    }
  }
  return faults;
}

/** Links cut one way or both, around one node or between two groups. */
function seededCuts(random: Random, size: number, calmAt: number): WorldFault[] {
  if (size < 2 || random.chance(0.4)) return [];
  const faults: WorldFault[] = [];
  for (let left = random.between(1, 2); left > 0; left--) {
    const at = random.between(0, Math.floor(calmAt * 0.6));
    const until = Math.min(calmAt - 1, at + random.between(60, 500));
    const group = random.between(1, (1 << size) - 2);
    const both = random.chance(0.6);
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) {
        const out = (group >> from) & 1;
        const into = (group >> to) & 1;
        if (out === into || (!both && out === 1)) continue;
        faults.push({ kind: 'cut', at, node: from, to }, { kind: 'heal', at: until, node: from, to });
      }
    }
  }
  return faults;
}

function seededTrigger(random: Random): Trigger {
  return {
    on: random.pick(['grant', 'grant', 'win', 'election']),
    nth: random.between(1, 2),
    times: random.pick([1, 1, 3]),
    then: random.pick(['crash', 'crash', 'pause', 'mute', 'deafen', 'isolate']),
    forMs: random.pick([1, 4, 12, 40, 200]),
  };
}

/** Ids are distinct, and not always 0 … n − 1. */
function seededIds(random: Random, size: number): number[] {
  if (random.chance(0.7)) return range(size);
  const step = random.between(2, 9);
  const first = random.between(0, 40);
  const ids = range(size).map((index) => first + index * step);
  return random.chance(0.5) ? ids : ids.toReversed();
}

/** Fresh disks, or logs and terms left by an earlier life. */
export function seededDisks(random: Random, size: number): (RaftDisk | null)[] {
  if (random.chance(0.5)) return range(size).map(() => null);
  const term = random.between(1, 6);
  return range(size).map(() => {
    const log: number[] = [];
    let entry = 1;
    for (let left = random.between(0, 4); left > 0; left--) {
      entry = Math.min(term, entry + random.between(0, 2));
      log.push(entry);
    }
    const behind = random.chance(0.3) ? random.between(0, 1) : 0;
    return { term: Math.max(log.at(-1) ?? 1, term - behind), vote: -1, log };
  });
}

/** 0, 1, … size − 1. Some ten for each schedule: `Array.from` takes many times as long. */
export function range(size: number): number[] {
  const numbers: number[] = [];
  for (let index = 0; index < size; index++) numbers.push(index);
  return numbers;
}
