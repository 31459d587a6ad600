'use client';
/** The key with the marks, and what others said before. */
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Mark, Marks, Rubric } from '../../../../content/rubric.ts';
import type { WritingDetail } from '../../../_server/review/queries.ts';
import { RubricMarks } from '../../../_ui/prose/rubric-marks.tsx';
import { EarlierReviews, type EarlierReview } from './earlier-reviews.tsx';

interface KeyPaneProps {
  behind: boolean;
  writing: WritingDetail;
  rubric: Rubric;
  reviews: readonly EarlierReview[];
  marks: Marks;
  marked: number;
  onMark: ((line: string, mark: Mark) => void) | undefined;
  current: string | null;
  onCurrent: ((line: string) => void) | undefined;
  below: ((line: string) => ReactNode) | undefined;
  /** The decision. */
  children: ReactNode;
}

export function KeyPane({ behind, writing, rubric, reviews, marked, children, ...marking }: KeyPaneProps) {
  return (
    <section className={`pane pane-cell ${behind ? 'pane-behind' : ''}`} aria-label="Key and rubric">
      <div className="pane-head">
        <h2 className="grow">Key and rubric</h2>
        {marking.onMark && (
          <span className="text-12 text-ink-3" role="status">
            {marked} of {rubric.lines.length} marked
          </span>
        )}
      </div>
      <div className="pane-body" tabIndex={0} role="region" aria-label="The key, and what others said">
        <WhyNot writing={writing} />
        <RubricMarks rubric={rubric} {...marking} />
        <EarlierReviews reviews={reviews} rubric={rubric} marks={marking.marks} />
      </div>
      {children}
    </section>
  );
}

/** Where there is nothing to decide, why. */
function WhyNot({ writing: { followedBy, state, may } }: { writing: WritingDetail }) {
  if (may.review) return null;
  return (
    <p className="note mb-4">
      {followedBy ? (
        <span>
          There is a later version. <Link href={`/reviews/${followedBy}`}>Review that one</Link>.
        </span>
      ) : state.kind === 'incomplete' ? (
        'The deadline took this away unfinished: it is kept and not reviewed.'
      ) : (
        'This is not yours to review.'
      )}
    </p>
  );
}
