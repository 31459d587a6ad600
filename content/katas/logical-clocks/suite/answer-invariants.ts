/** Rules of the two functions that are asked about a trace. */
import { Citation, finding, type Finding, theEvent, vectorText } from '../../../../grader/check/finding.ts';
import { invariant, type Invariant } from '../../../../grader/kit/invariant.ts';
import type { Answer, Pair, ReadPairs } from './answer.ts';
import { stampText } from './stamp.ts';

const key = ([a, b]: Pair) => `${a} ${b}`;
const nowhere = (answer: Answer, words: string) => new Citation(Math.max(0, answer.given.history.length - 1), words);
const again = (answer: Answer, read: ReadPairs) => {
  if (read === answer.second) return ' when asked a second time about an equal trace';
  return read === answer.afterAnother ? ' when it was asked about another trace before' : '';
};

/** The first answer that breaks the rule, of all. */
const ofAny = (check: (answer: Answer, read: ReadPairs) => Finding | null) => (answer: Answer) =>
  check(answer, answer.first) ?? check(answer, answer.second) ?? check(answer, answer.afterAnother);

export const traceLeftAsGiven = invariant<Answer>({
  id: 'trace-left-as-given',
  title: 'A trace that is asked about stays as it was',
  explanation: 'Whoever asks goes on using it.',
  source: 'the contract: `readonly TraceEvent[]`',
  check: ({ asked, changedLine }) =>
    changedLine === null ? null : finding`After ${asked} the trace it was given differs from what was handed over, first in ${theEvent(changedLine)}.`, // prettier-ignore
});

export const answersWellFormed = invariant<Answer>({
  id: 'answers-well-formed',
  title: 'An answer is a list of pairs of indices',
  explanation: 'Each a pair of integers that are indices into the trace.',
  source: 'the contract: concurrentPairs, verify',
  check: ofAny((answer, read) => {
    const { asked, given } = answer;
    const events = given.history.length;
    if (read.malformed !== null)
      return finding`What ${asked} answered${again(answer, read)} cannot be read: ${read.malformed} (the trace is shown ${nowhere(answer, 'to its end')}).`;
    const outside = read.pairs.find(([a, b]) => a >= events || b >= events);
    if (!outside) return null;
    return finding`${asked} answered${again(answer, read)} with the pair ${vectorText(outside)}, and the trace ends ${nowhere(answer, `with event ${events - 1}`)}.`;
  }),
});

export const concurrentPairsAreConcurrent = invariant<Answer>({
  id: 'concurrent-pairs-are-concurrent',
  title: 'No pair that is ordered is called concurrent',
  explanation:
    'Two events are concurrent when neither vector is less than the other; an event is not concurrent with itself.',
  source: 'Mattern 1988, section 4',
  check: ofAny((answer, read) => {
    const wrong = notIn(answer.right.map(sorted), read.pairs.map(sorted), answer);
    if (!wrong) return null;
    const [a, b] = wrong;
    if (a === b)
      return finding`${answer.asked} pairs ${theEvent(a)} with itself${again(answer, read)}: a pair is of two events.`;
    return finding`${answer.asked} calls ${theEvent(a)} and ${theEvent(b)} concurrent${again(answer, read)}, and their vectors ${vectorsOf(answer, a, b)} are ordered.`;
  }),
});

export const concurrentPairsComplete = invariant<Answer>({
  id: 'concurrent-pairs-complete',
  title: 'Every concurrent pair is found',
  explanation:
    'Also far apart in the trace, and also where the Lamport counters differ: these order events that have no order.',
  source: 'Mattern 1988, section 4; Lamport 1978 on the converse of the clock condition',
  check: ofAny((answer, read) => {
    const missing = notIn(read.pairs.map(sorted), answer.right);
    if (!missing) return null;
    const [a, b] = missing;
    return finding`${answer.asked} leaves out ${theEvent(a)} and ${theEvent(b)}${again(answer, read)}: neither of their vectors ${vectorsOf(answer, a, b)} is less than the other, so they are concurrent.`;
  }),
});

