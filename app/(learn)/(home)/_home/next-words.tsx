/** What the panel says and offers for each next step. */
import type { ReactNode } from 'react';
import type { SubmissionRecord } from '../../../../content/standing-record.ts';
import type { Violation } from '../../../../grader/contract/verdict.ts';
import type { ButtonLook } from '../../../_ui/button.tsx';
import { Moment } from '../../../_ui/moment.tsx';
import type { NextStep } from './next-step.ts';

interface Act {
  href: string;
  word: string;
  look: ButtonLook['look'];
}

export interface NextWords {
  title: string;
  text: ReactNode;
  /** The filled one first. */
  acts: readonly Act[];
}

export function nextWords(next: NextStep, violation: Violation | null): NextWords {
  switch (next.kind) {
    case 'running': {
      const { kata, attempt } = next;
      return {
        title: `Now: ${kata.title}`,
        text: (
          <>
            Attempt {attempt.number} is open, and its clock runs
            {attempt.deadlineAt && (
              <>
                {' '}
                until <Moment ms={attempt.deadlineAt.getTime()} />
              </>
            )}
            .
          </>
        ),
        acts: [{ href: `/katas/${kata.slug}`, word: 'Continue', look: 'primary' }],
      };
    }
    case 'await':
      return {
        title: `Next: ${next.kata.title}`,
        text: 'Your submission is being judged. Its page shows how far the judge has come.',
        acts: [{ href: `/submissions/${next.submission.id}`, word: 'See the verdict arrive', look: 'primary' }],
      };
    case 'repeat': {
      const { kata, mode } = next;
      const word = mode === 'from-memory' ? 'From memory' : 'Start timed';
      return {
        title: `Due: ${kata.title}`,
        text: 'What is repeated from an empty editor stays.',
        acts: [
          { href: `/katas/${kata.slug}?start=${mode}`, word: `${word}, ${kata.limitMinutes} min`, look: 'primary' },
          practise(kata.slug),
        ],
      };
    }
    case 'advance':
      return advance(next, violation);
  }
}

function advance({ step, kata, first, mend }: NextStep & { kind: 'advance' }, violation: Violation | null): NextWords {
  const code = kata !== null && kata.languages.length > 0 && step.kind === 'begin';
  // The standing's own link leads nowhere new from here: what is due stands below, and nothing is.
  const begin: Act[] = step.kata === null ? [] : [{ href: step.href, word: step.act, look: 'primary' }];
  return {
    title: titleOf({ step, first }),
    text:
      (mend && mendText(mend, violation)) ?? (first && kata ? `${kata.summary} The first of the katas.` : step.text),
    acts: [
      ...begin,
      ...(code ? [practise(kata.slug)] : []),
      ...(mend
        ? [
            {
              href: `/submissions/${mend.id}`,
              word: violation ? 'Step through the counterexample' : 'Read the verdict',
              look: 'ghost' as const,
            },
          ]
        : []),
    ],
  };
}

const practise = (slug: string): Act => ({
  href: `/katas/${slug}?start=practice`,
  word: 'Practise, no clock',
  look: 'plain',
});

function titleOf({ step, first }: Pick<NextStep & { kind: 'advance' }, 'step' | 'first'>): string {
  if (first && step.kata === 'logical-clocks') return 'Start with logical clocks';
  return step.kata === null ? step.title : `Next: ${step.title}`;
}

function mendText({ outcome }: SubmissionRecord, violation: Violation | null): ReactNode {
  if (violation) {
    const events = violation.counterexample.trace.events.length;
    return (
      <>
        Your last submission broke <span className="invariant">{violation.invariant}</span>. The shortest execution
        found that shows it has {events} {events === 1 ? 'event' : 'events'}.
      </>
    );
  }
  switch (outcome) {
    case 'crashed':
      return 'Your last submission threw. Its verdict has the error and the line.';
    case 'exhausted':
      return 'Your last submission used up what it may use. Its verdict says of what.';
    case 'rejected':
      return 'Your last submission could not be judged as it was. Its verdict says why.';
    case 'internal-error':
      return 'Our judge failed on your last submission; that costs you nothing. Hand it in once more.';
    case 'failed':
      return 'Your last submission broke a rule. Its verdict names it.';
    case 'passed':
    case 'queued':
    case 'running':
      return null;
  }
}
