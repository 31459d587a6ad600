/** A status is a glyph and a word; colour only repeats what both say. */
import type { LucideIcon } from 'lucide-react';
import { Check, CircleCheck, CircleDashed, Hourglass, Info, Server, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Verdict } from '../../grader/contract/verdict.ts';
import { DiamondX } from './diamond-x.ts';
import { icon, smallIcon } from './icon.ts';

/** `broken` a rule or refused input, `held` a rule or safe work, `caution` undecided or our own fault, `met` a requirement, `none` nothing yet. */
export type Tone = 'broken' | 'held' | 'caution' | 'met' | 'none';

/** The colour of each tone's words. */
export const toneClass: Record<Tone, string> = {
  broken: 'text-shu',
  held: 'text-held',
  caution: 'text-ochre',
  met: 'text-ai',
  none: 'text-ink-3 font-normal',
};

export interface StatusProps {
  tone: Tone;
  glyph: LucideIcon;
  /** The word is always there; `wordHidden` leaves it to screen readers where it stands beside already. */
  children: ReactNode;
  wordHidden?: boolean;
  small?: boolean;
  className?: string;
}

export function Status({ tone, glyph: Glyph, children, wordHidden, small, className = '' }: StatusProps) {
  return (
    <span className={`status ${toneClass[tone]} ${className}`}>
      <Glyph {...(small ? smallIcon : icon)} />
      <span className={wordHidden ? 'sr-only' : undefined}>{children}</span>
    </span>
  );
}

/** How a submission stands: a verdict's kind, or that there is none yet. */
export type Outcome = Verdict['kind'] | 'queued' | 'running';

/** Glyph, tone and word of each outcome, the same on every page. */
export const outcomes: Record<Outcome, { tone: Tone; glyph: LucideIcon; word: string }> = {
  passed: { tone: 'held', glyph: CircleCheck, word: 'Passed' },
  failed: { tone: 'broken', glyph: DiamondX, word: 'Failed' },
  crashed: { tone: 'broken', glyph: X, word: 'Your code threw' },
  exhausted: { tone: 'broken', glyph: Hourglass, word: 'Ran too long' },
  rejected: { tone: 'caution', glyph: Info, word: 'Not accepted' },
  'internal-error': { tone: 'caution', glyph: Server, word: 'Our fault' },
  queued: { tone: 'caution', glyph: CircleDashed, word: 'Queued' },
  running: { tone: 'caution', glyph: CircleDashed, word: 'Judging' },
};

export function OutcomeStatus({ outcome, ...rest }: { outcome: Outcome } & Pick<StatusProps, 'wordHidden' | 'small'>) {
  const { tone, glyph, word } = outcomes[outcome];
  return (
    <Status tone={tone} glyph={glyph} {...rest}>
      {word}
    </Status>
  );
}

/** "Saved", always with its check. */
export function Held({ children, ...rest }: { children: ReactNode } & Pick<StatusProps, 'wordHidden' | 'small'>) {
  return (
    <Status tone="held" glyph={Check} {...rest}>
      {children}
    </Status>
  );
}
