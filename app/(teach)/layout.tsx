import type { ReactNode } from 'react';
import { currentActor } from '../_server/account/session.ts';
import { SignedIn } from '../_ui/shell/signed-in.tsx';

export default async function TeachLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return <SignedIn operator={actor?.operator ?? false}>{children}</SignedIn>;
}
