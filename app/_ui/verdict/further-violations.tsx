'use client';
/** Further broken rules, folded: their execution is drawn only once it is asked for. */
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Violation } from '../../../grader/contract/verdict.ts';
import { smallIcon } from '../icon.ts';
import { upToTheBreak } from './up-to.ts';
import { ViolationView } from './violation-view.tsx';
import { counted } from './words.ts';

export function FurtherViolations({ violations }: { violations: readonly Violation[] }) {
  if (violations.length === 0) return null;
  return (
    <ul className="mt-4 border-t border-line">
      {violations.map((violation) => (
        <Folded key={violation.invariant} violation={violation} />
      ))}
    </ul>
  );
}

function Folded({ violation }: { violation: Violation }) {
  const [open, setOpen] = useState(false);
  return (
    <li className="border-b border-line py-2 text-13">
      <button
        type="button"
        className="flex w-full items-center gap-2 text-left"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight {...smallIcon} className={`flex-none transition-transform ${open ? 'rotate-90' : ''}`} />
        <span className="invariant grow">{violation.invariant}</span>
        {violation.bonus && <span className="tag">bonus</span>}
        <span className="num text-ink-3">
          {counted(upToTheBreak(violation.counterexample).trace.events.length, 'event')}
        </span>
      </button>
      {open && (
        <div className="mt-3">
          <ViolationView violation={violation} />
        </div>
      )}
    </li>
  );
}
