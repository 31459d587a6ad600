/** Nothing is to be asked: when to come back, and how to go on all the same. */
import Link from 'next/link';
import type { SpottingNow } from '../../../_server/spotting/queries.ts';
import { buttonClass } from '../../../_ui/button.tsx';
import { DueMoment } from './due-moment.tsx';

export function Done({ returnAt, held }: Pick<Extract<SpottingNow, { kind: 'done' }>, 'returnAt' | 'held'>) {
  return (
    <div className="mt-6">
      <p className="prose">Nothing is due.</p>
      {held && (
        <p className="mt-1 text-ink-2">
          At most {held.perDay} new stories are asked a day: what is met together comes back together. {held.unmet} are
          left; the next one comes <DueMoment ms={held.until.getTime()} />.
        </p>
      )}
      {returnAt && (
        <p className="mt-1 text-ink-2">
          Come back <DueMoment ms={returnAt.getTime()} />: then the first story is asked again.
        </p>
      )}
      <p className="mt-5 flex flex-wrap gap-2">
        <Link href="/concepts" className={buttonClass({ look: 'primary' })}>
          Read the glossary
        </Link>
        {held && (
          <Link href="/spotting?more=1" className={buttonClass()}>
            Go on with new ones
          </Link>
        )}
      </p>
    </div>
  );
}
