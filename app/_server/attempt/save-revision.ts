/** The next revision of an attempt's draft, written while the attempt's row is locked: whoever saves at the same moment waits, and then sees it. */
import type { DraftAnswer, DraftSave } from '../../../grader/contract/draft.ts';
import { languageSchema } from '../../../grader/contract/request.ts';
import type { Attempt, Draft, Prisma } from '../../../prisma/generated/client.ts';
import { tell } from '../submission/queue.ts';
import { replaces } from './merging.ts';
import { endOf } from './mode.ts';
import { takesWork } from './state.ts';
import { decodeProse, decodeText, sameBytes } from './text.ts';

type Transaction = Prisma.TransactionClient;
type Answer = Exclude<DraftAnswer, { kind: 'refused' }>;

export interface Revision {
  tab: string;
  language: DraftSave['language'];
  source: Uint8Array<ArrayBuffer>;
  prose: Uint8Array<ArrayBuffer> | null;
  savedAt: Date;
}

/** Writes `next` if `base` is the highest revision there is. `attempt` as it was read after its row was locked in `transaction`. */
export async function saveRevision(
  transaction: Transaction,
  attempt: Attempt,
  base: number,
  next: Revision,
): Promise<Answer> {
  if (attempt.endedAt !== null) {
    const { accountId, kata } = attempt;
    const newest = await transaction.attempt.findFirstOrThrow({
      where: { accountId, kata },
      orderBy: { number: 'desc' },
    });
    // Overtime: what ran out takes work for as long as nothing newer was begun.
    if (newest.id !== attempt.id || !takesWork(attempt)) return ended(attempt, newest);
  }
  const [last, before] = await transaction.draft.findMany({
    where: { attemptId: attempt.id },
    orderBy: { revision: 'desc' },
    take: 2,
  });
  // The same save again, because its answer was lost, or two that agree.
  if (last !== undefined && holdsSame(last, next)) return saved(attempt, last);
  // A base of which nothing is known here was not given out here: by what a backup has forgotten, say. There is nothing to lose then.
  if (last !== undefined && last.revision !== base) return diverged(attempt, last);

  const revision = (last?.revision ?? 0) + 1;
  const row = { ...next, attemptId: attempt.id, revision };
  if (last !== undefined && (await isReplaced(transaction, attempt, last, before, next)))
    await transaction.draft.update({
      where: { attemptId_revision: { attemptId: attempt.id, revision: last.revision } },
      data: row,
    });
  else await transaction.draft.create({ data: row });
  await tell(transaction, { kind: 'attempt', id: attempt.id });
  return saved(attempt, row);
}

async function isReplaced(
  transaction: Transaction,
  attempt: Attempt,
  last: Draft,
  before: Draft | undefined,
  next: Revision,
): Promise<boolean> {
  const submission = await transaction.submission.findFirst({
    where: { attemptId: attempt.id },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  });
  const sizeOf = ({ source, prose }: Pick<Draft, 'source' | 'prose'>): number =>
    source.byteLength + (prose?.byteLength ?? 0);
  return replaces(
    { ...next, bytes: sizeOf(next) },
    { ...last, bytes: sizeOf(last) },
    {
      since: before?.savedAt ?? attempt.startedAt,
      lastSubmissionAt: submission?.createdAt ?? null,
      deadlineAt: attempt.deadlineAt,
    },
  );
}

const holdsSame = (last: Draft, next: Revision): boolean =>
  last.language === next.language && sameBytes(last.source, next.source) && sameBytes(last.prose, next.prose);

const saved = ({ id }: Attempt, { revision, savedAt }: Pick<Draft, 'revision' | 'savedAt'>): Answer => ({
  kind: 'saved',
  attempt: id,
  revision,
  savedAt: savedAt.getTime(),
});

const diverged = ({ id }: Attempt, { revision, tab, language, source, prose, savedAt }: Draft): Answer => ({
  kind: 'diverged',
  attempt: id,
  theirs: {
    revision,
    tab,
    language: languageSchema.nullable().parse(language),
    source: decodeText(source),
    prose: decodeProse(prose),
    savedAt: savedAt.getTime(),
  },
});

/** `newest`: of the same learner and kata. */
const ended = (attempt: Pick<Attempt, 'id' | 'end' | 'endedAt'>, newest: Attempt): Answer => ({
  kind: 'ended',
  end: attempt.end && endOf(attempt.end),
  endedAt: attempt.endedAt?.getTime() ?? null,
  current: newest.id !== attempt.id && takesWork(newest) ? newest.id : null,
});
