/** Schedules that name the bugs which chance finds late. */
import type { WorldFault } from '../../../../grader/sim/world/schedule.ts';
import { range } from './seeded.ts';
import type { Manners, Move, RaftSchedule, Trigger } from './schedule.ts';
import type { RaftDisk } from './protocol.ts';

const gentle = { delayMinMs: 2, delayMaxMs: 8, loss: 0, duplication: 0, spike: 0, spikeMs: 0 };

interface Directed {
  size: number;
  seed: number;
  commonDraws?: number;
  disks?: readonly (RaftDisk | null)[];
  faults?: readonly WorldFault[];
  triggers?: readonly Trigger[];
  network?: Partial<typeof gentle>;
  calmAt?: number;
}

function cluster({
  size,
  seed,
  commonDraws = 0,
  disks = range(size).map(() => null),
  faults = [],
  triggers = [],
  network = {},
  calmAt = 0,
}: Directed): RaftSchedule {
  const lines = { ...gentle, ...network };
  return {
    world: {
      ids: range(size),
      disks,
      seed,
      commonDraws,
      network: lines,
      faults,
      moments: [],
      fates: null,
      calmAt,
      endAt: calmAt + lines.delayMaxMs + lines.spikeMs + 6_000,
    },
    triggers,
    peers: { kind: 'submission' },
    liveness: { connected: range(size), rule: 'leader-elected' },
  };
}

const strike = (on: Trigger['on'], then: Trigger['then'], forMs: number, times = 1): Trigger => ({
  on,
  nth: 1,
  times,
  then,
  forMs,
});

/** A calm network, every size of cluster; 2 and 4 have majorities of 2 and 3. */
const calm = [3, 1, 2, 4, 5, 7].map((size) => cluster({ size, seed: 11 + size }));

/** All draws agree at first: a split vote that only fresh draws can end. */
const sameDraws = [2, 3, 4].map((size) => cluster({ size, seed: 31 + size, commonDraws: 1 }));

/** The voter crashes between its grant and the reply’s arrival, is back at once, and the other candidate asks. */
const crashAfterGrant = range(4).map((seed) =>
  cluster({
    size: 3,
    seed: 50 + seed,
    commonDraws: 1,
    triggers: [strike('grant', 'crash', 2 + seed, 4)],
    network: { delayMaxMs: 20 },
    calmAt: 900,
  }),
);
const crashAfterElection = range(3).map((seed) =>
  cluster({ size: 3, seed: 60 + seed, triggers: [strike('election', 'crash', 5, 2)], calmAt: 900 }),
);

/** The leader crashes, is paused and believes itself leader still, hears nothing, or is not heard. */
const fallenLeaders = (['crash', 'pause', 'deafen', 'mute', 'isolate'] as const).flatMap((then, index) =>
  [3, 5].map((size) => cluster({ size, seed: 70 + index, triggers: [strike('win', then, 450, 2)], calmAt: 1_400 })),
);

/** Four nodes, split two and two: neither half has three. */
const evenSplit = cluster({
  size: 4,
  seed: 91,
  faults: range(4).flatMap((from) => range(4).filter((to) => from % 2 !== to % 2).flatMap((to): WorldFault[] => [{ kind: 'cut', at: 0, node: from, to }, { kind: 'heal', at: 1_200, node: from, to }])),
  calmAt: 1_300,
}); // prettier-ignore

/** The node with the shortest log stands first, and must lose. */
const unequalLogs = range(3).map((seed) =>
  cluster({ size: 3, seed: 95 + seed, disks: [{ term: 3, vote: -1, log: [1, 1] }, { term: 3, vote: -1, log: [1, 2] }, { term: 3, vote: -1, log: [1, 2, 2] }] }),
); // prettier-ignore

const restarted = [1, 2, 3].map((size) => cluster({ size, seed: 101 + size, faults: range(size).flatMap((node): WorldFault[] => [{ kind: 'crash', at: 500 + 40 * node, node }, { kind: 'restart', at: 560 + 40 * node, node }]), calmAt: 800 })); // prettier-ignore

/** Five nodes that have a leader, split for good into two and three; the leader may be on either side. */
export const splits: readonly RaftSchedule[] = range(6).map((seed) => {
  const two = [seed % 5, (seed + 1 + (seed % 2)) % 5];
  const side = (node: number) => two.includes(node);
  const faults = range(5).flatMap((from) => range(5).filter((to) => side(from) !== side(to)).map((to): WorldFault => ({ kind: 'cut', at: 600, node: from, to })));
  const schedule = cluster({ size: 5, seed: 120 + seed, faults, calmAt: 600 });
  return { ...schedule, liveness: { connected: range(5).filter((node) => !side(node)), rule: 'partition-majority-elects' } };
}); // prettier-ignore

export const directedClusters: readonly RaftSchedule[] = [
  ...calm,
  ...sameDraws,
  ...crashAfterGrant,
  ...crashAfterElection,
  ...fallenLeaders,
  evenSplit,
  ...unequalLogs,
  ...restarted,
];

