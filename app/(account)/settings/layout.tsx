import type { ReactNode } from 'react';
import { requireActor } from '../../_server/account/session.ts';
import { selectTeaching } from '../../_server/review/teaching.ts';
import { SignedIn } from '../../_ui/shell/signed-in.tsx';
import { TopBar } from '../../_ui/shell/top-bar.tsx';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <SignedIn operator={actor.operator} teaching={await selectTeaching(actor)}>
      <TopBar person={actor} />
      {children}
    </SignedIn>
  );
}
