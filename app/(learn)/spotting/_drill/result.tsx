/** What became of an answer: why the right ones are right, and what each other gets wrong. */
import { CircleCheck, X } from 'lucide-react';
import Link from 'next/link';
import type { Ref } from 'react';
import type { ConceptId } from '../../../../content/concepts/concept-ids.ts';
import { conceptOf } from '../../../../content/concepts/concepts.ts';
import type { SpottingResult } from '../../../_server/spotting/answer.ts';
import { Button } from '../../../_ui/button.tsx';
import { Status } from '../../../_ui/status.tsx';
import { DueMoment } from './due-moment.tsx';

interface ResultProps {
  result: SpottingResult;
  headingRef: Ref<HTMLHeadingElement>;
  onNext: () => void;
  pending: boolean;
}

export function Result({ result, headingRef, onNext, pending }: ResultProps) {
  const { right, earlier, shown, picked, why, wrong, tempting, againAt } = result;
  const missed = shown.filter((id) => !picked.includes(id));
  return (
    <section aria-label="Answer" className="mt-5" data-right={right}>
      <h2 ref={headingRef} tabIndex={-1} className="text-16 outline-none">
        <Status tone={right ? 'held' : 'broken'} glyph={right ? CircleCheck : X}>
          {right ? 'Right' : wrong.length < picked.length ? 'Half of it' : 'Not this one'}
        </Status>
      </h2>
      {earlier && <p className="mt-1 text-13 text-ink-2">You had answered it already: that first answer counts.</p>}
      <div className="mt-3">
        <h3>
          {shown.map((id, index) => (
            <span key={id}>
              {index > 0 && ' and '}
              <ConceptLink id={id} />
            </span>
          ))}
          {!right && missed.length > 0 && missed.length < shown.length && (
            <span className="font-normal text-ink-2"> (you missed {conceptOf(missed[0]!).name.toLowerCase()})</span>
          )}
        </h3>
        <p className="prose prose-close mt-1">{why}</p>
      </div>
      <Reasons title="What you picked" reasons={wrong} />
      <Reasons title={wrong.length > 0 ? 'What else suggests itself' : 'What suggests itself'} reasons={tempting} />
      <p className="mt-5 flex flex-wrap items-center gap-3">
        <Button look="primary" aria-disabled={pending} onClick={() => !pending && onNext()}>
          Next <kbd className="max-wide:hidden">↵</kbd>
        </Button>
        {againAt !== null && (
          <span className="text-13 text-ink-3">
            Asked again <DueMoment ms={againAt} />
          </span>
        )}
      </p>
    </section>
  );
}

function Reasons({ title, reasons }: { title: string; reasons: readonly { id: ConceptId; why: string }[] }) {
  if (reasons.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="mt-6 border-b border-line-strong pb-1">{title}</h3>
      <dl>
        {reasons.map(({ id, why }) => (
          <div key={id} className="border-b border-line py-2.5">
            <dt className="text-13">
              <ConceptLink id={id} />
            </dt>
            <dd className="prose prose-close mt-0.5">{why}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const ConceptLink = ({ id }: { id: ConceptId }) => <Link href={`/concepts/${id}`}>{conceptOf(id).name}</Link>;
