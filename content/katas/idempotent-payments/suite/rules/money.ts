/** Rules of the ledger: how often money moves, for whom, and whether answers tell the truth about it. */
import { finding, type Finding } from '../../../../../grader/check/finding.ts';
import { invariant } from '../../../../../grader/kit/invariant.ts';
import { answerOf, creates, isCharged, movesOf, ofAnyRun, payments, sameBody } from '../facts.ts';
import type { Call, History, Run } from '../history.ts';
import { bodies } from '../schedule.ts';
import { arrived, done, ended, made, Name, name } from '../words.ts';

/** Two moves for one payment, and the request of the first. */
interface DoubleMove {
  first: Call;
  second: Call;
  run: Run;
  again: Run;
}

function doubleMoves(history: History): DoubleMove[] {
  return payments(history).flatMap((payment) => {
    const [first, second] = movesOf(payment, history);
    if (!first || !second) return [];
    const double = { first, second, run: history.runs[first.request]!, again: history.runs[second.request]! };
    // Another body under a key that was answered is another rule's.
    return sameBody(double.run, double.again) || isUnknown(double) || isCrash(double) ? [double] : [];
  });
}

const isUnknown = ({ first }: DoubleMove) => first.outcome?.kind === 'failed';
const isCrash = (double: DoubleMove) => !isUnknown(double) && double.run.end.kind === 'killed';

const firstDouble = (history: History, of: (double: DoubleMove) => boolean): DoubleMove | undefined =>
  doubleMoves(history).find(of);

const keyUsed = ({ charge }: Call) =>
  charge?.idempotencyKey == null
    ? 'without a key of its own'
    : `under the key ${JSON.stringify(charge.idempotencyKey.slice(0, 60))}`;

export const moneyMovesOncePerKey = invariant<History>({
  id: 'money-moves-once-per-key',
  title: 'Money moves once per key',
  explanation: 'However often the request arrives within the key’s 24 hours.',
  source: 'the contract: “as long as no money moves twice for one key”',
  check(history) {
    const double = firstDouble(history, (one) => !isUnknown(one) && !isCrash(one));
    if (!double) return null;
    const { first, second, run, again } = double;
    return finding`${Name(run)} moved money ${done(first)}, and ${again === run ? 'it' : name(again)} moved it again for the same Idempotency-Key ${done(second)}.`;
  },
});

export const unknownOutcomeChargedOnce = invariant<History>({
  id: 'unknown-outcome-charged-once',
  title: 'After a time-out, money does not move again',
  explanation: 'The first call may have moved it. A retry is safe under the same downstream key, and under no other.',
  source: 'the contract: “CHARGE_TIMEOUT (unknown: the money has moved already or never will)”',
  check(history) {
    const double = firstDouble(history, isUnknown);
    if (!double) return null;
    const { first, second, run, again } = double;
    return finding`The charge of ${name(run)} timed out ${done(first)} after it had moved the money, and ${again === run ? 'it' : name(again)} moved it again ${done(second)}, ${keyUsed(second)}.`;
  },
});

export const crashChargedOnce = invariant<History>({
  id: 'crash-charged-once',
  title: 'After a crash, money does not move again',
  explanation:
    'A handler may die between the charge and the saving of its answer; whoever comes next must not charge anew.',
  source: 'the contract: “kills handlers at any await: a killed one never resumes”',
  check(history) {
    const double = firstDouble(history, isCrash);
    if (!double) return null;
    const { first, second, run, again } = double;
    return finding`${Name(run)} moved money ${done(first)} and was killed ${ended(run)}, and ${name(again)} moved it again for the same Idempotency-Key ${done(second)}, ${keyUsed(second)}.`;
  },
});

/** The charge that a 2xx answer names, by its id; null where it names none. */
const namedId = (run: Run): unknown => {
  const answer = answerOf(run);
  const body = answer ? (JSON.parse(answer.body) as unknown) : null;
  return typeof body === 'object' && body !== null ? (body as { id?: unknown }).id : undefined;
};

export const differentKeysAreDifferentPayments = invariant<History>({
  id: 'different-keys-are-different-payments',
  title: 'Different keys are different payments',
  explanation: 'Even where the bodies are the same: two orders may cost the same and be paid with the same card.',
  source: 'IETF draft Idempotency-Key, section 2: the key identifies the request',
  check: ofAnyRun((run, { runs, calls }) => {
    const answer = answerOf(run);
    if (!answer || !isCharged(answer) || !run.plan.key) return null;
    const move = calls.find(({ moved }) => moved && moved.id === namedId(run));
    const owner = move && runs[move.request]!;
    if (!owner || owner.plan.key === run.plan.key) return null;
    return finding`${Name(run)}, with a key of its own, was answered ${ended(run)} with charge ${String(namedId(run))}, which ${name(owner)} had moved under another key ${done(move)}: two keys are two payments.`;
  }),
});

export const chargeIsWhatWasAsked = invariant<History>({
  id: 'charge-is-what-was-asked',
  title: 'The charge is the request’s',
  explanation: 'Amount, currency and card come from the body, unchanged.',
  source: 'the contract: ChargeApi.create',
  check: ofAnyRun((run): Finding | null => {
    const { amount, currency, card_token } = bodies[run.plan.body]!;
    for (const call of creates(run)) {
      const { charge } = call;
      if (!charge) continue;
      if (charge.amount !== amount || charge.currency !== currency)
        return finding`${Name(run)} asked for ${amount} ${currency} ${arrived(run)}, and its handler charged ${String(charge.amount)} ${charge.currency.slice(0, 10)} ${made(call)}.`;
      if (charge.cardToken !== card_token)
        return finding`${Name(run)} named one card ${arrived(run)}, and its handler charged another ${made(call)}.`;
    }
    return null;
  }),
});

export const answerNamesACharge = invariant<History>({
  id: 'answer-names-a-charge',
  title: 'A 200 or 201 names a charge in the ledger',
  explanation: 'Whoever reads it believes that this payment was made.',
  source: 'the contract: “200 or 201 with the charge’s id as `body.id`”',
  check: ofAnyRun((run, history) => {
    const answer = answerOf(run);
    if (!answer || !isCharged(answer) || !run.plan.key) return null;
    const id = namedId(run);
    if (typeof id !== 'string')
      return finding`${Name(run)} was answered ${answer.status} ${ended(run)}, and its \`body.id\` names no charge.`;
    const moves = movesOf(run, history);
    const named = moves.find(({ moved, effectIn }) => moved!.id === id && effectIn! < run.endedIn);
    const expired = history.runs.some((other) => other.plan.key === run.plan.key && other.epoch < run.epoch);
    if (!named && expired) return null;
    if (!named)
      return finding`${Name(run)} was answered ${answer.status} ${ended(run)} with charge ${JSON.stringify(id.slice(0, 40))}, and the ledger has no such charge for its key.`;
    const body = bodies[run.plan.body]!;
    if (named.moved!.amount === body.amount && named.moved!.currency === body.currency) return null;
    return finding`${Name(run)} was answered ${answer.status} ${ended(run)} as if its ${body.amount} ${body.currency} had been charged, and what had moved was ${named.moved!.amount} ${named.moved!.currency}.`;
  }),
});
