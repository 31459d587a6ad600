import type { ReactNode } from 'react';
import { requireActor } from '../_server/account/session.ts';
import { selectTeaching } from '../_server/review/teaching.ts';
import { SignedIn } from '../_ui/shell/signed-in.tsx';

/** Asks who it is before anything is sent, so that whoever must sign in is redirected and not shown an empty page first. Every page asks again. */
export default async function LearnLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <SignedIn operator={actor.operator} teaching={await selectTeaching(actor)}>
      {children}
    </SignedIn>
  );
}
