/** The cohorts that one instructs; for an operator every one. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { showJoinCode } from '../../_server/cohort/join-code.ts';
import { mayMakeCohort } from '../../_server/cohort/policy.ts';
import { listCohorts } from '../../_server/cohort/queries.ts';
import { requireTeacher } from '../../_server/review/teaching.ts';
import { EmptyRing } from '../../_ui/empty-ring.tsx';
import { TopBar } from '../../_ui/shell/top-bar.tsx';
import { visibleText } from '../../_ui/verdict/visible-text.ts';
import { MakeCohort } from './_cohort/make-cohort.tsx';

export const metadata: Metadata = { title: 'Cohorts' };

export default async function CohortsPage() {
  const actor = await requireTeacher();
  const cohorts = (await listCohorts(actor)).filter(({ joinCode }) => joinCode !== null);
  return (
    <>
      <TopBar person={actor} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <h1>Cohorts</h1>
        <p className="mt-1 max-w-[68ch] text-ink-2">
          Whoever joins a cohort is reviewed by its instructors, who see what its learners hand in and when.
        </p>
        {cohorts.length === 0 ? (
          <p className="mt-8 flex items-center gap-4 text-ink-2">
            <EmptyRing size={48} /> There is no cohort yet. Name one below, and give its join code to the learners.
          </p>
        ) : (
          <table className="ledger mt-5">
            <thead>
              <tr>
                <th scope="col">Cohort</th>
                <th scope="col" className="max-wide:hidden">
                  You
                </th>
                <th scope="col">Join code</th>
                <th scope="col" className="num">
                  Learners
                </th>
              </tr>
            </thead>
            <tbody>
              {cohorts.map(({ id, name, role, learners, closed, joinCode }) => (
                <tr key={id} className={closed ? 'text-ink-3' : undefined}>
                  <th scope="row" className="wrap-anywhere">
                    <Link href={`/cohorts/${id}`}>
                      <bdi>{visibleText(name)}</bdi>
                    </Link>
                  </th>
                  <td className="max-wide:hidden">{role === 'instructor' ? 'Instructor' : 'Operator'}</td>
                  <td className="whitespace-nowrap">
                    {closed ? 'Closed' : joinCode && <span className="font-mono">{showJoinCode(joinCode)}</span>}
                  </td>
                  <td className="num">{learners.toLocaleString('en-GB')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {mayMakeCohort(actor).kind === 'allowed' && (
          <div className="mt-8">
            <MakeCohort />
          </div>
        )}
      </main>
    </>
  );
}
