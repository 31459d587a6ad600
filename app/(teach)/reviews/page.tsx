/** The way into the queue: its oldest entry, or that there is none. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { listWaiting } from '../../_server/review/queries.ts';
import { requireTeacher } from '../../_server/review/teaching.ts';
import { buttonClass } from '../../_ui/button.tsx';
import { EmptyRing } from '../../_ui/empty-ring.tsx';
import { TopBar } from '../../_ui/shell/top-bar.tsx';

export const metadata: Metadata = { title: 'Reviews' };

export default async function ReviewsPage() {
  const actor = await requireTeacher();
  const [oldest] = await listWaiting(actor);
  if (oldest) redirect(`/reviews/${oldest.id}`);
  return (
    <>
      <TopBar person={actor} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <div className="mx-auto mt-[12vh] flex max-w-[30rem] items-start gap-5">
          <EmptyRing />
          <div>
            <h1 className="text-20 tracking-normal">Nothing waits for a review</h1>
            <p className="mt-1 mb-4 text-ink-2">
              What the learners of your cohorts hand in comes here by itself, oldest first.
            </p>
            <Link href="/cohorts" className={buttonClass({ look: 'primary' })}>
              Go to the cohorts
            </Link>
          </div>
        </div>
      </main>
    </>
  );
}
