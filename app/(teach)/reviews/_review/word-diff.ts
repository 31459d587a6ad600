/** What changed between two versions of a text, word by word. Pure. */
import { diffWordsWithSpace } from 'diff';

export type Piece = { kind: 'kept' | 'added' | 'removed'; text: string };

/** Texts that have nothing in common would take long, and their difference would tell nothing. */
const timeoutMs = 300;

/** The pieces in reading order; what was removed stands before what came in its place. */
export function wordDiff(before: string, after: string): Piece[] {
  const changes = diffWordsWithSpace(before, after, { timeout: timeoutMs }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return changes
    .filter(({ value }) => value !== '')
    .map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'kept', text: value }));
}

export const isChanged = (pieces: readonly Piece[]): boolean => pieces.some(({ kind }) => kind !== 'kept');
