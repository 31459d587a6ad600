/**
 * Where a draft stands between the editor and the server. Pure: what happens goes in, what the page shows and when to save next comes out.
 * One save is on its way at a time; nothing that was typed meanwhile is taken for saved. Times are of one monotonic clock, in ms.
 */
import type { Prose } from '../../../grader/contract/draft.ts';
import type { Language } from '../../../grader/contract/request.ts';

/** What a draft holds. `prose`: what the kata wants beside the code, in its own shape. */
export interface DraftContent {
  language: Language;
  source: string;
  prose: Prose | null;
}

/** A revision that somebody else has saved: another tab, or another machine. */
export interface OtherDraft {
  revision: number;
  content: DraftContent;
  /** The server's time of day. */
  savedAt: number;
}

/** What the server has of it, as far as this page knows. 0: nothing. */
export interface Known {
  revision: number;
  /** The server's time of day; null where there is no revision. */
  savedAt: number | null;
}

/** What the server has not: since when, and when it changed last. */
interface Unsaved {
  firstAt: number;
  lastAt: number;
}

export type Trouble =
  | { kind: 'unreachable' }
  /** What the server said of it, for the learner: signed out, say. */
  | { kind: 'refused'; message: string };

export type DraftSync =
  /** As the server has it. */
  | { kind: 'clean'; known: Known }
  | { kind: 'dirty'; known: Known; unsaved: Unsaved }
  /** `changed`: what was typed since it was sent. `tries`: how often in a row it did not get through before, for `trouble`. */
  | { kind: 'saving'; known: Known; sent: Unsaved; changed: Unsaved | null; tries: number; trouble: Trouble | null }
  | { kind: 'saved'; known: Known }
  /** Kept in this browser, and tried again. */
  | { kind: 'offline'; known: Known; unsaved: Unsaved; trouble: Trouble; tries: number; retryAt: number }
  /** Two have changed it. Nothing is sent until somebody has said what is to be kept. */
  | { kind: 'diverged'; known: Known; unsaved: Unsaved; theirs: OtherDraft }
  /** Kept in this browser alone until it is smaller. */
  | { kind: 'too-large'; known: Known; message: string }
  /** The attempt takes no more drafts. */
  | { kind: 'ended'; known: Known; unsaved: Unsaved | null };

export type DraftEvent =
  | { kind: 'changed'; at: number }
  | { kind: 'sent'; at: number }
  /** `more`: something was left unsaved beside what was sent. */
  | { kind: 'saved'; revision: number; savedAt: number; more?: boolean; at: number }
  | { kind: 'diverged'; theirs: OtherDraft }
  | { kind: 'too-large'; message: string }
  | { kind: 'ended' }
  | { kind: 'failed'; trouble: Trouble; at: number }
  /** The way may be free again: connection, wake, focus. */
  | { kind: 'try-now'; at: number }
  /** It was said what is kept of the two: the editor holds that from here on, over the revision `base`, and `saved` says whether that is it. */
  | { kind: 'settled'; base: Known; saved: boolean; at: number }
  /** The editor took over a newer revision of the server's, having none of its own to lose. */
  | { kind: 'followed'; revision: number; savedAt: number };

/** Saved this long after the last keystroke: with a second for the way it is on the server within two. */
export const pauseMs = 1000;
/** Saved after this long at most while somebody types without a pause. */
export const typingMs = 10_000;
const retryMs = [2_000, 4_000, 8_000, 15_000, 30_000];

const touched = (unsaved: Unsaved | null, at: number): Unsaved => ({ firstAt: unsaved?.firstAt ?? at, lastAt: at });

/** Waits for no pause. */
const dueAtOnce = (at: number): Unsaved => ({ firstAt: at - typingMs, lastAt: at });

