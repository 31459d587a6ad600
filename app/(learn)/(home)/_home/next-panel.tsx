/** The one thing to do next, and the only filled button of the page. */
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Violation } from '../../../../grader/contract/verdict.ts';
import { buttonClass } from '../../../_ui/button.tsx';
import { exchange } from '../../../_ui/space-time/exchange.ts';
import { SpaceTimeThumbnail } from '../../../_ui/space-time/thumbnail.tsx';
import type { NextStep } from './next-step.ts';

interface Words {
  title: string;
  text: ReactNode;
  act: string;
}

export function NextPanel({ next, violation }: { next: NextStep; violation: Violation | null }) {
  const { kata } = next;
  const { title, text, act } = wordsFor(next, violation);
  return (
    <section
      aria-labelledby="next"
      className="mt-5 mb-2 flex items-center gap-6 rounded-2 border border-line bg-panel px-5 py-4 max-wide:-mx-4 max-wide:mt-4 max-wide:flex-col max-wide:items-stretch max-wide:gap-3 max-wide:rounded-none max-wide:border-x-0 max-wide:px-4"
    >
      <div className="flex-none max-wide:order-2 max-wide:self-center">
        {violation ? (
          <SpaceTimeThumbnail title="Space-time diagram of the counterexample" {...violation.counterexample} />
        ) : (
          <SpaceTimeThumbnail title="Space-time diagram of three processes" trace={exchange} />
        )}
      </div>
      <div className="min-w-0 flex-1">
        <h2 id="next">{title}</h2>
        <p className="mt-0.5 max-w-[60ch] text-ink-2">{text}</p>
        <p className="mt-3 flex flex-wrap gap-2">
          <Link href={`/katas/${kata.slug}`} className={buttonClass({ look: 'primary' }, 'max-wide:flex-1')}>
            {act}
          </Link>
          {next.kind === 'mend' && (
            <Link
              href={`/katas/${kata.slug}?submission=${next.latest.id}`}
              className={buttonClass({ look: 'ghost' }, 'max-wide:flex-1')}
            >
              {violation ? 'Look at the counterexample' : 'Read the verdict'}
            </Link>
          )}
        </p>
      </div>
    </section>
  );
}

function wordsFor(next: NextStep, violation: Violation | null): Words {
  const { title } = next.kata;
  switch (next.kind) {
    case 'begin':
      return next.first
        ? {
            title: 'Start with logical clocks',
            text: `${next.kata.summary} The first of the katas, meant for ${next.kata.limitMinutes} minutes.`,
            act: `Start ${title}`,
          }
        : { title: `Next: ${title}`, text: next.kata.summary, act: 'Start' };
    case 'await':
      return {
        title: `Next: ${title}`,
        text: 'Your submission is being judged. Its page shows how far the judge has come.',
        act: 'See the verdict arrive',
      };
    case 'mend':
      return { title: `Next: ${title}`, text: mendText(next.latest.outcome, violation), act: 'Continue' };
    case 'repeat':
      return {
        title: `Once more: ${title}`,
        text: `Passed ${next.passed === 1 ? 'once' : `${next.passed} times`}. What is repeated from an empty editor stays.`,
        act: 'Repeat',
      };
  }
}

function mendText(outcome: string | null, violation: Violation | null): ReactNode {
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
    default:
      return 'Our judge failed on your last submission; that costs you nothing. Hand it in once more.';
  }
}
