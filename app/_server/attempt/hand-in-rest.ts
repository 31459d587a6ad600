/**
 * Handing in what was saved and not yet handed in, as an attempt ends: asked for by the site when a learner ends it and by a worker
 * when time does. Nothing of Next may be imported here.
 */
import { findKata } from '../../../content/catalogue.ts';
import { leftToHandIn } from '../../../content/left-to-hand-in.ts';
import type { LeftToHandIn } from '../../../content/left-to-hand-in.ts';
import type { Kata } from '../../../content/kata.ts';
import { readKataTexts } from '../../../content/read-kata.ts';
import type { JudgingJob } from '../../../grader/contract/queue.ts';
import { languageSchema } from '../../../grader/contract/request.ts';
import type { Attempt, Prisma } from '../../../prisma/generated/client.ts';
import { handInWriting } from '../review/hand-in.ts';
import { modeOf } from './mode.ts';
import { decodeProse, decodeText } from './text.ts';
import { untouched } from './untouched.ts';

type Transaction = Prisma.TransactionClient;

export interface Ending {
  by: 'learner' | 'deadline';
  /** What the records say about when it was handed in. */
  at: Date;
  /** The last moment that is in time: what was saved or handed in later plays no part in this. */
  upTo: Date;
  /** Puts the job into the queue as part of the transaction. */
  enqueue(transaction: Transaction, job: JudgingJob): Promise<void>;
}

export type HandedInRest =
  /** Ids of what was handed in now, null where nothing was left. `refused`: prose that cannot even be kept as it is; the draft has it. */
  | { kind: 'handed-in'; submission: string | null; writing: string | null; refused: string | null }
  /** The learner's prose does not hold yet: nothing at all was handed in. */
  | { kind: 'incomplete'; message: string };

/** Call it with the attempt's row locked in `transaction`. A kata that is in the catalogue no more has nobody to hand in to. */
export async function handInRest(transaction: Transaction, attempt: Attempt, ending: Ending): Promise<HandedInRest> {
  const kata = findKata(attempt.kata);
  const left = kata ? await whatIsLeft(transaction, attempt, kata, ending.upTo) : { code: null, prose: null };
  // Prose first, as it can be refused, and then nothing has been written.
  const written = left.prose === null ? null : await handInProse(transaction, attempt, left.prose, ending);
  if (ending.by === 'learner') {
    if (written?.kind === 'incomplete') return { kind: 'incomplete', message: written.lacks.join(' ') };
    if (written?.kind === 'refused') return { kind: 'incomplete', message: written.message };
  }
  return {
    kind: 'handed-in',
    submission: left.code === null ? null : await handInCode(transaction, attempt, left.code, ending),
    writing: written?.kind === 'accepted' ? written.id : null,
    refused: written?.kind === 'refused' ? written.message : null,
  };
}

async function whatIsLeft(transaction: Transaction, attempt: Attempt, kata: Kata, upTo: Date): Promise<LeftToHandIn> {
  const attemptId = attempt.id;
  const draft = await transaction.draft.findFirst({
    where: { attemptId, savedAt: { lte: upTo } },
    orderBy: { revision: 'desc' },
  });
  if (draft === null) return { code: null, prose: null };
  const inTime = { attemptId, createdAt: { lte: upTo } };
  const newestFirst = { createdAt: 'desc' as const };
  const submission = await transaction.submission.findFirst({ where: inTime, orderBy: newestFirst });
  const writing = await transaction.writing.findFirst({ where: inTime, orderBy: newestFirst });
  return leftToHandIn(kata, {
    draft: {
      language: languageSchema.nullable().parse(draft.language),
      source: decodeText(draft.source),
      prose: decodeProse(draft.prose),
      savedAt: draft.savedAt,
    },
    submission: submission && {
      language: languageSchema.parse(submission.language),
      source: decodeText(submission.source),
      createdAt: submission.createdAt,
    },
    writing: writing && { prose: decodeProse(writing.text), createdAt: writing.createdAt },
    untouched: untouched(modeOf(attempt.mode), await readKataTexts(kata.slug)),
  });
}

function handInProse(
  transaction: Transaction,
  { id, accountId, kata, incident }: Attempt,
  { kind, prose }: NonNullable<LeftToHandIn['prose']>,
  { by, at }: Ending,
) {
  // An analysis is of the incident that was chosen at the start, whatever a draft says.
  const text = kind === 'analysis' ? { ...prose, incident } : prose;
  return handInWriting(transaction, { accountId, kind, kata, incident, attemptId: id, by, prose: text, at });
}

async function handInCode(
  transaction: Transaction,
  { id: attemptId, accountId, kata }: Attempt,
  { language, source }: NonNullable<LeftToHandIn['code']>,
  { by, at, enqueue }: Ending,
): Promise<string> {
  const { id } = await transaction.submission.create({
    data: { accountId, kata, attemptId, by, language, source: new TextEncoder().encode(source), createdAt: at },
    select: { id: true },
  });
  await enqueue(transaction, { kind: 'submission', id });
  return id;
}
