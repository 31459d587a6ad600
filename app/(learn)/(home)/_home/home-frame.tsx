/** The two columns of home, the same while they load and when they are there. */
import type { ReactNode } from 'react';

export function HomeFrame({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="page grid grid-cols-[minmax(0,1fr)_288px] gap-12 outline-none max-wide:grid-cols-1 max-wide:gap-8"
    >
      <div>
        <h1>Katas</h1>
        {children}
      </div>
      <aside className="grid content-start gap-8">{aside}</aside>
    </main>
  );
}
