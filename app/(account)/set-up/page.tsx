import type { Metadata } from 'next';
import Link from 'next/link';
import { setUp } from '../../_server/account/actions.ts';
import { selectOptionalSetUpLink } from '../../_server/account/queries.ts';
import { installationStatus } from '../../_server/installation/queries.ts';
import { EnterPage } from '../_enter/enter-page.tsx';
import { InstallationList } from '../_enter/installation-list.tsx';
import { NewAccountForm } from '../_enter/new-account-form.tsx';

// The address holds what opens the door: no other site may learn it.
export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SetUpPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const link = typeof token === 'string' ? await selectOptionalSetUpLink(token) : null;
  if (!link || typeof token !== 'string') return <Spent />;
  return (
    <EnterPage foot={<InstallationList status={await installationStatus()} />}>
      <div>
        <h1>Set up this dojo</h1>
        <p className="mt-1 text-ink-2">
          Nobody has an account here yet. The first one operates the installation and can teach.
        </p>
      </div>
      <NewAccountForm action={setUp} act="Create the first account" to="/" token={token} />
      <p className="text-12 text-ink-3">
        The link that brought you here was printed by the server when it started. It works once and ends in{' '}
        {untilInWords(link.expiresAt)}.
      </p>
    </EnterPage>
  );
}

function Spent() {
  return (
    <EnterPage>
      <h1>This link opens nothing</h1>
      <p className="text-ink-2">
        It works once, for the first account, and only for a while. Where nobody has an account yet, start the
        installation again: it prints a new one.
      </p>
      <p>
        <Link href="/sign-in">Sign in</Link>
      </p>
    </EnterPage>
  );
}

function untilInWords(end: Date): string {
  const minutes = Math.max(1, Math.round((end.getTime() - Date.now()) / 60_000));
  if (minutes >= 120) return `${Math.round(minutes / 60)} hours`;
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
