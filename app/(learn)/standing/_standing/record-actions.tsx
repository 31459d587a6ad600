/** What can be done with one's record of completion: the place for it beside the ring. */
import type { Standing } from '../../../../content/standing.ts';
import { requireActor } from '../../../_server/account/session.ts';
import { selectOwnRecord } from '../../../_server/record/queries.ts';
import { MakeRecord } from './make-record.tsx';
import { OwnRecord } from './own-record.tsx';

export async function RecordActions({ standing }: { standing: Standing }) {
  const own = await selectOwnRecord(await requireActor());
  const complete = standing.met === standing.requirements.length;
  return (
    <section aria-labelledby="record" className="print:hidden">
      <h2 id="record" className="border-b border-line-strong pb-1.5 text-14">
        Record of completion
      </h2>
      {own ? (
        <OwnRecord token={own.token} issuedAtMs={own.issuedAt.getTime()} />
      ) : complete ? (
        <MakeRecord />
      ) : (
        <p className="mt-2 text-13 text-ink-2">
          Once all five requirements are met: a page with the evidence, to print or to show.
        </p>
      )}
    </section>
  );
}