export const verifyReportsOnlyFaults = invariant<Answer>({
  id: 'verify-reports-only-faults',
  title: 'verify() reports nothing that is in order',
  explanation: 'Only pairs of which the first happened before the second, and whose stamps do not say so.',
  source: 'the contract: verify',
  check: ofAny((answer, read) => {
    const wrong = notIn(answer.right, read.pairs, answer);
    if (!wrong) return null;
    const [a, b] = wrong;
    const { before } = answer.given.truth;
    if (a !== b && before(a, b))
      return finding`verify() reports ${theEvent(a)} and ${theEvent(b)}${again(answer, read)}, and nothing is wrong with them: ${stampsOf(answer, a, b)}.`;
    const why =
      a !== b && before(b, a)
        ? 'it is the second that happened before the first'
        : 'the first did not happen before the second';
    return finding`verify() reports ${theEvent(a)} and ${theEvent(b)}${again(answer, read)}, and ${why}, so their stamps need not be in order.`;
  }),
});

export const verifyReportsEveryFault = invariant<Answer>({
  id: 'verify-reports-every-fault',
  title: 'verify() reports every pair whose stamps deny its order',
  explanation:
    'Process order, a send before its receive, and everything that follows from these transitively, with both clocks.',
  source: 'Lamport 1978, the clock condition; Mattern 1988, theorem 10',
  check: ofAny((answer, read) => {
    const missing = notIn(read.pairs, answer.right);
    if (!missing) return null;
    const [a, b] = missing;
    return finding`verify() does not report ${theEvent(a)} and ${theEvent(b)}${again(answer, read)}: the first happened before the second, and their stamps, ${stampsOf(answer, a, b)}, deny it.`;
  }),
});

export const pairsInOrderOnce: Invariant<Answer> = invariant({
  id: 'pairs-in-order-once',
  title: 'Pairs are sorted, each once, the right way round',
  explanation: 'By first index, then by second; concurrent pairs with the smaller index first.',
  source: 'the contract: “Sorted by i, then j” and “Sorted by a, then b”',
  check: ofAny((answer, read) => {
    const { pairs } = read;
    const backward = answer.asked === 'concurrentPairs()' ? pairs.find(([i, j]) => i > j) : undefined;
    if (backward) {
      const [later, earlier] = backward;
      return finding`${answer.asked} answers${again(answer, read)} with the pair ${vectorText(backward)}, of ${theEvent(later)} and ${theEvent(earlier)}: the smaller index comes first.`;
    }
    const index = pairs.findIndex((pair, at) => at > 0 && compare(pairs[at - 1]!, pair) >= 0);
    if (index < 0) return null;
    const [earlier, later] = [pairs[index - 1]!, pairs[index]!];
    if (compare(earlier, later) === 0)
      return finding`${answer.asked} lists the pair of ${theEvent(later[0])} and ${theEvent(later[1])} twice${again(answer, read)}.`;
    return finding`${answer.asked} lists ${vectorText(earlier)} before ${vectorText(later)}${again(answer, read)}, the pair of ${theEvent(later[0])} and ${theEvent(later[1])}: pairs are sorted by their first index, then by their second.`;
  }),
});

const compare = ([a, b]: Pair, [c, d]: Pair) => a - c || b - d;
const sorted = ([a, b]: Pair): Pair => (a <= b ? [a, b] : [b, a]);

/** The first of the pairs that is not among the known ones; of those outside the trace another rule speaks. */
function notIn(known: readonly Pair[], pairs: readonly Pair[], within?: Answer): Pair | undefined {
  // Most answers are right, word for word.
  if (pairs.every((pair, index) => index < known.length && compare(pair, known[index]!) === 0)) return undefined;
  const keys = new Set(known.map(key));
  const events = within?.given.history.length ?? Infinity;
  return pairs.find((pair) => !keys.has(key(pair)) && pair[0] < events && pair[1] < events);
}

const vectorsOf = ({ given }: Answer, a: number, b: number) =>
  `${vectorText(given.stamps[a]!.vector)} and ${vectorText(given.stamps[b]!.vector)}`;
const stampsOf = ({ given }: Answer, a: number, b: number) =>
  `${stampText(given.stamps[a]!)} and ${stampText(given.stamps[b]!)}`;
