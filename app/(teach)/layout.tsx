import type { ReactNode } from 'react';
import { requireOperator } from '../_server/account/session.ts';
import { SignedIn } from '../_ui/shell/signed-in.tsx';

export default async function TeachLayout({ children }: { children: ReactNode }) {
  const actor = await requireOperator();
  return <SignedIn operator={actor.operator}>{children}</SignedIn>;
}
