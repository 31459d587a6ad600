/** One requirement: its sentence, what is missing of it, and the records that speak for it. */
import Link from 'next/link';
import type { Evidence, RequirementStanding } from '../../../../content/standing.ts';
import { RequirementStatus } from '../../../_ui/standing/requirement-state.tsx';
import { EvidenceRow } from './evidence-row.tsx';

/** What does not count is shown as far as it helps; all of it is in the history. */
const shownUncountedMax = 4;

export function RequirementSection({ standing }: { standing: RequirementStanding }) {
  const { requirement, evidence, missing } = standing;
  const { shown, left } = shorten(evidence);
  const id = `requirement-${requirement.number}`;
  return (
    <li className="border-t border-line-strong pt-4 pb-5 first:border-t-0 first:pt-0">
      <section aria-labelledby={id}>
        <div className="flex items-baseline gap-4 max-wide:flex-wrap max-wide:gap-x-3 max-wide:gap-y-0">
          <span className="w-5 font-serif text-20 text-ink-3 max-wide:w-auto" aria-hidden="true">
            {requirement.number}
          </span>
          <h2 id={id} className="min-w-0 flex-1 font-medium text-pretty">
            {requirement.sentence}
          </h2>
          <RequirementStatus standing={standing} className="self-center max-wide:mt-1.5 max-wide:basis-full" />
        </div>
        {missing && <p className="mt-0.5 pl-9 text-13 text-ink-2 max-wide:mt-1 max-wide:pl-0">{missing}</p>}
        {shown.length > 0 && (
          <table className="ledger ledger-dense evidence">
            <caption className="sr-only">Evidence of requirement {requirement.number}</caption>
            <colgroup>
              <col className="w-7" />
              <col className="w-[13.5rem]" />
              <col />
              <col className="w-[4.5rem]" />
              <col className="w-[16.5rem]" />
            </colgroup>
            <thead className="sr-only">
              <tr>
                <th scope="col">Outcome</th>
                <th scope="col">Evidence</th>
                <th scope="col">When and how</th>
                <th scope="col">Time used</th>
                <th scope="col">Proof</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <EvidenceRow key={keyOf(one)} evidence={one} />
              ))}
            </tbody>
          </table>
        )}
        {left > 0 && (
          <p className="mt-2 pl-16 text-12 max-wide:pl-6">
            <Link href="/attempts">{left} more in your history</Link>
          </p>
        )}
      </section>
    </li>
  );
}

function shorten(evidence: readonly Evidence[]): { shown: readonly Evidence[]; left: number } {
  const isAside = ({ kind, counting }: Evidence) => kind !== 'explanation' && counting.kind === 'does-not-count';
  const aside = evidence.filter(isAside);
  const left = Math.max(0, aside.length - shownUncountedMax);
  return {
    shown: left === 0 ? evidence : evidence.filter((one) => !aside.slice(shownUncountedMax).includes(one)),
    left,
  };
}

const keyOf = (evidence: Evidence): string =>
  evidence.kind === 'explanation' ? evidence.kata : `${evidence.attempt.id} ${evidence.kind}`;
