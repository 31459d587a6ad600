/** Rules of the key: who may use it, for what, and how long. */
import { finding, type Finding } from '../../../../../grader/check/finding.ts';
import { invariant } from '../../../../../grader/kit/invariant.ts';
import {
  answerOf, chargeState, creates, isBefore, isCharged, isSettled, leftBehind, matesOf, movesOf, ofAnyRun, overlap, sameBody, untroubled,
  wasDeclined,
} from '../facts.ts'; // prettier-ignore
import type { History, Run } from '../history.ts';
import { sameResponse } from '../store.ts';
import { answerText, arrived, ended, made, Name, name } from '../words.ts';

/** From here on a retry is about how long keys live. */
const hourMs = 3_600_000;

export const missingKeyRefused = invariant<History>({
  id: 'missing-key-refused',
  title: 'Without a key: 400, and nothing happens',
  explanation: 'An empty key is none.',
  source: 'IETF draft Idempotency-Key, section 2.7; the contract: “400 without a key”',
  check: ofAnyRun((run): Finding | null => {
    if (run.plan.key) return null;
    const what = run.plan.key === null ? 'without an Idempotency-Key' : 'with an empty Idempotency-Key';
    const [charge] = creates(run);
    if (charge)
      return finding`${Name(run)} came ${what} ${arrived(run)}, and its handler called create ${made(charge)}.`;
    const claim = run.calls.find((call) => call.name === 'insert');
    if (claim)
      return finding`${Name(run)} came ${what} ${arrived(run)}, and its handler inserted a record ${made(claim)}.`;
    const answer = answerOf(run);
    if (!answer || answer.status === 400 || run.storeFailed) return null;
    return finding`${Name(run)} came ${what} ${arrived(run)} and was answered ${answer.status} ${ended(run)}; the answer is 400.`;
  }),
});

export const otherBodyRefused = invariant<History>({
  id: 'other-body-refused',
  title: 'Another body under the same key: 422',
  explanation: 'Or 409 while the first is in flight. It is never charged, and the first payment’s answer stays.',
  source: 'IETF draft Idempotency-Key, section 2.7; the contract: “422 key reused with another body”',
  check: ofAnyRun((run, history) => {
    const answer = answerOf(run);
    for (const first of matesOf(run, history)) {
      if (sameBody(first, run)) continue;
      const charged = movesOf(run, history)[0]?.request === first.index;
      if (isBefore(first, run) && isSettled(first)) {
        const [call] = creates(run);
        if (call && (call.claimed || !run.storeFailed))
          return finding`${Name(first)} was answered ${ended(first)}, and ${name(run)}, with another body under the same key, called create ${made(call)}.`;
        if (
          answer &&
          answer.status !== 422 &&
          !run.storeFailed &&
          !matesOf(run, history).some((mate) => overlap(mate, run))
        )
          return finding`${Name(first)} was answered ${ended(first)}, and ${name(run)}, with another body under the same key, was answered ${answer.status} ${ended(run)}; the answer is 422.`;
      } else if (creates(run).some(({ rival }) => rival?.request === first.index)) {
        return finding`${Name(first)} was in flight since it came ${arrived(first)}, and ${name(run)}, with another body under the same key, called create ${made(creates(run).find(({ rival }) => rival?.request === first.index)!)}.`;
      } else if (
        overlap(first, run) &&
        creates(run).length === 0 &&
        charged &&
        untroubled(first) &&
        untroubled(run) &&
        answer
      ) {
        if (answer.status !== 422 && answer.status !== 409)
          return finding`${Name(first)} was in flight since it came ${arrived(first)}, and ${name(run)}, with another body under the same key, was answered ${answer.status} ${ended(run)}; the answer is 422, or 409.`;
      }
    }
    return null;
  }),
});

export const memberOrderDoesNotMatter = invariant<History>({
  id: 'member-order-does-not-matter',
  title: 'The order of a body’s members does not matter',
  explanation: 'The same members with the same values are the same request, however a client writes them down.',
  source: 'the contract: `hash` is of canonical JSON; RFC 8785',
  check: ofAnyRun((run, history) => {
    const answer = answerOf(run);
    if (!answer || answer.status !== 422) return null;
    const mates = matesOf(run, history);
    const other = mates.find((mate) => mate.plan.reordered !== run.plan.reordered);
    if (!other || mates.some((mate) => !sameBody(mate, run))) return null;
    return finding`${Name(other)} came ${arrived(other)}, and ${name(run)} with the same body, its members in another order; it was answered 422 ${ended(run)} as if it were another request.`;
  }),
});