const silent: Manners = { grant: 0, higher: 0, lost: 1, twice: 0, delayMaxMs: 1 };
const generous: Manners = { grant: 1, higher: 0, lost: 0, twice: 0, delayMaxMs: 6 };

function node(
  size: number,
  seed: number,
  manners: Manners,
  moves: readonly Move[],
  endAt: number,
  disk: RaftDisk | null = null,
  faults: readonly WorldFault[] = [],
): RaftSchedule {
  return {
    world: {
      ids: range(size),
      disks: range(size).map((index) => (index === 0 ? disk : null)),
      seed,
      commonDraws: 0,
      network: gentle,
      faults,
      moments: moves.map((move) => move.at),
      fates: null,
      calmAt: endAt,
      endAt,
    },
    triggers: [],
    peers: { kind: 'scripted', moves, manners },
    liveness: null,
  };
}

const move = (at: number, from: number, type: Move['type'], termOffset: number, log: Move['log'] = 'equal'): Move => ({
  at,
  from,
  type,
  termOffset,
  log,
});
/** The leader of the node's term, every 50 ms. */
const beats = (from: number, start: number, end: number, termOffset = 0): Move[] =>
  range(Math.floor((end - start) / 50)).map((n) =>
    move(start + 50 * n, from, 'AppendEntries', n === 0 ? termOffset : 0),
  );
const saved: RaftDisk = { term: 4, vote: -1, log: [1, 2, 4] };

export const directedNodes: readonly RaftSchedule[] = [
  // Alone: one election after the other, no two delays the same.
  node(3, 201, silent, [], 4_500),
  // Leads undisturbed, then two peers ask in turn, with logs of every kind.
  node(3, 202, generous, [move(900, 1, 'RequestVote', 1, 'shorter'), move(1_400, 2, 'RequestVote', 1, 'equal')], 1_900, saved),
  // Follows a leader that falls silent.
  node(3, 203, generous, beats(1, 20, 420, 1), 1_000),
  // Two candidates of one term, the first one twice.
  node(3, 204, silent, [move(40, 1, 'RequestVote', 1), move(60, 2, 'RequestVote', 0), move(80, 1, 'RequestVote', 0)], 600, saved),
  // A vote, a crash, the other candidate of the same term.
  node(3, 205, silent, [move(40, 1, 'RequestVote', 1), move(70, 2, 'RequestVote', 0), move(90, 1, 'RequestVote', 0)], 500, saved, [{ kind: 'crash', at: 50, node: 0 }, { kind: 'restart', at: 55, node: 0 }]),
  // Candidates are refused again and again: that resets nothing.
  node(3, 206, silent, range(12).map((n) => move(30 + 40 * n, 1, 'RequestVote', n === 0 ? 1 : 0, 'shorter')), 700, saved),
  // Stale leaders and candidates are heard often: that resets nothing either.
  node(3, 207, silent, range(12).map((n) => move(30 + 40 * n, 1, n % 2 ? 'AppendEntries' : 'RequestVote', -1)), 700, saved),
  // Higher terms with a stale log: adopted, refused, and no reset.
  node(3, 208, silent, range(6).map((n) => move(60 + 70 * n, 2, 'RequestVote', 1, 'shorter')), 700, saved),
  // Grants that arrive an election late.
  node(5, 209, { grant: 1, higher: 0, lost: 0, twice: 0.5, delayMaxMs: 900 }, [], 3_000),
  // Grants that arrive twice.
  node(5, 210, { grant: 0.4, higher: 0, lost: 0, twice: 1, delayMaxMs: 20 }, [], 2_000),
  // A candidate meets the leader of its term, then a third candidate.
  ...[1, 2, 3].map((seed) => node(4, 210 + seed, { ...silent, lost: 0 }, range(9).flatMap((n) => [move(180 + 60 * n, 1, 'AppendEntries', 0), move(186 + 60 * n, 2, 'RequestVote', 0)]), 800)),
  // A leader hears of a higher term in replies alone.
  ...[1, 2].map((seed) => node(3, 220 + seed, { grant: 1, higher: 0.25, lost: 0, twice: 0, delayMaxMs: 6 }, [], 2_500)),
  // Grants of earlier elections, of this one, and refusals of earlier requests; a crash begins it all again.
  ...[1, 2, 3].map((seed) => node(4, 240 + seed, { grant: 1, higher: 0, lost: 0, twice: 0, delayMaxMs: 900 }, range(700).map((n) => move(300 + 6 * n, 1 + (n % 3), 'Refusal', 0)), 4_500, null, range(8).flatMap((n): WorldFault[] => [{ kind: 'crash', at: 520 * (n + 1), node: 0 }, { kind: 'restart', at: 520 * (n + 1) + 5, node: 0 }]))),
  // A minute alone, with terms past 65,536; half a minute as leader; half a minute as follower, with terms past 256.
  node(3, 230, silent, [], 60_000, { term: 65_400, vote: -1, log: [1, 2, 4] }),
  node(3, 231, generous, [], 30_000),
  node(3, 232, silent, beats(1, 20, 30_000, 1), 30_600, { term: 255, vote: -1, log: [1, 2, 4] }),
]; // prettier-ignore
