/** Records for tests of the standing: an attempt of each kind, and what may be handed in within it. */
import { catalogue } from '../catalogue.ts';
import type {
  AttemptMode,
  AttemptRecord,
  ReviewState,
  Reviewer,
  SubmissionRecord,
  WritingRecord,
} from '../standing-record.ts';

const minuteMs = 60_000;
const monday = Date.UTC(2026, 10, 23, 9);
let made = 0;
const nextId = () => `record-${++made}`;

/** The catalogue with everything open, whatever is only coming today. */
export const allOpen = catalogue.map((kata) => ({ ...kata, status: 'open' as const }));

const limitMinutesOf = (kata: string): number => catalogue.find(({ slug }) => slug === kata)!.limitMinutes;

/** Ended by the learner unless told otherwise; number `made` so far, so later ones are newer. */
export function attempt(kata: string, mode: AttemptMode, more: Partial<AttemptRecord> = {}): AttemptRecord {
  const startedAt = new Date(monday + made * 24 * 60 * minuteMs);
  const deadline = new Date(startedAt.getTime() + limitMinutesOf(kata) * minuteMs);
  return {
    id: nextId(),
    kata,
    incident: null,
    mode,
    number: made,
    startedAt,
    deadlineAt: mode === 'practice' ? null : deadline,
    endedAt: deadline,
    end: 'handed-in',
    ...more,
  };
}

/** `minutes` into the attempt. */
export const into = ({ startedAt }: AttemptRecord, minutes: number): Date =>
  new Date(startedAt.getTime() + minutes * minuteMs);

/** The moment `ms` after the deadline. */
export const afterDeadline = ({ deadlineAt }: AttemptRecord, ms: number): Date => new Date(deadlineAt!.getTime() + ms);

/** A pass after ten minutes, in TypeScript, unless told otherwise. */
export function submission(of: AttemptRecord, more: Partial<SubmissionRecord> = {}): SubmissionRecord {
  const at = more.at ?? into(of, 10);
  return {
    kind: 'submission',
    id: nextId(),
    kata: of.kata,
    attempt: of,
    at,
    usedMs: at.getTime() - of.startedAt.getTime(),
    language: 'typescript',
    outcome: 'passed',
    headline: null,
    schedules: 1000,
    suite: '41bd07e9ab12',
    traceHash: '9a0c2f7711223344',
    bonus: [],
    ...more,
  };
}

function writing(kind: WritingRecord['kind'], kata: string, of: AttemptRecord | null, more: Partial<WritingRecord>) {
  const at = more.at ?? (of ? into(of, 20) : new Date(monday + ++made * minuteMs));
  return {
    kind,
    id: nextId(),
    kata,
    incident: of?.incident ?? null,
    attempt: of,
    at,
    usedMs: of ? at.getTime() - of.startedAt.getTime() : null,
    words: 600,
    sentence: null,
    review: waiting,
    ...more,
  } satisfies WritingRecord;
}

export const argument = (of: AttemptRecord, more: Partial<WritingRecord> = {}): WritingRecord =>
  writing('argument', of.kata, of, { words: 84, ...more });

export const analysis = (of: AttemptRecord, more: Partial<WritingRecord> = {}): WritingRecord =>
  writing('analysis', of.kata, of, more);

export const explanation = (kata: string, more: Partial<WritingRecord> = {}): WritingRecord =>
  writing('explanation', kata, null, { words: 9, sentence: 'Take the larger counter, then count.', ...more });

export const waiting: ReviewState = { kind: 'waiting', for: 'instructor' };
const instructor: Reviewer = { kind: 'instructor', name: 'A. Okonkwo' };
const reviewedAt = new Date(monday + 90 * 24 * 60 * minuteMs);
export const accepted: ReviewState = { kind: 'accepted', at: reviewedAt, by: instructor };
export const returned: ReviewState = { kind: 'returned', at: reviewedAt, by: instructor };
export const selfAssessed: ReviewState = { kind: 'accepted', at: reviewedAt, by: { kind: 'writer' } };
