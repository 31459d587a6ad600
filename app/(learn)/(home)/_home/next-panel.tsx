/** The one thing to do next, and the only filled button of the page. */
import Link from 'next/link';
import { buttonClass } from '../../../_ui/button.tsx';
import type { Violation } from '../../../../grader/contract/verdict.ts';
import { exchange } from '../../../_ui/space-time/exchange.ts';
import { SpaceTimeThumbnail } from '../../../_ui/space-time/thumbnail.tsx';
import type { NextStep } from './next-step.ts';
import { nextWords } from './next-words.tsx';

export function NextPanel({ next, violation }: { next: NextStep; violation: Violation | null }) {
  const { title, text, acts } = nextWords(next, violation);
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
          {acts.map(({ href, word, look }) => (
            <Link key={href} href={href} className={buttonClass({ look }, 'max-wide:flex-1')}>
              {word}
            </Link>
          ))}
        </p>
      </div>
    </section>
  );
}
