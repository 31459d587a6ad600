/** A page below History: the way back above it. */
import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';

export interface Crumb {
  title: string;
  /** Absent where it is this page. */
  href?: string;
}

interface HistoryPageFrameProps {
  crumbs: readonly Crumb[];
  /** For two columns. */
  wide?: boolean;
  children: ReactNode;
}

export function HistoryPageFrame({ crumbs, wide, children }: HistoryPageFrameProps) {
  return (
    <main id="main" tabIndex={-1} className={`page outline-none ${wide ? '' : 'max-w-[1120px]'}`}>
      <Crumbs crumbs={crumbs} />
      {children}
    </main>
  );
}

export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs text-13" aria-label="Where this is">
      <Link href="/attempts">History</Link>
      {crumbs.map(({ title, href }) => (
        <Fragment key={title}>
          <span aria-hidden="true">/</span>
          {href ? (
            <Link href={href} className="truncate">
              {title}
            </Link>
          ) : (
            <span aria-current="page">{title}</span>
          )}
        </Fragment>
      ))}
    </nav>
  );
}