/** The next state. Total, and indifferent to answers that come late or twice. */
export function syncDraft(state: DraftSync, event: DraftEvent): DraftSync {
  const { known } = state;
  switch (event.kind) {
    case 'changed':
      return changed(state, event.at);
    case 'sent':
      return state.kind === 'dirty' || state.kind === 'offline'
        ? {
            kind: 'saving',
            known,
            sent: state.unsaved,
            changed: null,
            tries: state.kind === 'offline' ? state.tries : 0,
            trouble: state.kind === 'offline' ? state.trouble : null,
          }
        : state;
    case 'saved': {
      if (state.kind !== 'saving') return state;
      const now = { revision: event.revision, savedAt: event.savedAt };
      if (event.more) return { kind: 'dirty', known: now, unsaved: dueAtOnce(event.at) };
      return state.changed ? { kind: 'dirty', known: now, unsaved: state.changed } : { kind: 'saved', known: now };
    }
    case 'diverged':
      return state.kind === 'saving' || state.kind === 'diverged'
        ? { kind: 'diverged', known, unsaved: unsavedOf(state), theirs: event.theirs }
        : state;
    case 'too-large':
      if (state.kind !== 'saving') return state;
      return state.changed
        ? { kind: 'dirty', known, unsaved: state.changed }
        : { kind: 'too-large', known, message: event.message };
    case 'ended':
      return {
        kind: 'ended',
        known,
        unsaved: hasUnsaved(state) ? unsavedOf(state) : state.kind === 'ended' ? state.unsaved : null,
      };
    case 'failed': {
      if (state.kind !== 'saving') return state;
      const retryAt = event.at + retryMs[Math.min(state.tries, retryMs.length - 1)]!;
      const tries = state.tries + 1;
      return { kind: 'offline', known, unsaved: unsavedOf(state), trouble: event.trouble, tries, retryAt };
    }
    case 'try-now':
      return state.kind === 'offline' ? { ...state, retryAt: event.at } : state;
    case 'settled':
      if (state.kind !== 'diverged') return state;
      return event.saved
        ? { kind: 'clean', known: event.base }
        : { kind: 'dirty', known: event.base, unsaved: dueAtOnce(event.at) };
    case 'followed':
      return (state.kind === 'clean' || state.kind === 'saved') && event.revision > known.revision
        ? { kind: 'clean', known: { revision: event.revision, savedAt: event.savedAt } }
        : state;
  }
}

const hasUnsaved = (
  state: DraftSync,
): state is Extract<DraftSync, { kind: 'saving' | 'dirty' | 'offline' | 'diverged' }> =>
  state.kind === 'saving' || state.kind === 'dirty' || state.kind === 'offline' || state.kind === 'diverged';

function changed(state: DraftSync, at: number): DraftSync {
  switch (state.kind) {
    case 'clean':
    case 'saved':
    case 'too-large':
      return { kind: 'dirty', known: state.known, unsaved: touched(null, at) };
    case 'saving':
      return { ...state, changed: touched(state.changed, at) };
    case 'ended':
    case 'dirty':
    case 'offline':
    case 'diverged':
      return { ...state, unsaved: touched(state.unsaved, at) };
  }
}

function unsavedOf(state: Extract<DraftSync, { kind: 'saving' | 'dirty' | 'offline' | 'diverged' }>): Unsaved {
  if (state.kind !== 'saving') return state.unsaved;
  return { firstAt: state.sent.firstAt, lastAt: (state.changed ?? state.sent).lastAt };
}

/** When to send next; null where nothing is to be sent by itself. */
export function saveDueAt(state: DraftSync): number | null {
  if (state.kind === 'offline') return state.retryAt;
  if (state.kind !== 'dirty') return null;
  return Math.min(state.unsaved.lastAt + pauseMs, state.unsaved.firstAt + typingMs);
}

/** Why it is not saved, until it is: a try that is under way is no end of the trouble. */
export const troubleOf = (state: DraftSync): Trouble | null =>
  state.kind === 'offline' || state.kind === 'saving' ? state.trouble : null;

/** Whether the editor holds what the server does not have: that is what this browser must keep. */
export const isUnsaved = (state: DraftSync): boolean =>
  state.kind === 'ended' ? state.unsaved !== null : state.kind !== 'clean' && state.kind !== 'saved';
