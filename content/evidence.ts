/** From a learner's records to evidence: which of them count for a requirement, and why the others do not. Pure. */
import { arrivedInTime } from '../grader/contract/attempt.ts';
import { argumentLeastWords } from './argument.ts';
import type { AttemptRecord, StandingRecord, SubmissionRecord, WritingRecord } from './standing-record.ts';
import {
  countingOf,
  type AnalysisEvidence,
  type AttemptEvidence,
  type Counting,
  type Evidence,
  type ExplanationEvidence,
  type WhyNot,
} from './standing.ts';

const counts: Counting = { kind: 'counts' };
const not = (why: WhyNot): Counting => ({ kind: 'does-not-count', why });

/** What is asked of an attempt before anything in it counts; null where it may. */
function barOf(attempt: AttemptRecord, at: Date): WhyNot | null {
  if (attempt.mode === 'practice') return 'practice';
  if (attempt.end === 'abandoned') return 'given-up';
  return arrivedInTime(attempt.deadlineAt, at) ? null : 'overtime';
}

function countingOfSubmission({ attempt, at, outcome }: SubmissionRecord): Counting {
  switch (outcome) {
    case 'passed': {
      const bar = barOf(attempt, at);
      return bar === null ? counts : not(bar);
    }
    case 'queued':
    case 'running':
      return not('being-judged');
    case 'internal-error':
      return not('our-fault');
    case 'failed':
    case 'crashed':
    case 'exhausted':
    case 'rejected':
      return not('not-passed');
  }
}

/** One piece of evidence per attempt of the kata in which something was handed in: two passes in one attempt are one. */
export function attemptsOf(records: readonly StandingRecord[], kata: string): AttemptEvidence[] {
  const submissions = records.filter(
    (record): record is SubmissionRecord => record.kind === 'submission' && record.kata === kata,
  );
  return sorted(
    [...Map.groupBy(submissions, ({ attempt }) => attempt.id).values()].map((handedIn) => {
      const inOrder = handedIn.toSorted(byTime);
      // Whether passes count is decided by their attempt and their time alone: none counts where the first does not.
      const submission = inOrder.find(({ outcome }) => outcome === 'passed') ?? inOrder.at(-1)!;
      const counting = countingOfSubmission(submission);
      return { kind: 'attempt', counting, attempt: submission.attempt, submission, argument: null };
    }),
  );
}

/** `attemptsOf`, where a pass counts only with an argument that was handed in within the same attempt's time. */
export function attemptsWithArgument(records: readonly StandingRecord[], kata: string): AttemptEvidence[] {
  const written = records.filter(
    (record): record is WritingRecord => record.kind === 'argument' && record.kata === kata,
  );
  return sorted(
    attemptsOf(records, kata).map((evidence) => {
      const own = written.filter(({ attempt }) => attempt?.id === evidence.attempt.id).toSorted(byTime);
      const timely = own.filter(({ at }) => arrivedInTime(evidence.attempt.deadlineAt, at));
      const argument =
        timely.findLast(({ words }) => words >= argumentLeastWords) ?? timely.at(-1) ?? own.at(-1) ?? null;
      return {
        ...evidence,
        argument,
        counting:
          evidence.counting.kind === 'counts' ? countingOfArgument(evidence.attempt, argument) : evidence.counting,
      };
    }),
  );
}

function countingOfArgument(attempt: AttemptRecord, argument: WritingRecord | null): Counting {
  if (argument === null) return not('no-argument');
  if (!arrivedInTime(attempt.deadlineAt, argument.at)) return not('argument-in-overtime');
  return argument.words >= argumentLeastWords ? counts : not('argument-too-short');
}

/**
 * One piece of evidence per sitting over an incident. What was first handed in as a whole decides whether it was in time: a revision after
 * a return belongs to the same sitting and may come whenever it is ready.
 */
export function analysesOf(records: readonly StandingRecord[], kata: string): AnalysisEvidence[] {
  const written = records.filter(
    (record): record is WritingRecord & { attempt: AttemptRecord; incident: string } =>
      record.kind === 'analysis' && record.kata === kata && record.attempt !== null && record.incident !== null,
  );
  const sittings = [...Map.groupBy(written, ({ attempt, incident }) => `${attempt.id} ${incident}`).values()].map(
    (handedIn): AnalysisEvidence => {
      const inOrder = handedIn.toSorted(byTime);
      const first = inOrder.find(({ review }) => review.kind !== 'incomplete') ?? inOrder[0]!;
      const writing = best(inOrder);
      const bar = barOf(first.attempt, first.at);
      const { attempt, incident } = first;
      return {
        kind: 'analysis',
        counting: bar === null ? countingOf(writing.review) : not(bar),
        attempt,
        incident,
        writing,
        usedMs: first.usedMs ?? 0,
      };
    },
  );
  const seen = new Set<string>();
  return sorted(
    sorted(sittings).map((evidence) => {
      if (evidence.counting.kind === 'does-not-count') return evidence;
      if (seen.has(evidence.incident)) return { ...evidence, counting: not('same-incident') };
      seen.add(evidence.incident);
      return evidence;
    }),
  );
}

/** One piece of evidence per kata, written about or not, in the order of `katas`. */
export const explanationsOf = (records: readonly StandingRecord[], katas: readonly string[]): ExplanationEvidence[] =>
  katas.map((kata) => {
    const written = records
      .filter((record): record is WritingRecord => record.kind === 'explanation' && record.kata === kata)
      .toSorted(byTime);
    if (written.length === 0) return { kind: 'explanation', counting: not('not-written'), kata, writing: null };
    const writing = best(written);
    return { kind: 'explanation', counting: countingOf(writing.review), kata, writing };
  });

/** What was accepted once stays accepted, whatever is handed in afterwards; else the latest speaks. */
const best = <T extends WritingRecord>(inOrder: readonly T[]): T =>
  inOrder.find(({ review }) => review.kind === 'accepted') ?? inOrder.at(-1)!;

const rank: Record<Counting['kind'], number> = { counts: 0, waits: 1, 'does-not-count': 2 };

/** What counts first, the fastest of it at the top; then what waits; then the rest. Newest first among equals. */
const sorted = <T extends Exclude<Evidence, ExplanationEvidence>>(evidence: readonly T[]): T[] =>
  evidence.toSorted(
    (a, b) =>
      rank[a.counting.kind] - rank[b.counting.kind] ||
      (a.counting.kind === 'counts' ? usedMsOf(a) - usedMsOf(b) : 0) ||
      b.attempt.number - a.attempt.number,
  );

const usedMsOf = (evidence: Exclude<Evidence, ExplanationEvidence>): number =>
  evidence.kind === 'attempt' ? evidence.submission.usedMs : evidence.usedMs;

const byTime = (a: StandingRecord, b: StandingRecord): number => a.at.getTime() - b.at.getTime();
