/** Rules of processing: who may ask the processor, and what is final. */
import { finding } from '../../../../../grader/check/finding.ts';
import { invariant } from '../../../../../grader/kit/invariant.ts';
import { creates, ofAnyRun, sameBody } from '../facts.ts';
import type { Call, History, Run } from '../history.ts';
import { made, Name, name, when, done } from '../words.ts';

/** Who charges because the store failed has broken another rule first. */
const withoutClaim = ({ claimed }: Call, run: Run): boolean => run.storeFailed && !claimed;

export const oneCreateAtATime = invariant<History>({
  id: 'one-create-at-a-time',
  title: 'One charge call in flight per key',
  explanation: 'Two at once mean that two handlers both believed they had claimed the key: check, then act.',
  source: 'the contract: “Two calls in flight at once for one Idempotency-Key … are violations”',
  check: ofAnyRun((run, { runs }) => {
    const call = creates(run).find(({ rival }) => rival && sameBody(runs[rival.request]!, run));
    if (!call || withoutClaim(call, run)) return null;
    const other = runs[call.rival!.request]!;
    return finding`${Name(other)} called create ${made(call.rival!)}, and ${other === run ? 'it' : name(run)} called it for the same Idempotency-Key ${made(call)}, while the first call was still in flight.`;
  }),
});

export const noReprocessing = invariant<History>({
  id: 'no-reprocessing',
  title: 'No charge call after a final answer',
  explanation:
    'The stored answer is the answer, even where the processor’s own deduplication would hide the second call.',
  source: 'the contract: “… or a call after a final answer was stored, are violations: that is reprocessing”',
  check: ofAnyRun((run, { happenings }) => {
    const call = creates(run).find(({ known }) => known);
    if (!call || withoutClaim(call, run)) return null;
    const { event, response } = call.known!;
    return finding`The final answer, ${response.status}, was stored ${when(event, happenings[event]!.at)}, and ${name(run)} called create for the same Idempotency-Key ${made(call)}.`;
  }),
});

export const completedIsTerminal = invariant<History>({
  id: 'completed-is-terminal',
  title: 'A completed record stays',
  explanation: 'A final answer is neither overwritten, reopened nor deleted while its key lives.',
  source: 'rocket-rides-atomic: a finished key only replays; the contract: keys live for 24 hours',
  check({ overwrites, runs, happenings }) {
    const [first] = overwrites;
    if (!first) return null;
    const { call, was, words } = first;
    return finding`The record was completed with ${was.response.status} ${when(was.event, happenings[was.event]!.at)}, and ${name(runs[call.request]!)} made it ${words} ${done(call)}.`;
  },
});
