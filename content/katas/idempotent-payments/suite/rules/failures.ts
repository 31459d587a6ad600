/** Rules of what goes wrong: in the store, at the processor, in the handler itself. */
import { finding, type Finding } from '../../../../../grader/check/finding.ts';
import { invariant } from '../../../../../grader/kit/invariant.ts';
import {
  answerOf, chargeState, creates, isBefore, isCharged, isSettled, leftBehind, matesOf, ofAnyRun, overlap, sameBody,
  storeCalls, untroubled, wasDeclined,
} from '../facts.ts'; // prettier-ignore
import { epochMs } from '../environment.ts';
import type { Call, History } from '../history.ts';
import { answerMsMax, staleMs } from '../schedule.ts';
import { sameResponse } from '../store.ts';
import { answerText, arrived, clip, done, ended, made, Name, name } from '../words.ts';

const isServerError = (status: number): boolean => status === 502 || status === 503 || status === 504;

export const unavailableIs503 = invariant<History>({
  id: 'unavailable-is-503',
  title: 'Store unavailable: 503, and nothing is charged',
  explanation:
    'Who cannot claim the key must not charge. After the charge there is an answer all the same: the charge, or 503.',
  source: 'the contract: “503 store unavailable”',
  check: ofAnyRun((run): Finding | null => {
    const failed = storeCalls(run).find(({ faulted }) => faulted);
    const answer = answerOf(run);
    if (!failed) return null;
    const open = creates(run).find(
      (call) => !call.claimed && failed.settledIn >= 0 && failed.settledIn <= call.issuedIn,
    );
    if (open)
      return finding`The store failed ${name(run)} ${done(failed)}, and its handler called create ${made(open)} without having claimed the key.`;
    const last = storeCalls(run)
      .filter(({ settledIn }) => settledIn >= 0 && settledIn <= run.endedIn)
      .at(-1);
    if (!answer || !last?.faulted) return null;
    const state = chargeState(run);
    const fits =
      answer.status === 503 ||
      (state === 'charged' && isCharged(answer)) ||
      (state === 'declined' && answer.status === 402) ||
      state === 'failed' ||
      state === 'pending' ||
      state === 'refused';
    if (fits) return null;
    const right = state === 'charged' ? '200 or 201, or 503' : state === 'declined' ? '402, or 503' : '503';
    return finding`The store failed ${name(run)} ${done(last)}, and it was answered ${answer.status} ${ended(run)}; the answer is ${right}.`;
  }),
});

export const processorFailureIsTold = invariant<History>({
  id: 'processor-failure-is-5xx',
  title: 'Processor unavailable or unknown: 502, 503 or 504',
  explanation: 'The client has to know that it may come back. 402 would be a final answer, and 200 a lie.',
  source: 'the contract: “502, 503 or 504 processor unavailable or its outcome unknown”',
  check: ofAnyRun((run) => {
    const answer = answerOf(run);
    if (!answer || chargeState(run) !== 'failed') return null;
    if (isServerError(answer.status)) return null;
    const call = creates(run).at(-1)!;
    const code = call.outcome?.kind === 'failed' ? call.outcome.code : '';
    return finding`The charge of ${name(run)} ended in ${code} ${done(call)}, and it was answered ${answer.status} ${ended(run)}; the answer is 502, 503 or 504.`;
  }),
});

export const transientFailureStoredOrReleased = invariant<History>({
  id: 'transient-failure-stored-or-released',
  title: 'After a transient failure: the same answer, or another try',
  explanation:
    'The key is not left claimed by nobody: the failure is stored and repeated, or the key is free for a retry.',
  source: 'the contract: “A transient failure may be stored and repeated, or the key released for a retry”',
  check: ofAnyRun((run, history) => {
    const answer = answerOf(run);
    const mates = matesOf(run, history);
    if (!answer || !untroubled(run) || isCharged(answer)) return null;
    if (mates.some((mate) => !isBefore(mate, run) || !sameBody(mate, run) || leftBehind(mate) || isSettled(mate)))
      return null;
    const failed = mates.find((mate) => chargeState(mate) === 'failed');
    if (!failed || (answer.status === 402 && [run, ...mates].some(wasDeclined))) return null;
    if (mates.some((mate) => sameResponse(answerOf(mate)!, answer) && isServerError(answer.status))) return null;
    return finding`${Name(failed)} was answered ${answerText(failed)} ${ended(failed)}, as the processor had failed, and ${name(run)}, its retry, ${answerText(run)} ${ended(run)}: neither the same answer nor another try.`;
  }),
});

export const neverRejects = invariant<History>({
  id: 'never-rejects',
  title: 'A handler answers; it does not reject',
  explanation: 'Every failure of the store and the processor has a status.',
  source: 'the contract: “A handler that rejects instead of answering is a violation”',
  check: ofAnyRun((run) => {
    if (run.end.kind !== 'rejected') return null;
    const last = run.calls.findLast(({ settledIn }) => settledIn >= 0 && settledIn < run.endedIn);
    if (!last)
      return finding`${Name(run)} was not answered: its handler rejected ${ended(run)} with ${clip(run.end.error)}.`;
    return finding`${Name(run)} was not answered: after ${last.name}, carried out ${done(last)}, its handler rejected ${ended(run)} with ${clip(run.end.error)}.`;
  }),
});

