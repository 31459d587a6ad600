/**
 * What this browser holds of attempts that are over, and the server never got: typed in one tab while the attempt ended elsewhere. Nothing
 * of it is deleted unless the server has the same text, somebody asks for it, or it lives on in another attempt.
 */
import { dropCopy, keepCopy, readCopies, unsavedTexts, type DraftStorage, type LocalCopy } from './local-copy.ts';

export interface LeftCopy {
  attempt: string;
  copy: LocalCopy;
}

export interface Shelf {
  storage: DraftStorage;
  /** Whose: an id. */
  account: string;
}

/** An attempt that no editor of this page has open. `takesWork`: another page's may still save into it. */
export interface OverAttempt {
  id: string;
  takesWork: boolean;
}

/**
 * Every unsaved copy of these attempts that holds any text, newest first. `living`: editors that are open elsewhere; what they hold is
 * theirs to save for as long as its attempt takes it.
 */
export function listLeft(
  { storage, account }: Shelf,
  attempts: readonly OverAttempt[],
  living: ReadonlySet<string>,
): LeftCopy[] {
  return attempts
    .flatMap(({ id, takesWork }) =>
      readCopies(storage, { account, attempt: id })
        .filter(({ tab }) => !takesWork || !living.has(tab))
        .map((copy) => ({ attempt: id, copy })),
    )
    .filter(({ copy }) => copy.unsaved && holdsText(copy))
    .sort((a, b) => b.copy.changedAt - a.copy.changedAt);
}

function holdsText(copy: LocalCopy): boolean {
  const { incident: _named, ...written } = copy.prose ?? {};
  const sources = unsavedTexts(copy).map(({ source }) => source);
  return [...sources, ...Object.values(written)].flat().some((text) => (text ?? '').trim() !== '');
}

/** Deletes a copy; false, and nothing is, where it has been written anew since it was read. */
export function dropLeft({ storage, account }: Shelf, { attempt, copy }: LeftCopy): boolean {
  const owner = { account, attempt };
  const now = readCopies(storage, owner).find(({ tab }) => tab === copy.tab);
  if (now !== undefined && JSON.stringify(now) !== JSON.stringify(copy)) return false;
  dropCopy(storage, owner, copy.tab);
  return true;
}

/**
 * Hands a copy over to an attempt that has just begun, where its editor finds it as what a crash had left: shown, and saved. It is in the
 * new place before it leaves the old one; false where this browser refuses. `tab`: a name that no editor has.
 */
export function handOver(shelf: Shelf, left: LeftCopy, { attempt, tab, wallNow }: NewPlace): boolean {
  const { language, prose, beside } = left.copy;
  // What was saved in another language is older than what the server has of it.
  const sources = Object.fromEntries(unsavedTexts(left.copy).map((text) => [text.language, text.source]));
  const copy = { tab, base: 0, unsaved: true, changedAt: wallNow, language, sources, prose, beside };
  if (!keepCopy(shelf.storage, { account: shelf.account, attempt }, copy)) return false;
  dropLeft(shelf, left);
  return true;
}

interface NewPlace {
  attempt: string;
  tab: string;
  wallNow: number;
}
