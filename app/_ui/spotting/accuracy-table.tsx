/** How well each concept was spotted: a quiet table, in the glossary's order. */
import Link from 'next/link';
import { conceptOf } from '../../../content/concepts/concepts.ts';
import { conceptNumber } from '../../../content/katas/outage-postmortem/citations.ts';
import type { ConceptAccuracy } from '../../../content/concepts/accuracy.ts';

interface AccuracyTableProps {
  accuracy: readonly ConceptAccuracy[];
  /** Not while a question is open: the glossary is hidden then. */
  linked: boolean;
}

export function AccuracyTable({ accuracy, linked }: AccuracyTableProps) {
  return (
    <table className="ledger ledger-dense">
      <caption className="sr-only">Accuracy per concept in the spotting drill</caption>
      <thead>
        <tr>
          <th scope="col">Concept</th>
          <th scope="col" className="num">
            Asked
          </th>
          <th scope="col" className="num">
            Right
          </th>
          <th scope="col" className="num">
            Last ten
          </th>
        </tr>
      </thead>
      <tbody>
        {accuracy.map(({ concept, asked, right, lastTenRight }) => (
          <tr key={concept}>
            <th scope="row" className="relative pl-7!">
              <span className="absolute left-0 w-5 text-right font-serif text-ink-3">{conceptNumber(concept)}</span>
              {linked ? (
                <Link className="quiet" href={`/concepts/${concept}`}>
                  {conceptOf(concept).name}
                </Link>
              ) : (
                conceptOf(concept).name
              )}
            </th>
            <td className="num">{asked === 0 ? <None /> : asked}</td>
            <td className="num">{asked === 0 ? <None /> : right}</td>
            <td className="num">
              {asked === 0 ? (
                <None />
              ) : (
                <>
                  {lastTenRight}
                  <span className="unit">of {Math.min(asked, 10)}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function None() {
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">none</span>
    </span>
  );
}
