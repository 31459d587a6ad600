/** A review or a self-assessment that is not sent yet: which text it is, for whom, and whether it still takes work. */
import { leisureName } from '../../../grader/contract/draft.ts';
import type { LeisureText } from '../../../grader/contract/draft.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Actor } from '../account/actor.ts';
import { selectLatest } from './leisure.ts';
import type { LeisureState, ProseText } from './leisure.ts';
import { mayReview, maySelfAssess } from './policy.ts';
import { detailsOf, withReviews } from './queries.ts';
import { standpointOf } from './standpoint.ts';
import { writingState } from './state.ts';

type Transaction = Prisma.TransactionClient;

export type Judgement = Exclude<LeisureText, ProseText>;

/**
 * The review of this writing that this reviewer would send next. What follows one of theirs is another text than that one, so that a tab
 * that is late cannot bring back what was sent; what others send changes nothing about it.
 */
export async function nextReview(
  from: Pick<Transaction, 'review'>,
  reviewerId: string,
  writing: string,
): Promise<Judgement> {
  const last = await from.review.findFirst({
    where: { writingId: writing, reviewerId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return last === null ? { kind: 'review', writing } : { kind: 'review-again', review: last.id };
}

export async function selectJudgementState(
  transaction: Transaction,
  actor: Actor,
  text: Judgement,
): Promise<LeisureState> {
  const row = await transaction.writing.findFirst({
    where:
      text.kind === 'review-again'
        ? { reviews: { some: { id: text.review, reviewerId: actor.id } } }
        : { id: text.writing },
    omit: { text: true },
    include: withReviews,
  });
  if (row === null) return { kind: 'unknown' };
  const { id, accountId, kind, kata, incident, attemptId } = row;
  const judged = { accountId, state: writingState(row.complete, detailsOf(row)) };
  const standpoint = await standpointOf(actor, row, transaction);
  if (text.kind === 'assessment') {
    if (accountId !== actor.id) return { kind: 'unknown' };
    return maySelfAssess(actor, judged, standpoint).kind === 'allowed' ? { kind: 'open', kata } : { kind: 'ended' };
  }
  if (mayReview(actor, judged, standpoint).kind === 'denied') return { kind: 'unknown' };
  const isNext = leisureName(await nextReview(transaction, actor.id, id)) === leisureName(text);
  const latest = await selectLatest(transaction, { accountId, kind, kata, incident, attemptId });
  // Reviewers have the key before them whatever they sit themselves.
  return isNext && latest?.id === id ? { kind: 'open', kata: null } : { kind: 'ended' };
}
