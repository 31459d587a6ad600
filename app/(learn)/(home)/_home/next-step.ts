/** What somebody should do next: what runs or is being judged first, then what brings their standing on, then what is due. Pure. */
import type { Kata } from '../../../../content/kata.ts';
import type { AttemptRecord, StandingRecord, SubmissionRecord } from '../../../../content/standing-record.ts';
import type { NextBestStep } from '../../../../content/standing.ts';
import type { KataSummary } from './kata-summary.ts';

export type NextStep =
  /** An attempt against the clock is open. */
  | { kind: 'running'; kata: Kata; attempt: AttemptRecord }
  /** The newest submission is being judged. */
  | { kind: 'await'; kata: Kata; submission: SubmissionRecord }
  /** What the standing asks for. `mend`: the newest submission of its kata, where that did not pass and none before it did. */
  | { kind: 'advance'; step: NextBestStep; kata: Kata | null; first: boolean; mend: SubmissionRecord | null }
  /** The standing asks for nothing that can be done now, and this kata is the longest due. */
  | { kind: 'repeat'; kata: Kata; mode: 'timed' | 'from-memory' };

export interface Situation {
  katas: readonly Kata[];
  summaries: Readonly<Record<string, KataSummary>>;
  /** Oldest first. */
  records: readonly StandingRecord[];
  step: NextBestStep;
}

export function nextStep({ katas, summaries, records, step }: Situation): NextStep {
  const open = katas.filter((kata) => kata.status === 'open');
  for (const kata of open) {
    const attempt = summaries[kata.slug]?.running;
    if (attempt) return { kind: 'running', kata, attempt };
  }
  const newest = records.findLast((record) => record.kind === 'submission');
  const newestKata = open.find(({ slug }) => slug === newest?.kata);
  if (newest && newestKata && isBeingJudged(newest)) return { kind: 'await', kata: newestKata, submission: newest };
  if (step.kata === null) {
    const due = longestDue(open, summaries);
    if (due) return { kind: 'repeat', kata: due, mode: summaries[due.slug]!.mode };
  }
  const kata = open.find(({ slug }) => slug === step.kata) ?? null;
  return { kind: 'advance', step, kata, first: records.length === 0, mend: kata && toMend(kata, summaries, records) };
}

const isBeingJudged = ({ outcome }: SubmissionRecord): boolean => outcome === 'queued' || outcome === 'running';

function toMend(kata: Kata, summaries: Situation['summaries'], records: Situation['records']): SubmissionRecord | null {
  if ((summaries[kata.slug]?.passed ?? 0) > 0) return null;
  return (
    records.findLast(
      (record): record is SubmissionRecord => record.kind === 'submission' && record.kata === kata.slug,
    ) ?? null
  );
}

function longestDue(katas: readonly Kata[], summaries: Situation['summaries']): Kata | null {
  const dueAt = ({ slug }: Kata): number => {
    const again = summaries[slug]?.again;
    return again?.kind === 'scheduled' && again.due && summaries[slug]!.passed > 0 ? again.dueAt : Infinity;
  };
  const first = katas.toSorted((a, b) => dueAt(a) - dueAt(b))[0];
  return first && dueAt(first) < Infinity ? first : null;
}
