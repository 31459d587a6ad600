import type { ReactNode } from 'react';
import { requireActor } from '../../_server/account/session.ts';
import { TopBar } from '../../_ui/shell/top-bar.tsx';

export default async function AttemptsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <TopBar person={await requireActor()} />
      {children}
    </>
  );
}
