/** Beside the standard: how well each concept is spotted in a story. */
import Link from 'next/link';
import type { ConceptAccuracy } from '../../../../content/concepts/accuracy.ts';
import { AccuracyTable } from '../../../_ui/spotting/accuracy-table.tsx';

export function SpottingSection({ accuracy }: { accuracy: readonly ConceptAccuracy[] }) {
  const begun = accuracy.some(({ asked }) => asked > 0);
  return (
    <section aria-labelledby="spotting" className="border-t border-line-strong pt-4">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="spotting" className="text-14">
          Spotting
        </h2>
        <Link href="/spotting" className="text-13 print:hidden">
          {begun ? 'Go on with the drill' : 'Begin the drill'}
        </Link>
      </div>
      {begun ? (
        <AccuracyTable accuracy={accuracy} linked />
      ) : (
        <p className="mt-1 text-13 text-ink-2">
          Short stories of outages, each to be named by the concept that decides it. It counts for no requirement.
        </p>
      )}
    </section>
  );
}
