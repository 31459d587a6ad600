/** Raft leader election: what a submission goes through, and the rules it must keep. Hidden from learners. */
import { defineSuite } from '../../../../grader/kit/suite.ts';
import { invariant } from '../../../../grader/kit/invariant.ts';
import type { Log } from '../../../../grader/kit/log.ts';
import { scenario } from '../../../../grader/kit/scenario.ts';
import type { Subject } from '../../../../grader/kit/subject.ts';
import { directedClusters, directedNodes, splits } from './directed.ts';
import { type Observed, Player } from './player.ts';
import * as answers from './rules/answers.ts';
import * as elections from './rules/elections.ts';
import * as leaders from './rules/leaders.ts';
import * as live from './rules/live.ts';
import type { Rule } from './rules/rule.ts';
import * as state from './rules/state.ts';
import * as terms from './rules/terms.ts';
import * as votes from './rules/votes.ts';
import type { RaftSchedule } from './schedule.ts';
import { seededCluster, seededNode } from './seeded.ts';
import { asData, smallerSchedules } from './smaller.ts';
import { traceOf } from './trace.ts';
import { visible } from './visible.ts';

/** Worst first. */
const rules: readonly Rule[] = [
  leaders.singleLeaderPerTerm,
  votes.oneVotePerTerm,
  votes.leaderHasMajority,
  terms.durableBeforeSend,
  votes.voteKeptWithinTerm,
  terms.termNeverFalls,
  votes.voteNeedsUpToDateLog,
  terms.higherTermAdopted,
  terms.olderTermRefused,
  elections.candidacyStartsNewTerm,
  votes.wonElectionTaken,
  terms.candidateYields,
  leaders.deposedLeaderSilent,
  leaders.heartbeatOnWinning,
  answers.everyRequestAnswered,
  answers.replyCarriesCurrentTerm,
  votes.voteGrantedWhenFree,
  answers.messagesWellFormed,
  state.stateWellFormed,
  elections.timeoutDrawnAnew,
  elections.electionNotEarly,
  elections.electionNotLate,
  leaders.heartbeatInterval,
];
const liveness = [live.leaderElected, live.leaderStays, live.partitionMajorityElects];

/** What each rule found is in the observation already: rules look at every event as it happens. */
const invariants = [...rules, ...liveness].map(({ id, title, explanation, source }) =>
  invariant<Observed>({ id, title, explanation, source, check: (observed) => observed.findings.get(id) ?? null }),
);

const player = new Player(rules);
const written = new WeakMap<RaftSchedule, RaftSchedule>();
/** When rules were broken in a schedule that was played, earliest first. */
const brokenAt = new WeakMap<RaftSchedule, readonly number[]>();

const plan = {
  share: 50,
  invariants,
  play(schedule: RaftSchedule, subject: Subject, log: Log): Observed {
    let played: Observed | undefined;
    try {
      played = player.play(schedule, subject, log);
      if (played.findings.size > 0) brokenAt.set(schedule, timesBroken(played));
      return played;
    } finally {
      // A broken rule or a crash: it may be asked for smaller ones.
      if (schedule.world.fates === null && played?.findings.size !== 0) written.set(schedule, player.written());
    }
  },
  *smaller(schedule: RaftSchedule): Generator<RaftSchedule> {
    const first = written.get(schedule);
    if (first) yield first;
    else if (schedule.world.fates !== null) yield* smallerSchedules(schedule, brokenAt.get(schedule) ?? []);
  },
  asData,
  trace: ({ schedule, happened }: Observed) => traceOf(schedule, happened),
};

const timesBroken = ({ findings, happened }: Observed): number[] =>
  [...new Set([...findings.values()].map(({ causes }) => happened[causes.at(-1) ?? 0]?.at ?? 0))].sort((a, b) => a - b);

export default defineSuite({
  exports: { Node: 'class' },

  scenarios: [
    scenario({
      ...plan,
      id: 'one-node',
      title: 'One node among peers that the judge plays',
      directed: directedNodes,
      seeded: seededNode,
    }),
    scenario({
      ...plan,
      id: 'cluster',
      title: 'A cluster of nodes under faults, then calm',
      directed: [...directedClusters, ...splits],
      seeded: seededCluster,
    }),
  ],

  invariants: [...rules, ...liveness].map(({ id, bonus }: { id: string; bonus?: boolean }) => ({
    id,
    ...(bonus && { bonus }),
  })),

  visible,
});
