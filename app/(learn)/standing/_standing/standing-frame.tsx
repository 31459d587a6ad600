/** The two columns of the standing, the same while it loads and when it is there. */
import type { ReactNode } from 'react';

export function StandingFrame({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="page grid grid-cols-[276px_minmax(0,1fr)] gap-16 outline-none max-wide:grid-cols-1 max-wide:gap-8"
    >
      <div>
        <h1>Standing</h1>
        {aside}
      </div>
      <div>{children}</div>
    </main>
  );
}
