/** What was handed in before, newest first, with what was said of it. */
import Link from 'next/link';
import type { WritingDetail } from '../../../../_server/review/queries.ts';
import { buttonClass } from '../../../../_ui/button.tsx';
import { visibleText } from '../../../../_ui/verdict/visible-text.ts';
import { HowItStands } from '../../../writings/[id]/_writing/how-it-stands.tsx';

export function Earlier({ writings }: { writings: readonly WritingDetail[] }) {
  if (writings.length === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="earlier">
      <h2 id="earlier" className="mb-2">
        Handed in
      </h2>
      <ol>
        {writings.map((writing) => (
          <li key={writing.id} className="border-t border-line py-4">
            <p className="prose wrap-anywhere" dir="auto">
              {writing.text.kind === 'explanation' && visibleText(writing.text.sentence)}
            </p>
            <div className="mt-3">
              <HowItStands writing={writing} bare />
            </div>
            <p className="mt-2 text-13">
              <Link
                className={writing.may.selfAssess ? buttonClass({ look: 'primary' }) : undefined}
                href={`/writings/${writing.id}`}
              >
                {writing.may.selfAssess ? 'Assess it against the key' : writing.rubric ? 'See the key' : 'See it'}
              </Link>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
