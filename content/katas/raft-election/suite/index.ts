/** Raft leader election: what a submission goes through, and the rules it must keep. Hidden from learners. */
import type { Finding } from '../../../../grader/check/finding.ts';
import { defineSuite } from '../../../../grader/kit/suite.ts';
import { invariant } from '../../../../grader/kit/invariant.ts';
import type { Log } from '../../../../grader/kit/log.ts';
import { scenario, type Shown } from '../../../../grader/kit/scenario.ts';
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
import { asData, type Broken, shorterSchedules, smallerSchedules } from './smaller.ts';
import { toldOf, traceOf } from './trace.ts';
import { visible } from './visible.ts';

/** Worst first. */
const rules: readonly Rule[] = [
  leaders.singleLeaderPerTerm,
  votes.oneVotePerTerm,
  votes.leaderHasMajority,
  terms.durableBeforeSend,
  votes.voteKeptWithinTerm,
  votes.savedVoteIsOfSavedTerm,
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
/** What playing a schedule showed where it broke a rule, null where it ended in a crash; and its decisions written out. */
interface Known {
  observed: Observed | null;
  written: RaftSchedule;
}
/** Of schedules that failed: what smaller ones are made of. */
const shownBy = new WeakMap<RaftSchedule, Known>();

const plan = {
  share: 50,
  invariants,
  play(schedule: RaftSchedule, subject: Subject, log: Log): Observed {
    let observed: Observed | null = null;
    try {
      observed = player.play(schedule, subject, log);
      return observed;
    } finally {
      if (observed === null || observed.findings.size > 0)
        shownBy.set(schedule, { observed, written: player.written() });
    }
  },
  smaller(schedule: RaftSchedule, shown: Shown): Iterable<RaftSchedule> {
    const known = shownBy.get(schedule);
    if (known === undefined) return [];
    return schedule.world.fates === null ? [known.written] : smallerSchedules(schedule, brokenIn(known, shown));
  },
  shorter(schedule: RaftSchedule, shown: Shown): Iterable<RaftSchedule> {
    const known = shownBy.get(schedule);
    return known === undefined ? [] : shorterSchedules(schedule, brokenIn(known, shown));
  },
  asData,
  trace: ({ schedule, happened }: Observed) => traceOf(schedule, happened),
  told: ({ happened }: Observed, { causes }: Finding) => toldOf(happened, causes),
};

function brokenIn({ observed, written }: Known, shown: Shown): Broken | null {
  if (observed === null || shown.kind === 'crashed') return null;
  return {
    happened: observed.happened,
    event: shown.finding.causes.at(-1) ?? 0,
    liveness: liveness.some(({ id }) => id === shown.invariant),
    fates: written.world.fates ?? [],
  };
}

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
