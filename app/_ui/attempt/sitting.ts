/** An attempt as its page has it: what the server said when the page was made, and what it has told since. Pure. Times are ms since 1970, of the server's clock. */
import type { AttemptNews } from '../../../grader/contract/attempt-events.ts';
import type { ServerDraft } from './local-copy.ts';

export type Mode = 'practice' | 'timed' | 'from-memory';

export interface Sitting {
  id: string;
  mode: Mode;
  /** 1, 2, 3… of this learner and kata. */
  number: number;
  startedAt: number;
  /** With granted minutes; null in practice. */
  deadlineAt: number | null;
  /** Without granted minutes; null in practice. */
  limitSeconds: number | null;
  minutesGranted: readonly { minutes: number; by: string }[];
  state: AttemptNews['state'];
  /** The kata's texts are no longer those that this attempt began with. */
  contentChanged: boolean;
  hintsOpened: readonly number[];
  draft: ServerDraft | null;
  serverNow: number;
}

/** The sitting after what its event stream told. Drafts are not taken from news: they carry no text. */
export const afterNews = (sitting: Sitting, { state, deadlineAt, minutesGranted }: AttemptNews): Sitting => ({
  ...sitting,
  state,
  deadlineAt,
  minutesGranted,
});

/** `open` takes work that counts; `overtime` takes work that does not; `over` takes none. */
export type Phase = 'open' | 'overtime' | 'over';

export function phaseOf({ state }: Pick<Sitting, 'state'>): Phase {
  if (state.kind === 'open') return 'open';
  return state.kind === 'expiring' || state.end === 'expired' ? 'overtime' : 'over';
}

/** What a timer runs on; null where there is no clock. */
export interface Timing {
  deadlineMs: number;
  /** Limit and granted minutes. */
  wholeMs: number;
}

export function timingOf(sitting: Pick<Sitting, 'deadlineAt' | 'limitSeconds' | 'minutesGranted'>): Timing | null {
  const { deadlineAt, limitSeconds, minutesGranted } = sitting;
  if (deadlineAt === null || limitSeconds === null) return null;
  const granted = minutesGranted.reduce((sum, { minutes }) => sum + minutes, 0);
  return { deadlineMs: deadlineAt, wholeMs: limitSeconds * 1000 + granted * 60_000 };
}

/** Whether prompt, hints and older work are out of sight, and paste and drop are off. */
export const isFromMemory = (sitting: Pick<Sitting, 'mode' | 'state'>): boolean =>
  sitting.mode === 'from-memory' && phaseOf(sitting) === 'open';
