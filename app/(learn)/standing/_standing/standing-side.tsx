/** The whole at a glance: the ring, what to do next, what lies beyond the standard. */
import { Circle, CircleCheck } from 'lucide-react';
import Link from 'next/link';
import type { Distinction, Standing } from '../../../../content/standing.ts';
import { buttonClass } from '../../../_ui/button.tsx';
import { smallIcon } from '../../../_ui/icon.ts';
import { Moment } from '../../../_ui/moment.tsx';
import { StandingRing } from '../../../_ui/standing/ring.tsx';
import { RecordActions } from './record-actions.tsx';

export function StandingSide({ standing }: { standing: Standing }) {
  const { met, requirements, next, distinctions } = standing;
  return (
    <div className="grid gap-6">
      <div className="relative -ml-2 mt-4 w-[236px] max-wide:mx-auto max-wide:mt-3">
        <StandingRing standing={standing} size="large" />
        <p aria-hidden="true" className="absolute inset-0 grid place-content-center text-center">
          <b className="text-36 leading-[1.1] font-medium">{met}</b>
          <span className="text-ink-3">of {requirements.length} met</span>
        </p>
      </div>
      <section aria-labelledby="next-step" className="print:hidden">
        <h2 id="next-step" className="text-14">
          Next best step
        </h2>
        <p className="mt-1">{next.title}</p>
        <p className="mb-3 text-ink-2">{next.text}</p>
        <Link href={next.href} className={buttonClass({ look: 'primary' })}>
          {next.act}
        </Link>
      </section>
      <section aria-labelledby="distinctions">
        <h2 id="distinctions" className="border-b border-line-strong pb-1.5 text-14">
          Distinctions
        </h2>
        <ul className="lines">
          {distinctions.map((distinction) => (
            <DistinctionLine key={distinction.id} distinction={distinction} />
          ))}
        </ul>
      </section>
      <RecordActions standing={standing} />
    </div>
  );
}

function DistinctionLine({ distinction: { title, text, state } }: { distinction: Distinction }) {
  const earned = state.kind === 'earned';
  const Glyph = earned ? CircleCheck : Circle;
  return (
    <li>
      <span className={`mt-[3px] ${earned ? 'text-ai' : 'text-ink-3'}`}>
        <Glyph {...smallIcon} />
        <span className="sr-only">{earned ? 'Earned:' : 'Open:'}</span>
      </span>
      <span className="min-w-0 flex-1">
        <span className={earned ? '' : 'text-ink-2'}>{title}</span>
        <span className="block text-12 text-ink-3">{text}</span>
      </span>
      {state.kind === 'earned' && state.submission && (
        <Link className="num" href={`/submissions/${state.submission.id}`}>
          <Moment ms={state.submission.at.getTime()} />
          <span className="sr-only">, the submission that earned it</span>
        </Link>
      )}
    </li>
  );
}
