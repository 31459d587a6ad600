/** Where prose stands. Pure. */

export type ReviewRecord = {
  id: string;
  outcome: 'accepted' | 'returned';
  selfAssessed: boolean;
  /** Who judged; the writer, where self-assessed. */
  by: string;
  reasons: string;
  at: Date;
};

export type WritingState =
  /** The deadline took it away before its structure held: kept, and not reviewed. */
  | { kind: 'incomplete' }
  | { kind: 'waiting' }
  | { kind: 'accepted'; review: ReviewRecord }
  | { kind: 'returned'; review: ReviewRecord };

/** The latest review counts. `reviews` in any order. */
export function writingState(complete: boolean, reviews: readonly ReviewRecord[]): WritingState {
  if (!complete) return { kind: 'incomplete' };
  const review = reviews.reduce<ReviewRecord | null>(
    (latest, each) => (latest === null || isLater(each, latest) ? each : latest),
    null,
  );
  return review === null ? { kind: 'waiting' } : { kind: review.outcome, review };
}

/** Ids are in the order of their making, and tell apart what happened in one millisecond. */
const isLater = (one: ReviewRecord, other: ReviewRecord): boolean =>
  one.at.getTime() === other.at.getTime() ? one.id > other.id : one.at > other.at;
