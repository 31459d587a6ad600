/** A review on its way to the server. */
import { submitReview } from '../../../_server/review/actions.ts';
import type { ReviewGiven } from '../../../_server/review/record-review.ts';
import { remarksOf, type ReviewDraft } from '../../../_ui/prose/review-prose.ts';

export interface ReviewToSend {
  writing: string;
  outcome: 'accepted' | 'returned';
  draft: ReviewDraft;
  /** The latest review that the page shows. */
  seen: string | null;
  /** Of the draft that is sent. */
  revision: number;
}

/** Why it was not taken; null where it was recorded. */
export async function sendReview({ draft, ...review }: ReviewToSend): Promise<string | null> {
  const { marks, reasons } = draft;
  const given: ReviewGiven = { ...review, marks, remarks: remarksOf(draft), reasons };
  const answer = await submitReview(given);
  return answer.kind === 'refused' ? answer.message : null;
}
