'use client';
/** One broken rule: its sentence with numbered causes, the shortest execution that breaks it, and what the submission said in it. */
import { useMemo, useState } from 'react';
import type { Trace } from '../../../grader/contract/trace.ts';
import type { Counterexample, Violation } from '../../../grader/contract/verdict.ts';
import { isElection } from '../space-time/election-words.ts';
import { SpaceTime } from '../space-time/space-time.tsx';
import { nodeName, playedByJudge } from '../space-time/vocabulary.ts';
import { citedParts } from './citations.ts';
import { electionRows, isUnsaved } from './election-rows.ts';
import { EventTable } from './event-table.tsx';
import { isContradicted } from './trace-columns.ts';
import { upToTheBreak } from './up-to.ts';
import { visibleText } from './visible-text.ts';
import { count, counted, nodesNamed } from './words.ts';

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
  const { causes, violatedAt, shrunkFrom } = counterexample;
  const [whole, setWhole] = useState(false);
  const told = useMemo(() => upToTheBreak(counterexample), [counterexample]);
  const { trace, arrivesLater } = whole ? { trace: counterexample.trace, arrivesLater: undefined } : told;
  if (trace.events.length === 0) return null;
  return (
    <>
      <figure className="mt-3">
        <SpaceTime
          title={name}
          {...{ trace, causes, violatedAt, arrivesLater, active }}
          onActive={setActive}
          list={false}
        />
      </figure>
      <p className="mt-2 text-12 text-ink-3">
        {counted(trace.events.length, 'event')}
        {shrunkFrom > counterexample.trace.events.length && `, shrunk from ${counted(shrunkFrom, 'event')}`}
        {told.after > 0 && (
          <>
            {', '}
            <button type="button" className="line-link" aria-pressed={whole} onClick={() => setWhole(!whole)}>
              {whole ? 'up to the broken rule only' : `and ${count(told.after)} after the broken rule`}
            </button>
          </>
        )}
        {'. '}
        {remarkOn(trace)}
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

/** What one must know to read the diagram and the table of this very execution. */
function remarkOn(trace: Trace): string {
  if (!isElection(trace))
    return isContradicted(trace) ? 'Underlined: what your code said; beside it, what the judge counts.' : '';
  const others = [...playedByJudge(trace)].map((node) => nodeName(trace, node));
  const played = others.length > 0 ? `The judge plays ${nodesNamed(others)}.` : '';
  const unsaved = isUnsaved(electionRows(trace)) ? 'Underlined: in memory, but not on disk.' : '';
  return [played, unsaved].filter((remark) => remark !== '').join(' ');
}
