/** History's head, the same while it loads and when it is there. */
import Link from 'next/link';
import type { ReactNode } from 'react';
import { catalogue } from '../../../../content/catalogue.ts';

/** `kata`: the slug of the one that is filtered by. */
export function HistoryFrame({ kata, children }: { kata?: string; children: ReactNode }) {
  const filters = [{ slug: undefined, title: 'All katas' }, ...catalogue];
  return (
    <main id="main" tabIndex={-1} className="page max-w-[1120px] outline-none">
      <h1>History</h1>
      <nav className="filter tabs mt-3" aria-label="Show">
        {filters.map(({ slug, title }) => (
          <Link
            key={title}
            className="tab"
            href={slug ? `/attempts?kata=${slug}` : '/attempts'}
            aria-current={slug === kata ? 'page' : undefined}
          >
            {title}
          </Link>
        ))}
      </nav>
      {children}
    </main>
  );
}
