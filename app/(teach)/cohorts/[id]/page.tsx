/** A cohort: who is in it, who is at work now, how one joins, and who instructs. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findKata } from '../../../../content/catalogue.ts';
import { now } from '../../../_server/clock.ts';
import { listAtWork } from '../../../_server/cohort/at-work.ts';
import { showJoinCode } from '../../../_server/cohort/join-code.ts';
import { selectOptionalCohort } from '../../../_server/cohort/queries.ts';
import { requireTeacher } from '../../../_server/review/teaching.ts';
import { incidentName } from '../../../_ui/prose/incident-name.ts';
import { TopBar } from '../../../_ui/shell/top-bar.tsx';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';
import { counted } from '../../../_ui/verdict/words.ts';
import { AtWork } from '../_cohort/at-work.tsx';
import { JoinCode } from '../_cohort/join-code.tsx';
import { AppointInstructor, CloseCohort } from '../_cohort/manage-cohort.tsx';
import { Members } from '../_cohort/members.tsx';

interface CohortPageProps {
  params: Promise<{ id: string }>;
}

export const metadata: Metadata = { title: 'Cohort' };

export default async function CohortPage({ params }: CohortPageProps) {
  const actor = await requireTeacher();
  const cohort = await selectOptionalCohort(actor, (await params).id);
  if (cohort === null || cohort.joinCode === null) notFound();
  const { id, name, learners, closed, joinCode, members } = cohort;
  const nameOf = new Map(members.map((member) => [member.id, member.name]));
  const entries = (await listAtWork(actor, id)).map(({ accountId, kata, incident, deadlineAt, ...each }) => ({
    attempt: each.attempt,
    mode: each.mode,
    minutesGranted: each.minutesGranted,
    name: nameOf.get(accountId) ?? '',
    title: incident === null ? (findKata(kata)?.title ?? kata) : incidentName(incident),
    deadlineMs: deadlineAt?.getTime() ?? null,
  }));
  return (
    <>
      <TopBar person={actor} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <h1 className="wrap-anywhere">
          <bdi>{visibleText(name)}</bdi>
        </h1>
        <p className="mt-1 text-ink-2">
          {counted(learners, 'learner')}. {closed ? 'Closed.' : 'Open.'}
        </p>
        <div className="mt-6 grid grid-cols-[minmax(0,1fr)_24rem] gap-10 max-wide:grid-cols-1 max-wide:gap-8">
          <section aria-label="Members">
            <Members members={members} />
          </section>
          <div className="flex flex-col gap-8 max-wide:order-first">
            {!closed && (
              <section>
                <h2 className="side-head">Join code</h2>
                <div className="pt-3">
                  <JoinCode code={showJoinCode(joinCode)} link={`/join/${joinCode}`} />
                </div>
              </section>
            )}
            {!closed && (
              <section>
                <h2 className="side-head">At work now</h2>
                <AtWork entries={entries} serverMs={now().getTime()} />
              </section>
            )}
            <section>
              <h2 className="side-head">Instructors</h2>
              <div className="pt-3">
                <AppointInstructor cohort={id} />
              </div>
            </section>
            <section>
              <h2 className="side-head">{closed ? 'Open again' : 'Close'}</h2>
              <div className="pt-3">
                <CloseCohort cohort={id} closed={closed} />
              </div>
            </section>
          </div>
        </div>
      </main>
    </>
  );
}
