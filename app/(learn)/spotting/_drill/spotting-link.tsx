'use client';
/** The way from the glossary to the drill, or back to the story that is open there. */
import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { hasPlace } from './place.ts';

interface SpottingLinkProps {
  /** The learner's id. */
  account: string;
  /** What it is called where no story is open. */
  children: string;
  className?: string;
}

export function SpottingLink({ account, children, className }: SpottingLinkProps) {
  const open = useSyncExternalStore(
    never,
    () => hasPlace(sessionStorage, account),
    () => false,
  );
  return (
    <Link href="/spotting" className={className}>
      {open ? 'Back to the story' : children}
    </Link>
  );
}

/** It changes on the drill's own page alone. */
const never = () => () => undefined;
