'use client';
/** What must hold before handing in, and the fifteen concepts with where they are cited. */
import type { Ref } from 'react';
import type { Finding } from '../../../../../../content/katas/outage-postmortem/findings.ts';
import { CheckList } from '../../../../../_ui/prose/check-list.tsx';
import { ConceptList } from '../../../../../_ui/prose/concept-list.tsx';

interface ChecksPaneProps {
  className: string;
  bodyRef: Ref<HTMLDivElement>;
  /** Null while nothing is written. */
  findings: readonly Finding[] | null;
  answers: readonly string[];
  onCite: ((number: number) => void) | null;
  /** What was done last, for whoever listens. */
  said: string;
}

export function ChecksPane({ className, bodyRef, findings, answers, onCite, said }: ChecksPaneProps) {
  return (
    <section className={`pane pane-cell ${className}`} aria-label="Checks">
      <div className="pane-head">
        <h2 className="grow">{findings ? 'Before you can hand in' : 'The fifteen concepts'}</h2>
      </div>
      <div
        className="pane-body"
        ref={bodyRef}
        tabIndex={0}
        role="region"
        aria-label="What is checked, and the concepts"
      >
        {findings && <CheckList findings={findings} />}
        {findings && (
          <h3 className="quiet-h flex items-center">
            <span className="grow">Concepts</span>
            <span>
              type <kbd>@</kbd> or press one to cite
            </span>
          </h3>
        )}
        <ConceptList answers={answers} onCite={onCite} />
        <p className="sr-only" role="status">
          {said}
        </p>
      </div>
      <p className="pane-foot">
        <span className="grow">The key opens once this is accepted, or for you to assess it yourself.</span>
      </p>
    </section>
  );
}
