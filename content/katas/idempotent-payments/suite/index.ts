/** Payments that move money once: what a submission goes through, and the rules it must keep. Hidden from learners. */
import { scenario } from '../../../../grader/kit/scenario.ts';
import { defineSuite } from '../../../../grader/kit/suite.ts';
import * as directed from './directed.ts';
import { claims, failureModesHold, fourFailureModes } from './claims.ts';
import type { History } from './history.ts';
import * as failures from './rules/failures.ts';
import * as keys from './rules/keys.ts';
import * as money from './rules/money.ts';
import * as processing from './rules/processing.ts';
import { asData, type Schedule } from './schedule.ts';
import { seededSchedule } from './seeded.ts';
import { smallerSchedules } from './smaller.ts';
import { toldOf, traceOf } from './trace.ts';
import { visible } from './visible.ts';
import { playSchedule } from './world.ts';

/** Worst first; a cause stands before its consequences. */
const rules = [
  money.moneyMovesOncePerKey,
  money.unknownOutcomeChargedOnce,
  money.crashChargedOnce,
  money.differentKeysAreDifferentPayments,
  money.chargeIsWhatWasAsked,
  keys.missingKeyRefused,
  failures.callsAsAgreed,
  processing.oneCreateAtATime,
  processing.completedIsTerminal,
  keys.otherBodyRefused,
  keys.memberOrderDoesNotMatter,
  money.answerNamesACharge,
  keys.declinedIsFinal,
  processing.noReprocessing,
  keys.replayRepeatsTheAnswer,
  keys.inFlightDuplicate,
  keys.keysLiveForADay,
  keys.keysExpire,
  failures.unavailableIs503,
  failures.processorFailureIsTold,
  failures.transientFailureStoredOrReleased,
  failures.neverRejects,
  failures.everyRequestAnswered,
  keys.firstRequestIsCharged,
  failures.answersWellFormed,
  failures.answersFitWhatHappened,
];

const play = (id: string, title: string, schedules: readonly Schedule[], share = 0) =>
  scenario<Schedule, History>({
    id,
    title,
    directed: schedules,
    share,
    seeded: seededSchedule,
    play: playSchedule,
    invariants: [...rules, failures.staleClaimRecovered],
    smaller: smallerSchedules,
    asData,
    trace: traceOf,
    told: (_, finding) => toldOf(finding),
  });

export default defineSuite({
  exports: { handlePayment: 'function', schema: 'string', failureModes: 'array' },

  scenarios: [
    play('alone', 'One payment, and its retry under an odd key', directed.alone),
    play('retries', 'Retries, one after the other', directed.retries),
    play('without-a-key', 'Requests without a key', directed.withoutAKey),
    play('other-keys', 'Other keys, same payload', directed.otherKeys),
    play('processor-failures', 'The processor declines, fails, or does not say', directed.processorFailures),
    play('store-failures', 'The store fails at every await', directed.storeFailures),
    play('crashes', 'A handler is killed at every await', directed.crashes),
    play('other-bodies', 'Another body under the same key', directed.otherBodies),
    play('duplicates', 'Duplicates in flight, every interleaving', directed.duplicates),
    play('expiry', 'A key before and after its 24 hours', directed.expiry),
    claims,
    play('seeded', 'Anything, in any order', [], 1),
  ],

  eventsPerSchedule: 150,

  invariants: [...rules, failureModesHold, fourFailureModes, { id: failures.staleClaimRecovered.id, bonus: true }],

  visible,
});
