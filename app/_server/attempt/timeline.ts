/** What happened in one attempt, in the order in which it happened. */
import { findKata } from '../../../content/catalogue.ts';
import { countWords } from '../../../content/prose.ts';
import type { Language } from '../../../grader/contract/request.ts';
import type { Actor } from '../account/actor.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { listWritings } from '../review/queries.ts';
import type { WritingRow } from '../review/queries.ts';
import { listSubmissions } from '../submission/queries.ts';
import type { SubmissionRow } from '../submission/queries.ts';
import { minutesGranted } from './detail.ts';
import { sightOfAttempt } from './history-sight.ts';
import { modeOf } from './mode.ts';
import type { End, Mode } from './mode.ts';
import { attemptState, inTime, usedMs } from './state.ts';
import type { AttemptState } from './state.ts';
import { measureDrafts } from './timeline-drafts.ts';
import type { Measure } from './timeline-drafts.ts';
import { decodeProse } from './text.ts';

export type TimelineEvent = { at: Date } & (
  | { kind: 'started' }
  | {
      kind: 'draft';
      revision: number;
      language: Language | null;
      /** Against the draft before in the same language, else what the editor opened with. */
      added: number;
      removed: number;
      /** Of its prose; null where it has none. */
      words: number | null;
    }
  /** `number`: 1, 2, 3… within the attempt. */
  | { kind: 'submission'; number: number; inTime: boolean; submission: SubmissionRow }
  | { kind: 'writing'; writing: WritingRow }
  | { kind: 'hint'; hint: number }
  | { kind: 'granted'; minutes: number; by: string }
  /** Also of an attempt that is open still: then it lies ahead. */
  | { kind: 'deadline' }
  | { kind: 'ended'; end: Exclude<End, 'expired'> }
);

export type Timeline = {
  id: string;
  kata: string;
  incident: string | null;
  mode: Mode;
  number: number;
  startedAt: Date;
  deadlineAt: Date | null;
  state: AttemptState;
  hintsOpened: number;
  submissions: number;
  /** The first pass; null where there is none. `usedMs`: from the start to it. */
  passed: { usedMs: number; inTime: boolean } | null;
  /** Oldest first. */
  events: TimelineEvent[];
  /** Where there is more before the first one: the moment to ask for what was before; null where this is all from the start. */
  earlier: Date | null;
};

/** Drafts on a page. Of an hour there are about 120 at most; practice may go on for weeks. */
const pageDrafts = 200;
const submissionsMax = 1000;

/**
 * An attempt's events, of the last `drafts` drafts before `before`; null where there is no attempt of this id that this actor may see now.
 * `measure`: how the change from one source to the next is counted.
 */
export async function selectOptionalTimeline(
  actor: Actor,
  id: string,
  { measure, before, drafts: limit = pageDrafts }: { measure: Measure; before?: Date; drafts?: number },
): Promise<Timeline | null> {
  if ((await sightOfAttempt(actor, id)).kind !== 'shown') return null;
  const row = await database().attempt.findUniqueOrThrow({
    where: { id },
    include: {
      grants: { orderBy: { grantedAt: 'asc' }, include: { grantedBy: { select: { name: true } } } },
      hintUses: true,
    },
  });
  const [found, submissions, writings] = await Promise.all([
    database().draft.findMany({
      where: { attemptId: id, ...(before && { savedAt: { lt: before } }) },
      orderBy: { revision: 'desc' },
      take: limit + 1,
      omit: { source: true },
    }),
    listSubmissions(actor, { attempt: id, limit: submissionsMax }),
    listWritings(actor, { attemptId: id }),
  ]);
  const drafts = found.slice(0, limit).reverse();
  const changes = await measureDrafts(
    row,
    drafts.map((draft) => draft.revision),
    measure,
  );
  const earlier = found.length > limit ? drafts[0]!.savedAt : null;
  const { startedAt, deadlineAt, endedAt } = row;
  const mode = modeOf(row.mode);
  const state = attemptState(row, now());
  const pass = submissions.findLast(({ outcome }) => outcome === 'passed');

  const events: TimelineEvent[] = [
    { kind: 'started', at: startedAt },
    ...row.hintUses.map(({ hint, openedAt }): TimelineEvent => ({ kind: 'hint', at: openedAt, hint })),
    ...minutesGranted(row).map(({ at, ...grant }): TimelineEvent => ({ kind: 'granted', at, ...grant })),
    ...drafts.map(({ revision, language, savedAt, prose }): TimelineEvent => {
      const change = changes.get(revision) ?? { added: 0, removed: 0 };
      return {
        kind: 'draft',
        at: savedAt,
        revision,
        language: knownLanguage(row.kata, language),
        ...change,
        words: wordsOf(prose),
      };
    }),
    ...submissions.toReversed().map((submission, index): TimelineEvent => {
      const at = submission.createdAt;
      return { kind: 'submission', at, number: index + 1, inTime: inTime(row, at), submission };
    }),
    ...writings.map((writing): TimelineEvent => ({ kind: 'writing', at: writing.createdAt, writing })),
    ...(deadlineAt !== null && (endedAt === null || endedAt >= deadlineAt)
      ? [{ kind: 'deadline' as const, at: deadlineAt }]
      : []),
    ...(state.kind === 'ended' && state.end !== 'expired'
      ? [{ kind: 'ended' as const, at: state.endedAt, end: state.end }]
      : []),
  ];
  return {
    id,
    kata: row.kata,
    incident: row.incident,
    mode,
    number: row.number,
    startedAt,
    deadlineAt,
    state,
    hintsOpened: row.hintUses.length,
    submissions: submissions.length,
    passed: pass ? { usedMs: usedMs(row, pass.createdAt), inTime: inTime(row, pass.createdAt) } : null,
    events: inOrder(events).filter(
      ({ at }) => (before === undefined || at < before) && (earlier === null || at >= earlier),
    ),
    earlier,
  };
}

/** Of what happened at the same millisecond, what brought about the other comes first. */
const ranks: Record<TimelineEvent['kind'], number> = {
  started: 0,
  hint: 1,
  granted: 2,
  draft: 3,
  deadline: 4,
  writing: 5,
  submission: 6,
  ended: 7,
};

export const inOrder = (events: readonly TimelineEvent[]): TimelineEvent[] =>
  [...events].sort((one, other) => one.at.getTime() - other.at.getTime() || ranks[one.kind] - ranks[other.kind]);

const knownLanguage = (slug: string, language: string | null): Language | null =>
  findKata(slug)?.languages.find((known) => known === language) ?? null;

function wordsOf(bytes: Uint8Array | null): number | null {
  const prose = decodeProse(bytes);
  return (
    prose &&
    countWords(
      Object.values(prose)
        .flat()
        .filter((text) => text !== null)
        .join('\n\n'),
    )
  );
}
