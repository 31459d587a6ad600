'use client';
/** Whether the work is safe, always in the same place and at the same width. */
import { Check, CircleDashed, GitCompareArrows, Lock, TriangleAlert, WifiOff, type LucideIcon } from 'lucide-react';
import { Status, type Tone } from '../status.tsx';
import { LocalTime } from '../verdict/local-time.tsx';
import type { Kept } from './draft-keeper.ts';
import { isUnsaved, type Trouble } from './draft-sync.ts';

interface Look {
  tone: Tone;
  glyph: LucideIcon;
  word: string;
  /** A few words behind it, where there is room; the strip below the bar has the sentences. Nothing means time and revision of what the server has. */
  more?: string;
  /** Said aloud when it comes to this. What goes well is not. */
  aloud?: string;
}

/** How what is written outside an attempt ends: prose is handed in; a judgement is sent, or there is nothing left to judge. */
export type LeisureEnd = 'handed in' | 'closed';

/** `leisure`: outside an attempt, where no clock runs, how it ends. */
export function SavedState({ kept, leisure }: { kept: Kept; leisure?: LeisureEnd }) {
  const { tone, glyph, word, more, aloud } = lookOf(kept, leisure);
  const { revision, savedAt } = kept.sync.known;
  return (
    <span className="saved" data-saved={kept.sync.kind} title={more}>
      <Status tone={tone} glyph={glyph} small>
        {word}
      </Status>
      <span className="saved-more">
        {more ??
          (savedAt !== null && (
            <>
              <LocalTime ms={savedAt} />, revision {revision}
            </>
          ))}
      </span>
      <span className="sr-only" role="status">
        {aloud}
      </span>
    </span>
  );
}

function lookOf({ sync, inBrowser }: Kept, leisure: LeisureEnd | undefined): Look {
  if (!inBrowser && isUnsaved(sync) && sync.kind !== 'saving')
    return trouble(
      TriangleAlert,
      'Not kept',
      'no copy in this browser',
      'This browser refuses to keep a copy of your work.',
    );
  switch (sync.kind) {
    case 'clean':
    case 'saved':
      return sync.known.revision === 0
        ? { tone: 'none', glyph: Check, word: 'Nothing changed', more: '' }
        : { tone: 'held', glyph: Check, word: 'Saved' };
    case 'dirty':
      return trouble(CircleDashed, 'Unsaved');
    case 'saving':
      return sync.trouble ? notSaved(sync.trouble, leisure) : trouble(CircleDashed, 'Saving');
    case 'offline':
      return notSaved(sync.trouble, leisure);
    case 'diverged':
      return trouble(GitCompareArrows, 'Changed elsewhere', 'choose what is kept', 'This draft was changed elsewhere.');
    case 'too-large':
      return trouble(TriangleAlert, 'Too large', 'kept in this browser', sync.message);
    case 'ended':
      return sync.unsaved
        ? trouble(
            Lock,
            'Not taken',
            `${leisure ?? 'ended'}; kept in this browser`,
            `${leisure ? `This was ${leisure} elsewhere.` : 'The attempt has ended.'} Your changes are kept in this browser.`,
          )
        : { tone: 'none', glyph: Lock, word: endWords[leisure ?? 'ended'] };
  }
}

const endWords = { 'handed in': 'Handed in', closed: 'Closed', ended: 'Ended' } as const;

function notSaved(what: Trouble, leisure: LeisureEnd | undefined): Look {
  if (what.kind === 'refused') return trouble(TriangleAlert, 'Not saved', 'kept in this browser', what.message);
  return trouble(
    WifiOff,
    'Offline',
    'kept in this browser',
    `Offline. Your work is kept in this browser.${leisure ? '' : ' The server’s clock runs on.'}`,
  );
}

const trouble = (glyph: LucideIcon, word: string, more?: string, aloud?: string): Look => ({
  tone: 'caution',
  glyph,
  word,
  more,
  aloud,
});
