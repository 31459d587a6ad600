/** Why something counts or does not, in a few words. Pure. */
import type { Evidence, WhyNot } from '../../../content/standing.ts';
import type { ReviewState } from '../../../content/standing-record.ts';

const reasons: Record<WhyNot, string> = {
  practice: 'practice, not counted',
  overtime: 'in overtime, not counted',
  'given-up': 'given up, not counted',
  'not-passed': 'not passed',
  'being-judged': 'being judged',
  'our-fault': 'our judge failed, which costs you nothing',
  'no-argument': 'without an argument, not counted',
  'argument-in-overtime': 'argument in overtime, not counted',
  'argument-too-short': 'argument of fewer than 50 words, not counted',
  incomplete: 'not finished in time, not counted',
  returned: 'came back',
  'same-incident': 'another analysis of this incident counts',
  'not-written': 'Not written yet',
};

/** Null where it counts or waits. */
export const reasonWords = ({ counting }: Pick<Evidence, 'counting'>): string | null =>
  counting.kind === 'does-not-count' ? reasons[counting.why] : null;

export interface ReviewWords {
  /** Before the day. */
  before: string;
  /** Null where there is none to say. */
  at: Date | null;
  /** After the day. */
  after: string;
}

/** "Accepted 14 Nov by A. Okonkwo", in its three parts: the day is written on the reader's own clock. `handedInAt`: since when it waits. */
export function reviewWords(review: ReviewState, handedInAt: Date): ReviewWords {
  switch (review.kind) {
    case 'incomplete':
      return { before: 'Not finished in time', at: handedInAt, after: '' };
    case 'waiting':
      return review.for === 'instructor'
        ? { before: 'With the instructor since', at: handedInAt, after: '' }
        : { before: 'Waits for your own assessment since', at: handedInAt, after: '' };
    case 'accepted':
      return review.by.kind === 'writer'
        ? { before: 'Accepted by your own assessment', at: review.at, after: '' }
        : { before: 'Accepted', at: review.at, after: ` by ${review.by.name}` };
    case 'returned':
      return review.by.kind === 'writer'
        ? { before: 'Fell short by your own assessment', at: review.at, after: '' }
        : { before: 'Came back', at: review.at, after: ` from ${review.by.name}` };
  }
}
