/** The standing in small, beside the katas. */
import Link from 'next/link';
import type { Standing } from '../../../../content/standing.ts';
import { RequirementGlyph, requirementWord } from '../../../_ui/standing/requirement-state.tsx';
import { StandingRing } from '../../../_ui/standing/ring.tsx';

export function StandingPanel({ standing }: { standing: Standing }) {
  const { met, waiting, requirements } = standing;
  return (
    <section aria-labelledby="standing">
      <div className="side-head">
        <h2 id="standing">Standing</h2>
        <Link className="text-12" href="/standing">
          Evidence
        </Link>
      </div>
      <div className="flex items-center gap-4 pt-4 pb-3">
        <StandingRing standing={standing} size="small" />
        <p className="text-ink-2">
          <b className="block text-20 text-ink">
            {met} of {requirements.length}
          </b>
          requirements met
          {waiting > 0 && (
            <>
              ,<br />
              {waiting} waiting for review
            </>
          )}
        </p>
      </div>
      <ul className="lines">
        {requirements.map((one) => (
          <li key={one.requirement.number}>
            <span className="mt-[3px] flex">
              <RequirementGlyph state={one.state} />
            </span>
            <span className="flex-1">{one.requirement.title}</span>
            <span className="num text-ink-3">{requirementWord(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
