/** Lamport and vector clocks: what a submission goes through, and the rules it must keep. Hidden from learners. */
import { defineSuite } from '../../../../grader/kit/suite.ts';
import * as answer from './answer-invariants.ts';
import { concurrency, verification } from './asked-traces.ts';
import * as clock from './clock-invariants.ts';
import { drivenProcesses } from './driven-processes.ts';
import { manyRuns } from './many-runs.ts';
import * as runs from './many-runs-invariants.ts';
import * as process from './process-invariants.ts';
import * as simulate from './simulate-invariants.ts';
import { simulatedRuns } from './simulated-runs.ts';
import { visible } from './visible.ts';

export default defineSuite({
  exports: { Process: 'class', simulate: 'function', concurrentPairs: 'function', verify: 'function' },

  scenarios: [drivenProcesses, simulatedRuns, manyRuns, concurrency, verification],

  invariants: [
    process.clocksStartAtZero,
    process.stampsWellFormed,
    process.messageNamesBothEnds,
    process.stampsNeverChange,
    process.messageLeftAsReceived,
    process.stampIsClockAfterEvent,

    clock.onlyOwnEntryMoves,
    clock.ownEntryCountsEvents,
    clock.mergeTakesMaximum,
    clock.lamportAdvancesByOne,
    clock.lamportExceedsBoth,
    clock.vectorOrderIsCausality,

    simulate.traceWellFormed,
    simulate.oneEventPerTick,
    simulate.messageNumbersAreUnique,
    simulate.receiveFollowsSend,
    simulate.deliveredOnce,
    simulate.neverToItsSender,
    simulate.sameSequenceSameTrace,
    runs.randomnessDecides,
    runs.everyKindOccurs,
    runs.everyPairExchangesMessages,
    runs.anyProcessMayComeNext,
    runs.queuedMessagesArrive,

    answer.traceLeftAsGiven,
    answer.answersWellFormed,
    answer.concurrentPairsAreConcurrent,
    answer.concurrentPairsComplete,
    answer.verifyReportsOnlyFaults,
    answer.verifyReportsEveryFault,
    answer.pairsInOrderOnce,
  ],

  visible,
});
