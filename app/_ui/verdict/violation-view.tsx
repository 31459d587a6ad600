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
import { type Told, upToTheBreak } from './up-to.ts';
import { visibleText } from './visible-text.ts';
import { counted, leftOut, nodesNamed } from './words.ts';

export function ViolationView({ violation }: { violation: Violation }) {
  const { invariant, bonus, message, counterexample } = violation;
  const [active, setActive] = useState<number | null>(null);
  const telling = useTelling(counterexample);
  return (
    <article>
      <h3 className={`invariant text-14 ${bonus ? 'text-ink-2' : 'text-shu'}`}>{invariant}</h3>
      <p className="explain mt-2">
        {citedParts(message, telling.told).map((part, index) =>
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
      <Execution name={`Counterexample of ${invariant}`} {...{ counterexample, telling, active, setActive }} />
    </article>
  );
}

interface ExecutionProps {
  name: string;
  counterexample: Counterexample;
  telling: Telling;
  active: number | null;
  setActive: (index: number | null) => void;
}

interface Telling {
  told: Told;
  /** Whether nothing is left out. */
  whole: boolean;
  setWhole: (whole: boolean) => void;
  /** Events that are left out where it is not whole. */
  after: number;
  idle: number;
}

/** How a counterexample is told: up to the broken rule, or, where one asks for it, every event. */
export function useTelling(counterexample: Counterexample): Telling {
  const [whole, setWhole] = useState(false);
  const short = useMemo(() => upToTheBreak(counterexample), [counterexample]);
  const told = useMemo(
    () => (whole ? { ...counterexample, arrivesLater: new Set<number>(), after: 0, idle: 0 } : short),
    [whole, counterexample, short],
  );
  return { told, whole, setWhole, after: short.after, idle: short.idle };
}

/** A counterexample drawn, and as a table; pointing at an event in one marks it in the other. */
export function Execution({ name, counterexample, telling, active, setActive }: ExecutionProps) {
  const { told, whole, setWhole, after, idle } = telling;
  const { trace, causes, violatedAt, arrivesLater } = told;
  const { shrunkFrom } = counterexample;
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
        {after + idle > 0 && (
          <>
            {', '}
            <button type="button" className="line-link" aria-pressed={whole} onClick={() => setWhole(!whole)}>
              {whole ? 'only what led to the broken rule' : `and ${leftOut(idle, after)}`}
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