export const inFlightDuplicate = invariant<History>({
  id: 'in-flight-duplicate-refused-or-waits',
  title: 'A duplicate in flight: 409, or the first one’s answer',
  explanation: 'It is refused, or it waits and repeats what the first is answered.',
  source: 'the contract: “409 while the first is in flight (or wait for it, then repeat its answer)”',
  check: ofAnyRun((run, history) => {
    const answer = answerOf(run);
    const mates = matesOf(run, history);
    const first = mates.find((mate) => overlap(mate, run) && sameBody(mate, run));
    if (!answer || !first || answer.status === 409 || chargeState(run) === 'charged') return null;
    if (![run, ...mates].every((one) => untroubled(one) && sameBody(one, run))) return null;
    if (answer.status === 402 && [run, ...mates].some(wasDeclined)) return null;
    if (!isCharged(answer))
      return finding`${Name(first)} was in flight since it came ${arrived(first)}, and ${name(run)}, its duplicate, was answered ${answer.status} ${ended(run)}; the answer is 409, or the first one’s.`;
    const winner = history.runs[movesOf(run, history)[0]?.request ?? run.index]!;
    const told = answerOf(winner);
    if (winner === run || !told || !isCharged(told) || sameResponse(told, answer)) return null;
    return finding`${Name(winner)} was answered ${answerText(winner)} ${ended(winner)}, and ${name(run)}, its duplicate, ${answerText(run)} ${ended(run)}: not the same answer.`;
  }),
});

/** A final answer that a later request with the same body must repeat; undefined where it need not. */
function toRepeat(run: Run, history: History): Run | undefined {
  const mates = matesOf(run, history);
  if (!untroubled(run) || mates.some((mate) => overlap(mate, run))) return undefined;
  return mates.find((mate) => isBefore(mate, run) && isSettled(mate) && sameBody(mate, run));
}

const wasRepeated = (run: Run, first: Run): boolean => {
  const [answer, told] = [answerOf(run), answerOf(first)];
  return !answer || !told || sameResponse(answer, told);
};

export const replayRepeatsTheAnswer = invariant<History>({
  id: 'replay-repeats-the-answer',
  title: 'A retry gets the same answer',
  explanation: 'Same status, same body, same charge id: the client must not be able to tell.',
  source: 'Stripe API, Idempotent requests; IETF draft, section 2.6',
  check: ofAnyRun((run, history) => {
    const first = toRepeat(run, history);
    if (
      first &&
      answerOf(first)!.status !== 402 &&
      run.arrivedAt - first.arrivedAt < hourMs &&
      !wasRepeated(run, first)
    )
      return finding`${Name(first)} was answered ${answerText(first)} ${ended(first)}, and ${name(run)}, its retry, ${answerText(run)} ${ended(run)}: not the same answer.`;
    // A handler that was killed had answered nobody, but what it stored is the answer.
    const { found } = run;
    const answer = answerOf(run);
    const mates = matesOf(run, history);
    const writer = mates.find((mate) => isBefore(mate, run) && mate.end.kind === 'killed');
    const stored = found?.status === 'completed' ? found.response : null;
    if (!writer || !answer || !stored || !isCharged(stored) || sameResponse(stored, answer)) return null;
    if (!untroubled(run) || mates.some((mate) => overlap(mate, run) || !sameBody(mate, run))) return null;
    return finding`${Name(writer)} was killed ${ended(writer)} after it had stored the answer ${stored.status}, and ${name(run)}, its retry, was answered ${answerText(run)} ${ended(run)}: not what was stored.`;
  }),
});

