'use client';
/** What has to be said above what is written outside an attempt: what was found again, and that it is over. */
import { useEffect, useRef, type ReactNode } from 'react';
import { buttonClass } from '../button.tsx';
import type { LeisureInHand } from './use-leisure-draft.ts';

interface LeisureNotesProps {
  work: LeisureInHand;
  /** The page that knows how it stands. */
  to: string;
  /** Why it is over, where it is; left out where it was handed in. */
  why?: string;
  /** What of it is shown nowhere else, for when it is over. */
  children?: ReactNode;
}

export function LeisureNotes({ work, to, why = 'This was handed in already.', children }: LeisureNotesProps) {
  const { sync } = work.draft.kept;
  const over = sync.kind === 'ended';
  const note = useRef<HTMLDivElement>(null);
  // Whoever writes far below would write on for nothing.
  useEffect(() => {
    if (over) note.current?.scrollIntoView({ block: 'nearest' });
  }, [over]);
  return (
    <div aria-live="polite">
      {over && (
        <div ref={note} className="note note-ochre mt-4 flex-wrap items-center" data-over>
          <span className="grow">
            <b>{why}</b>{' '}
            {sync.unsaved && 'What you wrote after that was not taken: it is kept in this browser and shown below.'}
          </span>
          {/* A page of its own making, not one from before. */}
          <a className={buttonClass({ look: 'primary' })} href={to}>
            See how it stands
          </a>
          {sync.unsaved && children}
        </div>
      )}
      {work.recovered && !over && (
        <p className="note mt-4">This browser had kept changes that were not saved yet: they are shown below.</p>
      )}
    </div>
  );
}
