'use client';
/** The workbench's own bar: where one is, whether the work is safe, what time is left, and what to do with it. */
import { ChevronRight, Play } from 'lucide-react';
import Link from 'next/link';
import type { Kept } from '../../../_ui/attempt/draft-keeper.ts';
import { attemptName } from '../../../_ui/attempt/mode-words.ts';
import { OfflineBar } from '../../../_ui/attempt/offline-bar.tsx';
import { SavedState } from '../../../_ui/attempt/saved-state.tsx';
import type { Phase, Sitting } from '../../../_ui/attempt/sitting.ts';
import type { PageClock } from '../../../_ui/attempt/server-clock.ts';
import { Timer, TimeRule } from '../../../_ui/attempt/timer.tsx';
import { Button } from '../../../_ui/button.tsx';
import { smallIcon } from '../../../_ui/icon.ts';
import { Brand } from '../../../_ui/shell/brand.tsx';

export interface Doing {
  /** The editor has not arrived yet, or something is on its way already. */
  runDisabled: boolean;
  submitDisabled: boolean;
  onRun(): void;
  onSubmit(): void;
  /** The attempt has passed: what is left to do is to end it. */
  finished: boolean;
  /** Ends an open attempt, or begins another one after its time. */
  onEnd(): void;
  onStartClock(): void;
}

/** The attempt in the bar; null while none is open. */
export interface InBar {
  sitting: Sitting;
  phase: Phase;
  clock: PageClock | null;
  kept: Kept;
}

export function WorkbenchBar({ title, attempt, ...doing }: { title: string; attempt: InBar | null } & Doing) {
  return (
    <>
      <header className="topbar workbench-bar">
        <h1 className="sr-only">{attempt ? `${title}, ${attemptName(attempt.sitting)}` : title}</h1>
        <Brand compact />
        <nav className="crumbs grow" aria-label="Where you are">
          <Link href="/" className="max-wide:hidden">
            Katas
          </Link>
          <ChevronRight {...smallIcon} className="flex-none max-wide:hidden" />
          <span aria-current="page">{title}</span>
          {attempt && <span className="tag max-wide:hidden">{attemptName(attempt.sitting)}</span>}
        </nav>
        {attempt && (
          <>
            <SavedState kept={attempt.kept} />
            <Timer sitting={attempt.sitting} clock={attempt.clock} drafted={attempt.kept.sync.known.revision > 0} />
            <Buttons phase={attempt.phase} practice={attempt.sitting.mode === 'practice'} {...doing} />
          </>
        )}
      </header>
      {attempt && <TimeRule sitting={attempt.sitting} clock={attempt.clock} />}
      {attempt && <OfflineBar kept={attempt.kept} attempt={attempt} />}
    </>
  );
}

type ButtonsProps = Doing & { phase: Phase; practice: boolean };

function Buttons({ phase, practice, ...doing }: ButtonsProps) {
  return (
    <span className="contents max-wide:hidden">
      <Button
        disabled={doing.runDisabled}
        onClick={doing.onRun}
        aria-keyshortcuts="Control+'"
        className="max-wide:hidden"
      >
        <Play {...smallIcon} />
        Run <kbd>Ctrl &#39;</kbd>
      </Button>
      <Button
        look={doing.finished ? 'plain' : 'primary'}
        className="max-wide:hidden"
        disabled={doing.submitDisabled}
        onClick={doing.onSubmit}
        aria-keyshortcuts="Control+Enter"
      >
        Submit <kbd>Ctrl ↵</kbd>
      </Button>
      {practice && (
        <Button look="ghost" className="max-wide:hidden" onClick={doing.onStartClock}>
          Start the clock
        </Button>
      )}
      <EndButton phase={phase} className="max-wide:hidden" {...doing} />
    </span>
  );
}

/** Under the thumb, where there is no room for all of them above. */
export function ActionBar({ phase, ...doing }: Doing & { phase: Phase }) {
  return (
    <footer className="actionbar wide:hidden">
      <Button disabled={doing.runDisabled} onClick={doing.onRun}>
        <Play {...smallIcon} />
        Run
      </Button>
      <Button look={doing.finished ? 'plain' : 'primary'} disabled={doing.submitDisabled} onClick={doing.onSubmit}>
        Submit
      </Button>
      <EndButton phase={phase} {...doing} />
    </footer>
  );
}

function EndButton({ phase, finished, onEnd, className }: Doing & { phase: Phase; className?: string }) {
  return (
    <Button look={finished ? 'primary' : 'ghost'} className={className} onClick={onEnd}>
      {phase === 'open' ? 'End attempt' : 'Start again'}
    </Button>
  );
}