export const declinedIsFinal = invariant<History>({
  id: 'declined-is-final',
  title: 'Declined is an answer: 402, repeated',
  explanation: 'A retry is told the same, and the processor is not asked again.',
  source: 'the contract: “402 declined”, “CARD_DECLINED (final, …)”',
  check: ofAnyRun((run, history): Finding | null => {
    const answer = answerOf(run);
    const declined = creates(run).find(({ outcome }) => outcome?.kind === 'failed' && outcome.code === 'CARD_DECLINED');
    if (answer && declined && !run.storeFailed && !creates(run).some(({ outcome }) => outcome?.kind === 'answered'))
      if (answer.status !== 402)
        return finding`The card of ${name(run)} was declined, as its handler learnt from the call made ${made(declined)}, and it was answered ${answer.status} ${ended(run)}; the answer is 402.`;
    const mates = matesOf(run, history);
    const first = mates.find((mate) => isBefore(mate, run) && isSettled(mate) && answerOf(mate)!.status === 402 && sameBody(mate, run)); // prettier-ignore
    const [again] = creates(run);
    if (first && again && run.arrivedAt - first.arrivedAt < hourMs)
      return finding`${Name(first)} was answered 402 ${ended(first)}, and ${name(run)}, its retry, called create again ${made(again)}.`;
    const repeated = toRepeat(run, history);
    if (!repeated || answerOf(repeated)!.status !== 402 || wasRepeated(run, repeated)) return null;
    if (run.arrivedAt - repeated.arrivedAt >= hourMs) return null;
    return finding`${Name(repeated)} was answered ${answerText(repeated)} ${ended(repeated)}, and ${name(run)}, its retry, ${answerText(run)} ${ended(run)}: declined is declined.`;
  }),
});

export const keysLiveForADay = invariant<History>({
  id: 'keys-live-24-hours',
  title: 'A key lives for 24 hours',
  explanation: 'A retry within them gets the first answer, and nothing is processed again.',
  source: 'the contract: “Keys live for 24 hours: 86,400,000 ms”',
  check: ofAnyRun((run, history) => {
    const first = toRepeat(run, history);
    if (!first || run.arrivedAt - first.arrivedAt < hourMs) return null;
    const [again] = creates(run);
    if (again)
      return finding`${Name(first)} was answered ${ended(first)}, and ${name(run)} with the same key called create ${made(again)}, before the key’s 24 hours were over.`;
    if (wasRepeated(run, first)) return null;
    return finding`${Name(first)} was answered ${answerText(first)} ${ended(first)}, and ${name(run)}, within the key’s 24 hours, ${answerText(run)} ${ended(run)}.`;
  }),
});

export const keysExpire = invariant<History>({
  id: 'keys-expire',
  title: 'After 24 hours the key is free',
  explanation: 'Once the store and the processor have forgotten it, it is a new payment’s, whatever its body.',
  source: 'the contract: “`ttlMs` after this the key is gone”',
  check: ofAnyRun((run, history) => {
    if (run.epoch === 0 || !run.plan.key || !untroubled(run) || matesOf(run, history).length > 0) return null;
    const before = history.runs.find((other) => other.epoch < run.epoch && other.plan.key === run.plan.key);
    const answer = answerOf(run);
    if (!before || !answer || (isCharged(answer) && run.calls.some(({ moved }) => moved))) return null;
    return finding`${Name(before)} used the key ${arrived(before)}, and ${name(run)} used it again ${arrived(run)}, a minute after its 24 hours; it was answered ${answer.status} ${ended(run)} without a new charge.`;
  }),
});

export const firstRequestIsCharged = invariant<History>({
  id: 'first-request-is-charged',
  title: 'A request whose key is free is charged: 200 or 201',
  explanation: 'Where nothing went wrong, it is paid and told so.',
  source: 'the contract: “200 or 201 with the charge’s id as `body.id`”',
  check: ofAnyRun((run, history) => {
    const answer = answerOf(run);
    const mates = matesOf(run, history);
    if (!answer || !run.plan.key || !untroubled(run) || isCharged(answer)) return null;
    const made201 = creates(run).find(({ outcome }) => outcome?.kind === 'answered');
    if (made201)
      return finding`The charge of ${name(run)} succeeded, asked for ${made(made201)}, and it was answered ${answer.status} ${ended(run)}; the answer is 200 or 201.`;
    const clean = mates.every((mate) => untroubled(mate) && !leftBehind(mate));
    const free = run.found === null && mates.every((mate) => isBefore(mate, run) && !isSettled(mate));
    const nobody =
      clean && mates.length > 0 && mates.every((mate) => overlap(mate, run)) && movesOf(run, history).length === 0;
    const declined = [run, ...mates].some((one) => creates(one).some(({ outcome }) => outcome?.kind === 'failed' && outcome.code === 'CARD_DECLINED')); // prettier-ignore
    // Under a released key the processor may still know another body's charge.
    if ((!free && !nobody) || declined || chargeState(run) === 'refused') return null;
    return finding`${Name(run)} came ${arrived(run)} with a key that was free, and was answered ${answer.status} ${ended(run)}; the answer is 200 or 201.`;
  }),
});
