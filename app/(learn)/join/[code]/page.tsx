/** What a join code opens, and what joining means, before anybody joins. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { requireActor } from '../../../_server/account/session.ts';
import { lookUpJoinCode } from '../../../_server/cohort/join-code-lookup.ts';
import { buttonClass } from '../../../_ui/button.tsx';
import { TopBar } from '../../../_ui/shell/top-bar.tsx';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';
import { JoinForm } from '../_join/join-form.tsx';

interface JoinCodePageProps {
  params: Promise<{ code: string }>;
}

export const metadata: Metadata = { title: 'Join a cohort' };

const listed = new Intl.ListFormat('en-GB');

export default async function JoinCodePage({ params }: JoinCodePageProps) {
  const actor = await requireActor();
  const found = await lookUpJoinCode(actor, (await params).code);
  return (
    <>
      <TopBar person={actor} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <div className="mx-auto max-w-[36rem]">
          {found.kind === 'refused' ? (
            <>
              <h1>Join a cohort</h1>
              <p className="note mt-4 mb-4" role="alert">
                {found.message}
              </p>
              <Link href="/join" className={buttonClass()}>
                Type another code
              </Link>
            </>
          ) : (
            <>
              <h1 className="wrap-anywhere">
                Join <bdi>{visibleText(found.name)}</bdi>?
              </h1>
              {found.instructors.length > 0 && (
                <p className="mt-1 text-ink-2">
                  Instructed by <bdi>{visibleText(listed.format(found.instructors))}</bdi>.
                </p>
              )}
              <h2 className="mt-6">What its instructors will see</h2>
              <ul className="mt-2 mb-6 list-disc space-y-1 pl-5 text-ink-2">
                <li>your name and your e-mail;</li>
                <li>
                  the analyses, arguments and explanations that you hand in, also those of before, to review them;
                </li>
                <li>which attempt you have open and what is left of its time, so that they can add minutes.</li>
              </ul>
              <p className="mb-6 max-w-[68ch] text-ink-2">
                The key of what you write is then shown once an instructor has accepted it, and you no longer assess
                yourself. They do not see drafts. You can leave in the settings; what you handed in until then stays
                theirs to review, and its reviews stay.
              </p>
              <JoinForm code={found.code} />
            </>
          )}
        </div>
      </main>
    </>
  );
}
