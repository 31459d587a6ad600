/** Below the diagram, at a fixed height: which event is pointed at, and how many others it knew of. Also the key to the three marks. */
import type { Trace } from '../../../grader/contract/trace.ts';
import { describeEvent, momentOf, outcomeOf, spokenEvent } from './describe.ts';
import { isElection } from './election-words.ts';
import type { Relation } from './happened-before.ts';

interface PointedAtProps {
  trace: Trace;
  pointed: number | null;
  relations: readonly (Relation | null)[] | undefined;
}

export function PointedAt({ trace, pointed, relations }: PointedAtProps) {
  const known = relations && pointed !== null && trace.events[pointed] !== undefined;
  const count = (relation: Relation) => relations?.filter((one) => one === relation).length ?? 0;
  const inTwoLines = isElection(trace);
  return (
    <div className={`mt-2 text-12 text-ink-2 ${inTwoLines ? 'min-h-[3.75rem]' : 'min-h-[3.25rem]'}`} aria-hidden="true">
      {known ? (
        <>
          {inTwoLines ? (
            <>
              <p className="truncate text-ink">{`${describeEvent(trace, pointed)}, ${momentOf(trace, pointed)}`}</p>
              <p className="truncate">{outcomeOf(trace, pointed)}</p>
            </>
          ) : (
            <p className="truncate text-ink">{spokenEvent(trace, pointed)}</p>
          )}
          <p className="mt-1 flex flex-wrap gap-x-4">
            <Key relation="past">{count('past')} before it</Key>
            <Key relation="future">{count('future')} after it</Key>
            <Key relation="concurrent">{count('concurrent')} concurrent with it</Key>
          </p>
        </>
      ) : (
        <p className="text-ink-3">Point at an event to see what came before it, after it, and at the same time.</p>
      )}
    </div>
  );
}

function Key({ relation, children }: { relation: Relation; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg className="st" width="12" height="12" viewBox="0 0 12 12">
        <circle className={`event event-${relation}`} cx="6" cy="6" r="4" />
      </svg>
      <span>{children}</span>
    </span>
  );
}
