/** What others said before: of this version, and of those that it answers to. */
import { Check, RotateCcw } from 'lucide-react';
import type { Marks, Rubric } from '../../../../content/rubric.ts';
import type { ReviewDetail } from '../../../_server/review/queries.ts';
import { Moment } from '../../../_ui/moment.tsx';
import { Status } from '../../../_ui/status.tsx';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';
import { counted } from '../../../_ui/verdict/words.ts';

export type EarlierReview = ReviewDetail & {
  /** Of which version: this one, or one before. */
  of: 'this' | 'earlier';
};

interface EarlierReviewsProps {
  reviews: readonly EarlierReview[];
  rubric: Rubric;
  /** Those that are being set now. */
  marks: Marks;
}

export function EarlierReviews({ reviews, rubric, marks }: EarlierReviewsProps) {
  if (reviews.length === 0) return null;
  return (
    <>
      <h3 className="quiet-h">Earlier reviews</h3>
      <ol className="earlier-reviews">
        {reviews.map((review) => (
          <li key={review.id}>
            <Status
              tone={review.outcome === 'accepted' ? 'held' : 'caution'}
              glyph={review.outcome === 'accepted' ? Check : RotateCcw}
              small
            >
              {review.outcome === 'accepted' ? 'Accepted' : 'Returned'}
              {review.of === 'earlier' && ' the version before'}
            </Status>
            <span className="block text-12 text-ink-3">
              <bdi>{visibleText(review.by)}</bdi>
              {review.selfAssessed && ', by their own assessment'}, <Moment ms={review.at.getTime()} />
            </span>
            {review.reasons.trim() !== '' && (
              <p className="mt-1 text-13 wrap-anywhere whitespace-pre-line" dir="auto">
                {visibleText(review.reasons)}
              </p>
            )}
            {review.of === 'earlier' &&
              review.remarks.map(({ text }, index) => (
                <p key={index} className="mt-1 text-13 wrap-anywhere whitespace-pre-line" dir="auto">
                  {visibleText(text)}
                </p>
              ))}
            {review.of === 'this' && <Difference rubric={rubric} theirs={review.marks} mine={marks} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function Difference({ rubric: { lines }, theirs, mine }: { rubric: Rubric; theirs: Marks; mine: Marks }) {
  const both = lines.filter(({ id }) => theirs[id] !== undefined && mine[id] !== undefined);
  if (both.length === 0) return null;
  const differ = both.filter(({ id }) => theirs[id] !== mine[id]).length;
  return (
    <p className="mt-1 text-13 text-ink-2">
      You differ on {differ} of {counted(both.length, 'line')} marked by both.
    </p>
  );
}