export const everyRequestAnswered = invariant<History>({
  id: 'every-request-answered',
  title: 'Every request is answered',
  explanation:
    'Unless its handler was killed; whatever else goes wrong, and also where it waits for one that was killed.',
  source: 'the contract: handlePayment returns a response; the prompt: within ten minutes',
  check: ofAnyRun((run) =>
    run.end.kind === 'unanswered'
      ? finding`${Name(run)} came ${arrived(run)} and had no answer ${ended(run)}, ${answerMsMax / 60_000} minutes later.`
      : null,
  ),
});

const statuses = [200, 201, 400, 402, 409, 422, 502, 503, 504];

export const answersWellFormed = invariant<History>({
  id: 'answers-well-formed',
  title: 'An answer is a status of the contract and a body',
  explanation: 'Nothing but 200, 201, 400, 402, 409, 422, 502, 503 and 504.',
  source: 'the contract: Response, and its list of statuses',
  check: ofAnyRun((run) => {
    if (run.end.kind === 'misanswered')
      return finding`What ${name(run)} was answered ${ended(run)} cannot be read: the ${run.end.words}.`;
    const answer = answerOf(run);
    if (!answer || statuses.includes(answer.status)) return null;
    return finding`${Name(run)} was answered ${answer.status} ${ended(run)}, a status that the contract does not have.`;
  }),
});

export const answersFitWhatHappened = invariant<History>({
  id: 'answers-fit-what-happened',
  title: 'An answer has its reason',
  explanation: '400 means no key, 402 declined, 409 in flight, 422 another body, 5xx that something failed.',
  source: 'the contract: its list of statuses',
  check: ofAnyRun((run, history) => {
    const answer = answerOf(run);
    if (!answer || !run.plan.key || isCharged(answer) || !statuses.includes(answer.status)) return null;
    const mates = matesOf(run, history);
    const all = [run, ...mates];
    const left = mates.some(leftBehind) || chargeState(run) === 'refused';
    const reason: Record<number, boolean> = {
      400: false,
      402: all.some(wasDeclined),
      409: left || mates.some((mate) => overlap(mate, run)),
      422: mates.some((mate) => !sameBody(mate, run)) || chargeState(run) === 'refused',
      502: left || all.some((one) => one.chargeFailed),
      503: left || all.some((one) => one.chargeFailed) || run.storeFailed,
      504: left || all.some((one) => one.chargeFailed),
    };
    if (reason[answer.status]) return null;
    const why: Record<number, string> = {
      400: 'it has a key',
      402: 'no card was declined',
      409: 'nothing was in flight under its key',
      422: 'its key was never used with another body',
      502: 'the processor had not failed',
      503: 'nothing had failed',
      504: 'the processor had not failed',
    };
    return finding`${Name(run)}, which came ${arrived(run)}, was answered ${answer.status} ${ended(run)}, and ${why[answer.status]!}.`;
  }),
});

const contractOf: Record<Call['name'], string> = {
  insert: 'insert(key, record, { ttlMs })',
  get: 'get(key)',
  update: 'update(key, changes, expected?)',
  delete: 'delete(key)',
  create: 'create({ amount, currency, cardToken, idempotencyKey? })',
  sleep: 'sleep(milliseconds)',
};

export const callsAsAgreed = invariant<History>({
  id: 'calls-as-agreed',
  title: 'Store and processor are called as the contract says',
  explanation:
    'A real one would refuse the call. `createdAt` is a time of now(): others decide by it whether a claim was left behind.',
  source: 'the contract: IdempotencyRecord, IdempotencyStore, ChargeApi',
  check: ofAnyRun((run, { calls }): Finding | null => {
    for (const call of run.calls) {
      if (call.outcome?.kind === 'misused')
        return finding`${Name(run)} called ${call.name} ${made(call)}, and its ${call.outcome.words}; the call is ${contractOf[call.name]}.`;
      const createdAt = createdAtOf(call);
      if (createdAt === null) continue;
      const told = createdAt - epochMs;
      const kept = calls.some((other) => other.id < call.id && other.storeKey === call.storeKey && createdAtOf(other) === createdAt); // prettier-ignore
      if (kept || (told >= run.arrivedAt && told <= call.issuedAt)) continue;
      return finding`${Name(run)} came ${arrived(run)}, and the createdAt that its handler wrote ${made(call)} is no time that now() told it.`;
    }
    return null;
  }),
});

function createdAtOf(call: Call): number | null {
  if (call.name !== 'insert' && call.name !== 'update') return null;
  const written = (JSON.parse(call.args) as unknown[])[1];
  const createdAt =
    typeof written === 'object' && written !== null ? (written as { createdAt?: unknown }).createdAt : null;
  return typeof createdAt === 'number' ? createdAt : null;
}

export const staleClaimRecovered = invariant<History>({
  id: 'stale-claim-recovered',
  title: 'A claim that was left behind is taken over',
  explanation:
    'A crash must not close the key for a day: after two minutes a retry takes the claim over, by update with the expected createdAt.',
  source: 'the contract: “a claim whose `createdAt` is more than two minutes old was left behind”',
  check: ofAnyRun((run, history) => {
    const answer = answerOf(run);
    const { found } = run;
    const mates = matesOf(run, history);
    if (!answer || found?.status !== 'in_progress' || !untroubled(run)) return null;
    const age = run.arrivedAt - (found.createdAt - epochMs);
    if (age <= staleMs || mates.some((mate) => overlap(mate, run) || !sameBody(mate, run))) return null;
    const left = mates.findLast((mate) => isBefore(mate, run) && leftBehind(mate));
    if (!left || isCharged(answer) || answer.status === 402) return null;
    return finding`${Name(left)} left its claim behind ${ended(left)}, and ${name(run)}, more than two minutes later, was answered ${answer.status} ${ended(run)} instead of taking it over.`;
  }),
});
