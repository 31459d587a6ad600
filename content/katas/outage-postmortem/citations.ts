/**
 * Concepts that an answer cites: `[[failure-detectors]]` in its text. Read by the page while one writes, and by whoever shows or counts an
 * analysis later. Pure.
 */
import { conceptIds, isConceptId, type ConceptId } from '../../concepts/concept-ids.ts';

/** What stands between the brackets has the shape of an id; whether it is one is asked afterwards. */
const citation = /\[\[([a-z-]{1,40})\]\]/g;

export const citationOf = (id: ConceptId): string => `[[${id}]]`;

/** 1 to 15, in the order of the glossary. */
export const conceptNumber = (id: ConceptId): number => conceptIds.indexOf(id) + 1;

export type Piece = { kind: 'text'; text: string } | { kind: 'citation'; concept: ConceptId };

/** The text in its pieces, in order. Brackets around what is no concept are text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(citation)) {
    const id = found[1]!;
    if (!isConceptId(id)) continue;
    if (found.index > from) pieces.push({ kind: 'text', text: text.slice(from, found.index) });
    pieces.push({ kind: 'citation', concept: id });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

/** What remains for reading and counting: a citation is not a word of the author's. */
export const withoutCitations = (text: string): string =>
  piecesOf(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : ' '))
    .join('');

/** Each concept once, in the order of the glossary. */
export function citedIn(texts: readonly string[]): ConceptId[] {
  const cited = new Set(
    texts.flatMap((text) => piecesOf(text).flatMap((piece) => (piece.kind === 'citation' ? [piece.concept] : []))),
  );
  return conceptIds.filter((id) => cited.has(id));
}
