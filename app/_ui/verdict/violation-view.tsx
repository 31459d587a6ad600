'use client';
/** One broken rule: its sentence with numbered causes, the shortest execution that breaks it, and what the submission said in it. */
import { useState } from 'react';
import type { Counterexample, Violation } from '../../../grader/contract/verdict.ts';
import { SpaceTime } from '../space-time/space-time.tsx';
import { citedParts } from './citations.ts';
import { EventTable } from './event-table.tsx';
import { isContradicted } from './trace-columns.ts';
import { visibleText } from './visible-text.ts';
import { count, counted } from './words.ts';

export function ViolationView({ violation }: { violation: Violation }) {
  const { invariant, bonus, message, counterexample } = violation;
  const [active, setActive] = useState<number | null>(null);
  return (
    <article>
      <h3 className={`invariant text-14 ${bonus ? 'text-ink-2' : 'text-shu'}`}>{invariant}</h3>
      <p className="explain mt-2">
        {citedParts(message, counterexample).map((part, index) =>
          part.kind === 'text' ? (
            <span key={index}>{visibleText(part.text)}</span>
          ) : (
            <span key={index} className="whitespace-nowrap">
              {visibleText(part.word)}
              <button
                type="button"
                className={`ref ${part.broken ? 'ref-broken' : ''}`}
                aria-label={`Cause ${part.number}, event ${part.event}`}
                onPointerEnter={() => setActive(part.event)}
                onPointerLeave={() => setActive(null)}
                onFocus={() => setActive(part.event)}
                onBlur={() => setActive(null)}
              >
                <span>{part.number}</span>
              </button>
            </span>
          ),
        )}
      </p>
      <Execution name={`Counterexample of ${invariant}`} {...{ counterexample, active, setActive }} />
    </article>
  );
}

interface ExecutionProps {
  name: string;
  counterexample: Counterexample;
  active: number | null;
  setActive: (index: number | null) => void;
}

/** A counterexample drawn, and as a table; pointing at an event in one marks it in the other. */
export function Execution({ name, counterexample, active, setActive }: ExecutionProps) {
  const { trace, causes, violatedAt, shrunkFrom } = counterexample;
  if (trace.events.length === 0) return null;
  return (
    <>
      <figure className="mt-3">
        <SpaceTime title={name} {...{ trace, causes, violatedAt, active }} onActive={setActive} list={false} />
      </figure>
      <p className="mt-2 text-12 text-ink-3">
        {counted(trace.events.length, 'event')}
        {shrunkFrom > trace.events.length && `, shrunk from ${count(shrunkFrom)}`}
        {isContradicted(trace) && '. Underlined: what your code said; beside it, what the judge counts.'}
      </p>
      <div className="scroll-area mt-1" tabIndex={0} role="region" aria-label={`${name}, as a table`}>
        <EventTable
          caption={name}
          marked={new Set(active === null ? [] : [active])}
          onPoint={setActive}
          {...{ trace, causes, violatedAt }}
        />
      </div>
    </>
  );
}
