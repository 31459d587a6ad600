/** One kata in a learner's record, computed from the attempts alone: how often, how fast, and when again. Pure. */
import { analysesOf, attemptsOf } from '../../../../content/evidence.ts';
import type { Kata } from '../../../../content/kata.ts';
import { ratingOf, repetition, type Repetition, type RepetitionResult } from '../../../../content/repetition.ts';
import type { AttemptRecord, StandingRecord } from '../../../../content/standing-record.ts';
import type { AnalysisEvidence, AttemptEvidence } from '../../../../content/standing.ts';
import { arrivedInTime } from '../../../../grader/contract/attempt.ts';
import type { Language } from '../../../../grader/contract/request.ts';
import type { ChartAttempt } from '../../../_ui/standing/chart-layout.ts';

export interface KataSummary {
  /** Against the clock, or with something handed in. */
  attempts: number;
  /** Those of them that passed, whether that counts or not; of prose those accepted. */
  passed: number;
  /** Time to the first pass, of passes that count; null where there is none. */
  bestMs: number | null;
  /** Those against the clock in which something was judged, oldest first. */
  chart: readonly ChartAttempt[];
  /** Open and against the clock. */
  running: AttemptRecord | null;
  /** Prose that waits for its reader, since when. */
  waitingSince: Date | null;
  lastAt: Date | null;
  again: Repetition;
  /** How to repeat it: from memory, once it has been passed against the clock. */
  mode: 'timed' | 'from-memory';
  /** The one to repeat it in, where every pass was in the other one. */
  otherLanguage: Language | null;
}

type Sitting = AttemptEvidence | AnalysisEvidence;

export function summariseKata(
  kata: Kata,
  { attempts, records }: { attempts: readonly AttemptRecord[]; records: readonly StandingRecord[] },
  now: Date,
): KataSummary {
  const prose = kata.languages.length === 0;
  const own = attempts.filter((attempt) => attempt.kata === kata.slug);
  const sittings: Sitting[] = (prose ? analysesOf(records, kata.slug) : attemptsOf(records, kata.slug)).toSorted(
    (a, b) => a.attempt.number - b.attempt.number,
  );
  const counting = sittings.filter((sitting) => sitting.counting.kind === 'counts');
  const waiting = sittings.find((sitting) => sitting.counting.kind === 'waits');
  const handedIn = new Set(sittings.map(({ attempt }) => attempt.id));
  const lastAt = Math.max(...records.filter((record) => record.kata === kata.slug).map(({ at }) => at.getTime()));
  return {
    attempts: own.filter(({ id, mode }) => mode !== 'practice' || handedIn.has(id)).length,
    passed: sittings.filter(hasPassed).length,
    bestMs: counting.length > 0 ? Math.min(...counting.map(usedMsOf)) : null,
    chart: sittings.filter(isJudged).filter(isAgainstClock).map(chartAttempt),
    running: own.find((attempt) => isOpen(attempt, now)) ?? null,
    waitingSince: waiting?.kind === 'analysis' ? waiting.writing.at : null,
    lastAt: Number.isFinite(lastAt) ? new Date(lastAt) : null,
    again: repetition(
      sittings.flatMap((sitting) => resultOf(sitting, kata)),
      now.getTime(),
    ),
    mode: counting.length > 0 && !prose ? 'from-memory' : 'timed',
    otherLanguage: otherLanguage(kata, sittings),
  };
}

const isOpen = (attempt: AttemptRecord, now: Date): boolean =>
  attempt.mode !== 'practice' && attempt.end === null && arrivedInTime(attempt.deadlineAt, now);

const isAgainstClock = ({ attempt }: Sitting): boolean => attempt.mode !== 'practice';

const usedMsOf = (sitting: Sitting): number =>
  sitting.kind === 'attempt' ? sitting.submission.usedMs : sitting.usedMs;

const hasPassed = (sitting: Sitting): boolean =>
  sitting.kind === 'attempt' ? sitting.submission.outcome === 'passed' : sitting.writing.review.kind === 'accepted';

/** What we could not judge, or have not yet, says nothing. */
function isJudged(sitting: Sitting): boolean {
  if (sitting.kind === 'analysis') return ['accepted', 'returned'].includes(sitting.writing.review.kind);
  return !['queued', 'running', 'internal-error'].includes(sitting.submission.outcome);
}

const chartAttempt = (sitting: Sitting): ChartAttempt => ({
  id: sitting.attempt.id,
  usedMs: usedMsOf(sitting),
  passed: hasPassed(sitting),
  fromMemory: sitting.attempt.mode === 'from-memory',
});

/** What an attempt says about when to repeat: nothing before it is judged, nor while it may still pass. */
function resultOf(sitting: Sitting, kata: Kata): RepetitionResult[] {
  const { attempt } = sitting;
  const passed = hasPassed(sitting);
  if (!isJudged(sitting) || (!passed && attempt.end === null)) return [];
  const record = sitting.kind === 'attempt' ? sitting.submission : sitting.writing;
  const limitMs = attempt.deadlineAt
    ? attempt.deadlineAt.getTime() - attempt.startedAt.getTime()
    : kata.limitMinutes * 60_000;
  const overtime = sitting.counting.kind === 'does-not-count' && sitting.counting.why === 'overtime';
  const at = passed ? record.at : (attempt.endedAt ?? record.at);
  const rating = ratingOf({ passed, usedMs: usedMsOf(sitting), limitMs, overtime, mode: attempt.mode });
  return [{ at: at.getTime(), rating }];
}

function otherLanguage(kata: Kata, sittings: readonly Sitting[]): Language | null {
  const used = new Set(
    sittings.flatMap((sitting) =>
      sitting.kind === 'attempt' && hasPassed(sitting) ? [sitting.submission.language] : [],
    ),
  );
  return used.size === 1 ? (kata.languages.find((language) => !used.has(language)) ?? null) : null;
}
