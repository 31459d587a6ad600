import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ownPath } from '../../_server/account/own-path.ts';
import { installationIsNew } from '../../_server/account/queries.ts';
import { currentActor } from '../../_server/account/session.ts';
import { signUpSetting } from '../../_server/settings.ts';
import { EnterPage } from '../_enter/enter-page.tsx';
import { SignInForm } from '../_enter/sign-in-form.tsx';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { to: asked } = await searchParams;
  const to = ownPath(typeof asked === 'string' ? asked : null);
  if (await currentActor()) redirect(to);
  const isNew = await installationIsNew();
  return (
    <EnterPage>
      <h1>Sign in</h1>
      <SignInForm to={to} />
      <p className="text-12 text-ink-3">
        {isNew ? (
          'Nobody has an account here yet. The first one is made through the link that the server printed when it started.'
        ) : signUpSetting() === 'open' ? (
          <>
            New here?{' '}
            <Link href={`/sign-up${to === '/' ? '' : `?to=${encodeURIComponent(to)}`}`}>Create an account</Link>
          </>
        ) : (
          'Accounts are made by whoever runs this installation.'
        )}
      </p>
    </EnterPage>
  );
}
