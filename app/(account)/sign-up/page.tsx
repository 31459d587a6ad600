import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { signUp } from '../../_server/account/actions.ts';
import { ownPath } from '../../_server/account/own-path.ts';
import { maySignUp } from '../../_server/account/policy.ts';
import { installationIsNew } from '../../_server/account/queries.ts';
import { currentActor } from '../../_server/account/session.ts';
import { signUpSetting } from '../../_server/settings.ts';
import { EnterPage } from '../_enter/enter-page.tsx';
import { NewAccountForm } from '../_enter/new-account-form.tsx';

export const metadata: Metadata = { title: 'Create an account' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignUpPage({ searchParams }: Props) {
  const { to: asked } = await searchParams;
  const to = ownPath(typeof asked === 'string' ? asked : null);
  if (await currentActor()) redirect(to);
  const decision = maySignUp({ isNew: await installationIsNew(), signUp: signUpSetting() });
  return (
    <EnterPage>
      <h1>Create an account</h1>
      {decision.kind === 'allowed' ? (
        <NewAccountForm action={signUp} act="Create the account" to={to} />
      ) : (
        <p className="note">{decision.message}</p>
      )}
      <p className="text-12 text-ink-3">
        Have an account? <Link href={`/sign-in${to === '/' ? '' : `?to=${encodeURIComponent(to)}`}`}>Sign in</Link>
      </p>
    </EnterPage>
  );
}
