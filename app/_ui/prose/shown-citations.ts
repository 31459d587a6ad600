/**
 * Citations inside a field of plain text: `[[failure-detectors]]` is shown as `⟦7⟧`, which the field paints as a numbered chip. Nobody's
 * keyboard has those brackets. Pure; positions are in UTF-16 code units.
 */
import { conceptIds } from '../../../content/concepts/concept-ids.ts';
import { citationOf, conceptNumber, piecesOf } from '../../../content/katas/outage-postmortem/citations.ts';

const chip = /⟦(\d{1,2})⟧/g;

/** The text as the field shows it. */
export const shownText = (text: string): string =>
  piecesOf(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : chipOf(conceptNumber(piece.concept))))
    .join('');

/** The text as it is kept. A number that no concept has stays as it is. */
export const keptText = (shown: string): string =>
  shown.replaceAll(chip, (found, number: string) => {
    const id = conceptIds[Number(number) - 1];
    return id === undefined ? found : citationOf(id);
  });

export const chipOf = (number: number): string => `⟦${number}⟧`;

export type ShownPiece = { kind: 'text'; text: string } | { kind: 'chip'; number: number };

/** What the field paints, in order; together exactly `shown`. */
export function shownPieces(shown: string): ShownPiece[] {
  const pieces: ShownPiece[] = [];
  let from = 0;
  for (const found of shown.matchAll(chip)) {
    const number = Number(found[1]);
    if (number < 1 || number > conceptIds.length || found[0] !== chipOf(number)) continue;
    if (found.index > from) pieces.push({ kind: 'text', text: shown.slice(from, found.index) });
    pieces.push({ kind: 'chip', number });
    from = found.index + found[0].length;
  }
  pieces.push({ kind: 'text', text: shown.slice(from) });
  return pieces;
}

/** Where the chip begins that ends at the caret; null where none does. */
export function chipBefore(shown: string, caret: number): number | null {
  const found = /⟦\d{1,2}⟧$/.exec(shown.slice(0, caret));
  return found && found.index;
}

/** What is put in for a citation at a place between `before` and `after`: with a space wherever words would touch. */
export const insertedChip = (number: number, before: string, after: string): string =>
  `${before === '' || /\s$/.test(before) ? '' : ' '}${chipOf(number)}${/^[\s.,;:!?)]/.test(after) ? '' : ' '}`;

export interface Asked {
  /** Where the `@` stands. */
  at: number;
  /** What was typed behind it. */
  query: string;
}

/** Whether somebody is asking for a concept: an `@` that begins a word, and up to the caret what they look for. */
export function askedAt(shown: string, caret: number): Asked | null {
  const found = /(?:^|[\s(“"‘'—–⟧])@([\p{L}\p{N}-]{0,24})$/u.exec(shown.slice(0, caret));
  return found && { at: caret - found[1]!.length - 1, query: found[1]! };
}
