'use client';
/** A verdict: every kind with its own heading, what it says, and what it rests on. */
import { useState } from 'react';
import type { Counterexample, Verdict } from '../../../grader/contract/verdict.ts';
import { SpaceTime } from '../space-time/space-time.tsx';
import { outcomes, Status } from '../status.tsx';
import { EndingView, type LineLinks } from './ending-view.tsx';
import { Coverage, Figures } from './figures.tsx';
import { FurtherViolations } from './further-violations.tsx';
import { LocalTime } from './local-time.tsx';
import { Execution, useTelling, ViolationView } from './violation-view.tsx';
import { counted, headingOf, seconds, summarisePassed } from './words.ts';

export interface VerdictViewProps extends LineLinks {
  verdict: Verdict;
  /** When it was handed in: milliseconds since the epoch. */
  createdAt: number;
  /** Lines of the source edited since. */
  edited: number;
}

export function VerdictView({ verdict, createdAt, edited, ...links }: VerdictViewProps) {
  const { tone, glyph } = outcomes[verdict.kind];
  return (
    <div data-verdict={verdict.kind}>
      <div className="verdict-head">
        <h2>
          <Status tone={tone} glyph={glyph}>
            {headingOf(verdict)}
          </Status>
        </h2>
        <p className="text-12 text-ink-3">
          {verdict.schedules > 0 && `in ${seconds(verdict.elapsedMs)} `}at <LocalTime ms={createdAt} />
          {edited > 0 && `; ${counted(edited, 'line')} edited since`}
        </p>
      </div>
      <Body verdict={verdict} {...links} />
      <Coverage coverage={verdict.coverage} />
    </div>
  );
}

function Body({ verdict, ...links }: { verdict: Verdict } & LineLinks) {
  switch (verdict.kind) {
    case 'passed':
      return <Passed verdict={verdict} />;
    case 'failed': {
      const [worst, ...further] = verdict.violations;
      return (
        <>
          <Figures verdict={verdict} />
          {worst && <ViolationView violation={worst} />}
          <FurtherViolations violations={further} />
        </>
      );
    }
    case 'crashed':
      return (
        <>
          <EndingView ending={verdict} {...links} />
          <Figures verdict={verdict} />
          {verdict.counterexample && <UpToTheThrow counterexample={verdict.counterexample} />}
        </>
      );
    case 'exhausted':
    case 'rejected':
    case 'internal-error':
      return (
        <>
          <EndingView ending={verdict} {...links} />
          <Figures verdict={verdict} />
        </>
      );
  }
}

function Passed({ verdict }: { verdict: Extract<Verdict, { kind: 'passed' }> }) {
  return (
    <>
      <p className="explain mt-2">{summarisePassed(verdict)}</p>
      {verdict.bonus.length > 0 && (
        <p className="mt-1 text-13 text-ink-2">
          Bonus: <span className="invariant">{verdict.bonus.join(', ')}</span> held too.
        </p>
      )}
      <Figures verdict={verdict} />
      <FurtherViolations violations={verdict.bonusViolations} />
      {verdict.sample.events.length > 0 && (
        <figure>
          <figcaption className="quiet-h">
            One typical schedule, {counted(verdict.sample.events.length, 'event')}
          </figcaption>
          <SpaceTime trace={verdict.sample} title="One typical schedule" />
        </figure>
      )}
    </>
  );
}

function UpToTheThrow({ counterexample }: { counterexample: Counterexample }) {
  const [active, setActive] = useState<number | null>(null);
  const telling = useTelling(counterexample);
  return <Execution name="The execution up to it" {...{ counterexample, telling, active, setActive }} />;
}
