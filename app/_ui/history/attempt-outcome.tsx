/** How an attempt came out, in two words and a glyph. */
import { Check, Circle, CircleDot, CircleSlash, Hourglass } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { DiamondX } from '../diamond-x.ts';
import { Status, type Tone } from '../status.tsx';

export type AttemptOutcome =
  | 'open'
  | 'expiring'
  | 'passed'
  | 'passed-in-overtime'
  | 'not-passed'
  | 'handed-in'
  | 'nothing-handed-in'
  | 'expired'
  | 'abandoned';

/** What of an attempt decides. `passed`: null where no submission passed. `prose`: there is no code to pass. */
export interface OutcomeFacts {
  state: { kind: 'open' } | { kind: 'expiring' } | { kind: 'ended'; end: 'handed-in' | 'expired' | 'abandoned' };
  passed: { inTime: boolean } | null;
  submissions: number;
  prose: boolean;
}

/** A pass within the limit is a pass, however the attempt ended; one in overtime is said to be one. */
export function outcomeOf({ state, passed, submissions, prose }: OutcomeFacts): AttemptOutcome {
  if (state.kind !== 'ended') return state.kind;
  if (passed) return passed.inTime ? 'passed' : 'passed-in-overtime';
  switch (state.end) {
    case 'expired':
    case 'abandoned':
      return state.end;
    case 'handed-in':
      if (prose) return 'handed-in';
      return submissions > 0 ? 'not-passed' : 'nothing-handed-in';
  }
}

export const attemptOutcomes: Record<AttemptOutcome, { tone: Tone; glyph: LucideIcon; word: string }> = {
  open: { tone: 'met', glyph: CircleDot, word: 'Open now' },
  expiring: { tone: 'caution', glyph: Hourglass, word: 'Being handed in' },
  passed: { tone: 'held', glyph: Check, word: 'Passed' },
  'passed-in-overtime': { tone: 'caution', glyph: Check, word: 'Passed in overtime' },
  'not-passed': { tone: 'broken', glyph: DiamondX, word: 'Not passed' },
  'handed-in': { tone: 'held', glyph: Check, word: 'Handed in' },
  'nothing-handed-in': { tone: 'none', glyph: Circle, word: 'Nothing handed in' },
  expired: { tone: 'caution', glyph: Hourglass, word: 'Expired' },
  abandoned: { tone: 'none', glyph: CircleSlash, word: 'Abandoned' },
};

export function AttemptOutcomeStatus({ outcome, small }: { outcome: AttemptOutcome; small?: boolean }) {
  const { tone, glyph, word } = attemptOutcomes[outcome];
  return (
    <Status tone={tone} glyph={glyph} small={small}>
      {word}
    </Status>
  );
}
