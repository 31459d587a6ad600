/** The completion standard: five requirements as data, and where a learner stands against them, computed from records alone. */
import { catalogue } from './catalogue.ts';
import { distinctionsOf } from './distinctions.ts';
import { analysesOf, attemptsOf, attemptsWithArgument, explanationsOf } from './evidence.ts';
import type { Kata } from './kata.ts';
import { nextBestStep } from './next-best-step.ts';
import type { StandingRecord } from './standing-record.ts';
import type { Evidence, Requirement, RequirementStanding, Standing } from './standing.ts';

const [clocks, election, payments, postmortem] = [
  'logical-clocks',
  'raft-election',
  'idempotent-payments',
  'outage-postmortem',
] as const;

/** Only what is passed against the clock counts, and only in time: practice and overtime are kept and shown. */
export const standard: readonly [Requirement, Requirement, Requirement, Requirement, Requirement] = [
  {
    number: 1,
    katas: [clocks],
    title: 'Logical clocks twice, once from memory',
    sentence: 'Logical clocks passed in two attempts, at least one of them from memory.',
  },
  {
    number: 2,
    katas: [election],
    title: 'Raft election without two leaders in a term',
    sentence: 'Raft leader election passed once: no schedule saw two leaders in a term.',
  },
  {
    number: 3,
    katas: [payments],
    title: 'Payments within 30 minutes, with an argument',
    sentence:
      'Idempotent payments passed within its 30 minutes, with four failure modes that hold and an argument handed in.',
  },
  {
    number: 4,
    katas: [postmortem],
    title: 'Two postmortems of different incidents',
    sentence: 'Two postmortem analyses of different incidents, accepted.',
  },
  {
    number: 5,
    katas: catalogue.map(({ slug }) => slug),
    title: 'Each technique in one sentence',
    sentence: 'Each kata’s core technique, explained in one sentence that was accepted.',
  },
];

/** Where the owner of `records`, which are in any order, stands. `katas` says what can be begun at all today. */
export function standingOf(records: readonly StandingRecord[], katas: readonly Kata[] = catalogue): Standing {
  const requirements = [
    clocksTwice(records),
    electionOnce(records),
    paymentsWithArgument(records),
    twoAnalyses(records),
    everyExplanation(records, katas),
  ];
  const distinctions = distinctionsOf(records, katas);
  const waiting = requirements.flatMap(({ evidence }) => evidence.filter(({ counting }) => counting.kind === 'waits'));
  return {
    requirements,
    met: requirements.filter(({ state }) => state === 'met').length,
    waiting: waiting.length,
    distinctions,
    next: nextBestStep(requirements, katas),
  };
}

const counted = <T extends Evidence>(evidence: readonly T[]): T[] =>
  evidence.filter(({ counting }) => counting.kind === 'counts');

/** `missing` is only asked where something is. */
function standing(
  requirement: Requirement,
  [have, need]: readonly [number, number],
  evidence: readonly Evidence[],
  missing: () => string,
): RequirementStanding {
  const waits = evidence.some(({ counting }) => counting.kind === 'waits');
  const state = have >= need ? 'met' : waits ? 'in-review' : have > 0 ? 'partly' : 'open';
  return { requirement, state, have, need, evidence, missing: state === 'met' ? null : missing() };
}

function clocksTwice(records: readonly StandingRecord[]): RequirementStanding {
  const evidence = attemptsOf(records, clocks);
  const passes = counted(evidence);
  const remembered = passes.some(({ attempt }) => attempt.mode === 'from-memory');
  return standing(standard[0], [Math.min(passes.length, remembered ? 2 : 1), 2], evidence, () => {
    if (passes.length === 0) return 'Pass it in two attempts against the clock, one of them from memory.';
    return remembered ? 'Pass it in one more attempt, timed or from memory.' : 'Pass it once more, from memory.';
  });
}

function electionOnce(records: readonly StandingRecord[]): RequirementStanding {
  const evidence = attemptsOf(records, election);
  return standing(
    standard[1],
    [Math.min(counted(evidence).length, 1), 1],
    evidence,
    () => 'Pass it once, within its time.',
  );
}

/** Two parts, of one attempt: the pass, and the argument with it. */
function paymentsWithArgument(records: readonly StandingRecord[]): RequirementStanding {
  const evidence = attemptsWithArgument(records, payments);
  const passed = counted(attemptsOf(records, payments));
  const parts = counted(evidence).length > 0 ? 2 : passed.length > 0 ? 1 : 0;
  return standing(standard[2], [parts, 2], evidence, () => {
    if (parts === 0) return 'Pass it within its time, and hand in the argument in the same attempt.';
    return passed.some(({ attempt }) => attempt.end === null)
      ? 'Hand in the argument, too, before the time of your attempt is over.'
      : 'Pass it once more, with an argument of 50 words or more handed in within the same attempt.';
  });
}

function twoAnalyses(records: readonly StandingRecord[]): RequirementStanding {
  const evidence = analysesOf(records, postmortem);
  const accepted = counted(evidence).length;
  return standing(standard[3], [Math.min(accepted, 2), 2], evidence, () => {
    const waiting = evidence.filter(({ counting }) => counting.kind === 'waits').length;
    if (accepted + waiting === 0) return 'Analyse two different incidents, each against the clock.';
    if (accepted + waiting === 1) return 'Analyse one more, different incident against the clock.';
    return waiting === 1 ? 'One waits to be accepted.' : 'Both wait to be accepted.';
  });
}

function everyExplanation(records: readonly StandingRecord[], katas: readonly Kata[]): RequirementStanding {
  const requirement = standard[4];
  const evidence = explanationsOf(records, requirement.katas);
  const accepted = counted(evidence).length;
  return standing(requirement, [accepted, requirement.katas.length], evidence, () => {
    const left = evidence.filter(({ counting }) => counting.kind === 'does-not-count');
    if (left.length === 0) return 'What you have written waits to be accepted.';
    const titles = left.map(({ kata }) => katas.find(({ slug }) => slug === kata)?.title ?? kata);
    return `Explain ${new Intl.ListFormat('en-GB').format(titles)} in one sentence${left.length > 1 ? ' each' : ''}.`;
  });
}
