'use client';
/** The desk's own bar: where one is, whether the work is safe, what time is left, and handing in. */
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { Finding } from '../../../../../../content/katas/outage-postmortem/findings.ts';
import type { Kept } from '../../../../../_ui/attempt/draft-keeper.ts';
import { attemptName } from '../../../../../_ui/attempt/mode-words.ts';
import { OfflineBar } from '../../../../../_ui/attempt/offline-bar.tsx';
import { SavedState } from '../../../../../_ui/attempt/saved-state.tsx';
import type { PageClock } from '../../../../../_ui/attempt/server-clock.ts';
import type { Phase, Sitting } from '../../../../../_ui/attempt/sitting.ts';
import { Timer, TimeRule } from '../../../../../_ui/attempt/timer.tsx';
import { Button } from '../../../../../_ui/button.tsx';
import { smallIcon } from '../../../../../_ui/icon.ts';
import { Brand } from '../../../../../_ui/shell/brand.tsx';
import { count } from '../../../../../_ui/verdict/words.ts';

interface Doing {
  /** Nothing stands in the way of handing in. */
  ready: boolean;
  onHandIn(): void;
  onEnd(): void;
}

interface AnalysisBarProps extends Doing {
  title: string;
  attempt: { sitting: Sitting; phase: Phase | null; clock: PageClock | null; kept: Kept } | null;
}

export function AnalysisBar({ title, attempt, ...doing }: AnalysisBarProps) {
  const name = attempt && attemptName(attempt.sitting);
  return (
    <>
      <header className="topbar workbench-bar">
        <h1 className="sr-only">{name ? `${title}, ${name}` : title}</h1>
        <Brand compact />
        <nav className="crumbs grow" aria-label="Where you are">
          <Link href="/" className="max-wide:hidden">
            Katas
          </Link>
          <ChevronRight {...smallIcon} className="flex-none max-wide:hidden" />
          <Link href="/katas/outage-postmortem" className="truncate">
            {title}
          </Link>
          {name && <span className="tag max-wide:hidden">{name}</span>}
        </nav>
        {attempt && (
          <>
            <SavedState kept={attempt.kept} />
            <Timer sitting={attempt.sitting} clock={attempt.clock} drafted={attempt.kept.sync.known.revision > 0} />
            {attempt.phase === 'open' && (
              <span className="contents max-wide:hidden">
                <HandInButton {...doing} withKey />
                <Button look="ghost" className="max-wide:hidden" onClick={doing.onEnd}>
                  End attempt
                </Button>
              </span>
            )}
          </>
        )}
      </header>
      {attempt && <TimeRule sitting={attempt.sitting} clock={attempt.clock} />}
      {attempt && <OfflineBar kept={attempt.kept} attempt={attempt} />}
    </>
  );
}

/** Can be pressed before it is ready: then it says what is missing. */
function HandInButton({ ready, onHandIn, withKey }: Doing & { withKey?: boolean }) {
  return (
    <Button
      look="primary"
      className={withKey ? 'max-wide:hidden' : undefined}
      aria-disabled={!ready}
      aria-keyshortcuts="Control+Enter"
      title={ready ? undefined : 'What is missing stands under “Before you can hand in”.'}
      onClick={onHandIn}
    >
      Hand in {withKey && <kbd>Ctrl ↵</kbd>}
    </Button>
  );
}

/** Under the thumb, with how far one is. */
export function AnalysisFoot({ findings, ...doing }: Doing & { findings: readonly Finding[] }) {
  const words = findings.find((finding) => finding.check === 'words')?.words ?? 0;
  const answered = findings.find((finding) => finding.check === 'answers')?.answered ?? 0;
  return (
    <footer className="actionbar wide:hidden">
      <span className="text-13">
        <b>{count(words)}</b> words, {answered} of 6 answered
      </span>
      <HandInButton {...doing} />
      <Button look="ghost" className="flex-none" onClick={doing.onEnd}>
        End
      </Button>
    </footer>
  );
}
