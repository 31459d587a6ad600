/** Reads what standings, charts and repetition are computed from: a few queries, whatever the number of learners, and never a source or a trace. */
import type {
  AttemptRecord,
  StandingRecord,
  SubmissionRecord,
  WritingRecord,
} from '../../../content/standing-record.ts';
import { database } from '../database.ts';
import { endOf, modeOf } from '../attempt/mode.ts';
import { usedMs } from '../attempt/state.ts';
import { isOfCohort } from '../review/policy.ts';
import { writingState } from '../review/state.ts';
import { decodeText } from '../review/texts.ts';

export interface LearnerRecords {
  /** Every sitting, oldest first, those without anything handed in included. */
  attempts: readonly AttemptRecord[];
  /** What was handed in, oldest first. */
  records: readonly StandingRecord[];
}

/** By account id, an entry for each of `ids`. Asks no policy: whoever calls it has. */
export async function listRecords(ids: readonly string[]): Promise<Map<string, LearnerRecords>> {
  const [attempts, submissions, writings, memberships] = await Promise.all([
    readAttempts(ids),
    readSubmissions(ids),
    readWritings(ids),
    readMemberships(ids),
  ]);
  const byId = new Map(attempts.map(({ record }) => [record.id, record]));
  const inCohort = (row: WritingRow): boolean =>
    memberships.some((membership) => membership.accountId === row.accountId && isOfCohort(membership, row));
  return new Map(
    ids.map((id) => {
      const own = attempts.filter(({ accountId }) => accountId === id).map(({ record }) => record);
      const hiding = openFromMemory(own);
      const records: StandingRecord[] = [
        ...submissions
          .filter(({ accountId }) => accountId === id)
          .map((row) => submissionRecord(row, byId.get(row.attemptId)!, hiding)),
        ...writings
          .filter(({ accountId }) => accountId === id)
          .map((row) =>
            writingRecord(row, row.attemptId === null ? null : byId.get(row.attemptId)!, inCohort(row), hiding),
          ),
      ];
      return [id, { attempts: own, records: records.sort((a, b) => a.at.getTime() - b.at.getTime()) }];
    }),
  );
}

/** Attempts from memory that are open, by kata: meanwhile what broke in any other attempt of the kata stays with us. */
const openFromMemory = (attempts: readonly AttemptRecord[]): ReadonlyMap<string, string> =>
  new Map(attempts.filter(({ mode, end }) => mode === 'from-memory' && end === null).map(({ kata, id }) => [kata, id]));

async function readAttempts(ids: readonly string[]): Promise<{ accountId: string; record: AttemptRecord }[]> {
  const rows = await database().attempt.findMany({
    where: { accountId: { in: [...ids] } },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ accountId, id, kata, incident, mode, number, startedAt, deadlineAt, endedAt, end }) => ({
    accountId,
    record: {
      id,
      kata,
      incident,
      mode: modeOf(mode),
      number,
      startedAt,
      deadlineAt,
      endedAt,
      end: end === null ? null : endOf(end),
    },
  }));
}

type SubmissionRow = Omit<SubmissionRecord, 'kind' | 'attempt' | 'usedMs'> & { accountId: string; attemptId: string };

/** Each verdict is unpacked once, for the few fields that are asked of it. */
const readSubmissions = (ids: readonly string[]): Promise<SubmissionRow[]> =>
  database().$queryRaw<SubmissionRow[]>`
    select s."accountId", s."attemptId", s.id, s.kata, s."createdAt" as at, s.language,
      coalesce(v.kind, s.state::text) as outcome,
      coalesce(v.violations->0->>'invariant', v.error, v.message, v.resource) as headline,
      coalesce(v.schedules, s."schedulesExplored") as schedules,
      coalesce(v.suite, '') as suite, coalesce(v."traceHash", '') as "traceHash", coalesce(v.bonus, '{}') as bonus
    from "Submission" s
    left join lateral jsonb_to_record(s.verdict) as v(
      kind text, violations jsonb, error text, message text, resource text,
      schedules int, suite text, "traceHash" text, bonus text[]) on true
    where s."accountId" = any(${[...ids]}::uuid[])
    order by s."createdAt", s.id`;

function submissionRecord(
  { accountId: _accountId, attemptId: _attemptId, ...row }: SubmissionRow,
  attempt: AttemptRecord,
  hiding: ReadonlyMap<string, string>,
): SubmissionRecord {
  const hidden = hiding.has(row.kata) && hiding.get(row.kata) !== attempt.id;
  return {
    kind: 'submission',
    ...row,
    headline: hidden ? null : row.headline,
    attempt,
    usedMs: usedMs(attempt, row.at),
  };
}

const writingFields = {
  id: true,
  accountId: true,
  kind: true,
  kata: true,
  incident: true,
  attemptId: true,
  words: true,
  complete: true,
  createdAt: true,
  reviews: {
    select: {
      id: true,
      outcome: true,
      selfAssessed: true,
      createdAt: true,
      reasons: true,
      reviewer: { select: { name: true } },
    },
  },
} as const;

/** Of what was written only the explanations are read, which are a sentence each. */
async function readWritings(ids: readonly string[]) {
  const where = { accountId: { in: [...ids] } };
  const [rows, explanations] = await Promise.all([
    database().writing.findMany({ where, select: writingFields, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    database().writing.findMany({ where: { ...where, kind: 'explanation' }, select: { id: true, text: true } }),
  ]);
  const sentences = new Map(explanations.map(({ id, text }) => [id, sentenceOf(text)]));
  return rows.map((row) => ({ ...row, sentence: sentences.get(row.id) ?? null }));
}

function sentenceOf(bytes: Uint8Array): string | null {
  const text = decodeText('explanation', bytes);
  return text.kind === 'explanation' ? text.sentence : null;
}

type WritingRow = Awaited<ReturnType<typeof readWritings>>[number];

function writingRecord(
  row: WritingRow,
  attempt: AttemptRecord | null,
  inCohort: boolean,
  hiding: ReadonlyMap<string, string>,
): WritingRecord {
  const { id, kind, kata, incident, words, createdAt: at } = row;
  const sentence = hiding.has(kata) ? null : row.sentence;
  const used = attempt && usedMs(attempt, at);
  return { kind, id, kata, incident, attempt, at, usedMs: used, words, sentence, review: reviewOf(row, inCohort) };
}

function reviewOf({ complete, reviews }: WritingRow, inCohort: boolean): WritingRecord['review'] {
  const state = writingState(
    complete,
    reviews.map((review) => ({ ...review, by: review.reviewer.name, at: review.createdAt })),
  );
  switch (state.kind) {
    case 'incomplete':
      return state;
    case 'waiting':
      return { kind: 'waiting', for: inCohort ? 'instructor' : 'writer' };
    case 'accepted':
    case 'returned': {
      const { selfAssessed, by: name, at } = state.review;
      return { kind: state.kind, at, by: selfAssessed ? { kind: 'writer' } : { kind: 'instructor', name } };
    }
  }
}

/** Of learners in cohorts that are open, also of those who have left: what they handed in there is its instructor's to read. */
const readMemberships = (ids: readonly string[]) =>
  database().membership.findMany({
    where: { accountId: { in: [...ids] }, role: 'learner', cohort: { closedAt: null } },
    select: { accountId: true, joinedAt: true, leftAt: true },
  });
