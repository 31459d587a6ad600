/** What a standing is computed from: what a learner handed in and what became of it, as plain values. */
import type { Language } from '../grader/contract/request.ts';
import type { Verdict } from '../grader/contract/verdict.ts';

export type AttemptMode = 'practice' | 'timed' | 'from-memory';

/** One sitting. */
export interface AttemptRecord {
  id: string;
  kata: string;
  incident: string | null;
  mode: AttemptMode;
  /** 1, 2, 3… among the learner's attempts of the kata. */
  number: number;
  startedAt: Date;
  /** Limit and granted minutes included, the grace not; null in practice. */
  deadlineAt: Date | null;
  endedAt: Date | null;
  /** Null while it is open. */
  end: 'handed-in' | 'expired' | 'abandoned' | null;
}

/** Code that was handed in. */
export interface SubmissionRecord {
  kind: 'submission';
  id: string;
  kata: string;
  attempt: AttemptRecord;
  at: Date;
  /** From the start of the attempt to `at`, as the clock showed it. */
  usedMs: number;
  language: Language;
  outcome: Verdict['kind'] | 'queued' | 'running';
  /** The first broken invariant, or the error; null where there is none. */
  headline: string | null;
  /** Schedules explored. */
  schedules: number;
  /** Content hash of the suite and hash of every event; empty until judged. */
  suite: string;
  traceHash: string;
  /** Ids of the bonus invariants that held. */
  bonus: readonly string[];
}

/** Who accepted or returned prose: an instructor, or the writer, who is in no cohort. */
export type Reviewer = { kind: 'instructor'; name: string } | { kind: 'writer' };

export type ReviewState =
  /** The deadline took it away before its structure held: kept, and not reviewed. */
  | { kind: 'incomplete' }
  | { kind: 'waiting'; for: Reviewer['kind'] }
  | { kind: 'accepted' | 'returned'; at: Date; by: Reviewer };

/** Prose that was handed in; a revision is a record of its own. */
export interface WritingRecord {
  kind: 'analysis' | 'argument' | 'explanation';
  id: string;
  kata: string;
  incident: string | null;
  /** Null for an explanation, which is written at leisure. */
  attempt: AttemptRecord | null;
  at: Date;
  /** From the start of the attempt to `at`; null for an explanation. */
  usedMs: number | null;
  words: number;
  /** Of an explanation, what it says. */
  sentence: string | null;
  /** The latest review's. */
  review: ReviewState;
}

export type StandingRecord = SubmissionRecord | WritingRecord;
