/** For whoever was given a join code and no link. */
import type { Metadata } from 'next';
import { requireActor } from '../../_server/account/session.ts';
import { TopBar } from '../../_ui/shell/top-bar.tsx';
import { CodeField } from './_join/code-field.tsx';

export const metadata: Metadata = { title: 'Join a cohort' };

export default async function JoinPage() {
  const actor = await requireActor();
  return (
    <>
      <TopBar person={actor} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <div className="mx-auto max-w-[30rem]">
          <h1>Join a cohort</h1>
          <p className="mt-1 mb-5 text-ink-2">Type the code that your instructor gave you.</p>
          <CodeField />
        </div>
      </main>
    </>
  );
}
