/** A learner against the completion standard, as `standingOf` (standard.ts) says it. */
import type { AttemptRecord, ReviewState, SubmissionRecord, WritingRecord } from './standing-record.ts';

export interface Requirement {
  number: 1 | 2 | 3 | 4 | 5;
  /** The katas whose records may be evidence. */
  katas: readonly string[];
  /** A few words, for lists. */
  title: string;
  sentence: string;
}

/** Why something that was done is shown and not counted. */
export type WhyNot =
  | 'practice'
  | 'overtime'
  | 'given-up'
  | 'not-passed'
  | 'being-judged'
  | 'our-fault'
  | 'no-argument'
  | 'argument-in-overtime'
  | 'argument-too-short'
  | 'incomplete'
  | 'returned'
  | 'same-incident'
  | 'not-written';

export type Counting = { kind: 'counts' } | { kind: 'waits' } | { kind: 'does-not-count'; why: WhyNot };

/** An attempt of a code kata, shown by one of its submissions: the first that passed, else the last one. */
export interface AttemptEvidence {
  kind: 'attempt';
  counting: Counting;
  attempt: AttemptRecord;
  submission: SubmissionRecord;
  /** Handed in with it, where the requirement asks for one. */
  argument: WritingRecord | null;
}

/** A sitting over an incident, with all that was handed in for it. */
export interface AnalysisEvidence {
  kind: 'analysis';
  counting: Counting;
  attempt: AttemptRecord;
  incident: string;
  /** What to look at: the accepted one, else the latest. */
  writing: WritingRecord;
  /** From the start to when it was first handed in. */
  usedMs: number;
}

export interface ExplanationEvidence {
  kind: 'explanation';
  counting: Counting;
  kata: string;
  /** The accepted one, else the latest; null where none was written. */
  writing: WritingRecord | null;
}

export type Evidence = AttemptEvidence | AnalysisEvidence | ExplanationEvidence;

/** `in-review`: not met, and something that would count waits for a reader. `partly`: some of it counts. */
export type RequirementState = 'met' | 'in-review' | 'partly' | 'open';

export interface RequirementStanding {
  requirement: Requirement;
  state: RequirementState;
  /** How much of it is there: `have` of `need` passes, analyses, explanations. */
  have: number;
  need: number;
  /** All that counts, best first; then what waits; then what does not count, newest first. */
  evidence: readonly Evidence[];
  /** One sentence; null where nothing is. */
  missing: string | null;
}

export interface Distinction {
  id: 'fluent' | 'raft-partition' | 'claim-recovery';
  title: string;
  /** What it takes, or what is missing yet. */
  text: string;
  /** The submission that earned it; fluency has no single one. */
  state: { kind: 'earned'; submission: SubmissionRecord | null } | { kind: 'open' };
}

/** What brings a standing on most, with the words and the link of its button. A link never starts a clock. */
export interface NextBestStep {
  kind: 'begin' | 'resume' | 'assess' | 'revise' | 'explain' | 'wait' | 'repeat';
  /** Null where it concerns no single one. */
  kata: string | null;
  /** What it is about. */
  title: string;
  text: string;
  act: string;
  href: string;
}

export interface Standing {
  /** All five, in order. */
  requirements: readonly RequirementStanding[];
  met: number;
  /** How many pieces of prose wait for a review that could make them count. */
  waiting: number;
  distinctions: readonly Distinction[];
  next: NextBestStep;
}

/** Whether prose counts by its review alone. */
export function countingOf(review: ReviewState): Counting {
  switch (review.kind) {
    case 'accepted':
      return { kind: 'counts' };
    case 'waiting':
      return { kind: 'waits' };
    case 'incomplete':
    case 'returned':
      return { kind: 'does-not-count', why: review.kind };
  }
}
