/** A page that has only one thing to say: the bar with the way home, and that. */
import type { ReactNode } from 'react';
import { Brand } from './shell/brand.tsx';

export function StatePage({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="topbar">
        <Brand />
      </header>
      <main id="main" className="page">
        <div className="mx-auto mt-[12vh] max-w-[30rem]">{children}</div>
      </main>
    </>
  );
}
