import type { ReactNode } from 'react';
import { requireTeacher, selectTeaching } from '../_server/review/teaching.ts';
import { SignedIn } from '../_ui/shell/signed-in.tsx';

/** For teachers and operators; each page asks for what it needs besides. */
export default async function TeachLayout({ children }: { children: ReactNode }) {
  const actor = await requireTeacher();
  return (
    <SignedIn operator={actor.operator} teaching={await selectTeaching(actor)}>
      {children}
    </SignedIn>
  );
}
