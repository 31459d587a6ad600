/** What the rules ask of an execution. */
import type { Call, History, Run } from './history.ts';
import { paymentOf } from './books.ts';
import { isFinal, type StoredResponse } from './store.ts';

/** What a request was answered with, where that could be read. */
export const answerOf = ({ end }: Run): StoredResponse | null => (end.kind === 'answered' ? end.response : null);

export const isCharged = ({ status }: StoredResponse): boolean => status === 200 || status === 201;

/** The other requests about the same payment that had arrived before this one was over, in order. */
export function matesOf(run: Run, { runs }: History): Run[] {
  const payment = paymentOf(run);
  if (payment === null) return [];
  return runs.filter((other) => other !== run && paymentOf(other) === payment && other.startedIn < run.lastIn);
}

export const isBefore = (a: Run, b: Run): boolean => a.lastIn < b.startedIn;
export const overlap = (a: Run, b: Run): boolean => !isBefore(a, b) && !isBefore(b, a);

export const sameBody = (a: Run, b: Run): boolean => a.plan.body === b.plan.body;

export const creates = (run: Run): Call[] => run.calls.filter(({ name }) => name === 'create');
export const storeCalls = (run: Run): Call[] => run.calls.filter(({ name }) => name !== 'create' && name !== 'sleep');

/** Nothing went wrong with its calls, and it was not killed. */
export const untroubled = (run: Run): boolean => !run.storeFailed && !run.chargeFailed && run.end.kind !== 'killed';

/** It may have left its claim behind: killed, or the store did not take what it wanted to write. */
export const leftBehind = (run: Run): boolean => run.storeFailed || run.end.kind !== 'answered';

/** What the last of its charge calls that was settled came to. */
export type ChargeState = 'none' | 'pending' | 'charged' | 'declined' | 'failed' | 'refused';
export function chargeState(run: Run): ChargeState {
  const last = creates(run).at(-1);
  if (!last) return 'none';
  if (last.outcome === null) return 'pending';
  if (last.outcome.kind === 'answered') return 'charged';
  if (last.outcome.kind === 'misused') return 'refused';
  if (last.outcome.code === 'CARD_DECLINED') return 'declined';
  return last.faulted ? 'failed' : 'refused';
}

export const wasDeclined = (run: Run): boolean =>
  creates(run).some(({ outcome }) => outcome?.kind === 'failed' && outcome.code === 'CARD_DECLINED');

/** It was answered with what nothing may change any more, and the store took all that it wrote. */
export const isSettled = (run: Run): boolean => {
  const answer = answerOf(run);
  return answer !== null && isFinal(answer) && !run.storeFailed;
};

/** The calls that moved money for a request's payment, in order. */
export function movesOf(run: Run, { calls, runs }: History): Call[] {
  const payment = paymentOf(run);
  return calls.filter((call) => call.moved && paymentOf(runs[call.request]!) === payment);
}

/** Every payment once: the first request about it. */
export function payments({ runs }: History): Run[] {
  const seen = new Set<string>();
  return runs.filter((run) => {
    const payment = paymentOf(run);
    if (payment === null || seen.has(payment)) return false;
    seen.add(payment);
    return true;
  });
}

/** The first finding of any request. */
export const ofAnyRun =
  <Found>(check: (run: Run, history: History) => Found | null) =>
  (history: History): Found | null => {
    for (const run of history.runs) {
      const found = check(run, history);
      if (found) return found;
    }
    return null;
  };
