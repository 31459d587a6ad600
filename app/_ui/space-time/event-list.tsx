/** The same story as text: what the screen reader hears, and what anybody can copy. */
import type { Trace } from '../../../grader/contract/trace.ts';
import { describeEvent, momentOf, outcomeOf } from './describe.ts';

export function EventList({
  trace,
  causes = [],
  violatedAt,
}: {
  trace: Trace;
  causes?: readonly number[];
  violatedAt?: number;
}) {
  return (
    <ol className="mt-2 text-13">
      {trace.events.map((_, index) => {
        const cited = causes.indexOf(index);
        return (
          <li key={index} className="flex gap-3 border-t border-line py-1">
            <span className="w-16 flex-none text-right text-ink-3">{momentOf(trace, index)}</span>
            <span className="min-w-0">
              {describeEvent(trace, index)}
              {cited >= 0 && (
                <span className={`ref ${index === violatedAt ? 'ref-broken' : ''}`}>
                  <span>{cited + 1}</span>
                </span>
              )}
              <span className="block text-12 text-ink-3">{outcomeOf(trace, index)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
