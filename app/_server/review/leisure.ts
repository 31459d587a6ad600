/** Prose that is written outside an attempt, at leisure: an explanation, or the answer to a return. Which text it is, and whether it still takes work. */
import { findExplanationTask } from '../../../content/explanations.ts';
import { leisureName } from '../../../grader/contract/draft.ts';
import type { LeisureText } from '../../../grader/contract/draft.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import { writingState } from './state.ts';
import type { WritingState } from './state.ts';
import type { WritingKind } from './texts.ts';

type Transaction = Prisma.TransactionClient;

/** What all versions of a text have in common. */
export type About = {
  accountId: string;
  kind: WritingKind;
  kata: string;
  incident: string | null;
  /** The sitting that the first version was written in; null for an explanation. */
  attemptId: string | null;
};

export const explanationOf = (accountId: string, kata: string): About => ({
  accountId,
  kind: 'explanation',
  kata,
  incident: null,
  attemptId: null,
});

export type LatestVersion = { id: string; state: WritingState };

/** The version that was handed in last; null before the first. */
export async function selectLatest(transaction: Transaction, about: About): Promise<LatestVersion | null> {
  const row = await transaction.writing.findFirst({
    where: about,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    omit: { text: true },
    include: { reviews: { include: { reviewer: { select: { name: true } } } } },
  });
  if (row === null) return null;
  const reviews = row.reviews.map((review) => ({ ...review, by: review.reviewer.name, at: review.createdAt }));
  return { id: row.id, state: writingState(row.complete, reviews) };
}

/** The text that the next version is. So what is begun after a return is another text than what was handed in before it. */
export const nextText = (about: About, latest: LatestVersion | null): ProseText =>
  latest === null ? { kind: 'explanation', kata: about.kata } : { kind: 'again', writing: latest.id };

export type LeisureState =
  /** `kata`: what hides it while an attempt from memory of that is open; null where nothing does. */
  | { kind: 'open'; kata: string | null }
  /** It was handed in or sent, or what it would answer is no longer to be answered. */
  | { kind: 'ended' }
  /** There is nothing of the kind for this writer. */
  | { kind: 'unknown' };

export type ProseText = Extract<LeisureText, { kind: 'explanation' | 'again' }>;

export async function selectProseState(
  transaction: Transaction,
  accountId: string,
  text: ProseText,
): Promise<LeisureState> {
  const about = await selectAbout(transaction, accountId, text);
  if (about === null) return { kind: 'unknown' };
  const latest = await selectLatest(transaction, about);
  // A first version waits for nothing; any other answers a return.
  const takesWork = latest === null || latest.state.kind === 'returned';
  const isNext = leisureName(nextText(about, latest)) === leisureName(text);
  return takesWork && isNext ? { kind: 'open', kata: about.kata } : { kind: 'ended' };
}

async function selectAbout(transaction: Transaction, accountId: string, text: ProseText): Promise<About | null> {
  if (text.kind === 'explanation')
    return findExplanationTask(text.kata) === undefined ? null : explanationOf(accountId, text.kata);
  return transaction.writing.findUnique({
    where: { id: text.writing, accountId },
    select: { accountId: true, kind: true, kata: true, incident: true, attemptId: true },
  });
}
