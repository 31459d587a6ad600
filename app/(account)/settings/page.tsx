import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { requireActor } from '../../_server/account/session.ts';
import { listCohorts } from '../../_server/cohort/queries.ts';
import { readTheme, themeCookie } from '../../_ui/theme/theme.ts';
import { Cohorts } from './cohorts.tsx';
import { PasswordForm } from './password-form.tsx';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';
import { ThemeChoice } from './theme-choice.tsx';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const actor = await requireActor();
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  const cohorts = (await listCohorts(actor)).flatMap(({ id, name, role }) => (role ? [{ id, name, role }] : []));
  return (
    <main id="main" tabIndex={-1} className="page outline-none">
      <div className="mx-auto max-w-[44rem]">
        <h1>Settings</h1>
        <Section title="Account">
          <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-y-1">
            <dt className="text-ink-3">Name</dt>
            <dd className="break-words">
              <bdi>{actor.name}</bdi>
            </dd>
            <dt className="text-ink-3">E-mail</dt>
            <dd className="break-words">
              <bdi>{actor.email}</bdi>
            </dd>
            <dt className="text-ink-3">Role</dt>
            <dd>{actor.operator ? 'Operator: runs this installation and can teach' : 'Learner'}</dd>
          </dl>
        </Section>
        <Section title="Cohorts">
          <Cohorts cohorts={cohorts} />
        </Section>
        <Section title="Appearance">
          <ThemeChoice current={theme} />
        </Section>
        <Section title="Password">
          <PasswordForm email={actor.email} />
        </Section>
        <Section title="Sessions">
          <SignOutEverywhere />
        </Section>
      </div>
    </main>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8 grid grid-cols-[11rem_minmax(0,1fr)] gap-x-6 border-t border-line-strong pt-4 max-wide:grid-cols-1 max-wide:gap-y-3">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
