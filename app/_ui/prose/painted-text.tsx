/** What a field holds, painted behind it: the same letters at the same places, with citations as chips. Nobody reads it but the eye. */
import { shownPieces } from './shown-citations.ts';

/** `markAt`: the place that a menu hangs from. */
export function PaintedText({ shown, markAt }: { shown: string; markAt: number | null }) {
  return (
    <div className="answer-paint" aria-hidden="true">
      {markAt !== null && (
        <span className="answer-before">
          {shown.slice(0, markAt)}
          <span data-anchor />
        </span>
      )}
      {shownPieces(shown).map((piece, index) =>
        piece.kind === 'text' ? (
          piece.text
        ) : (
          <span key={index} className="answer-chip">
            <i>⟦</i>
            {piece.number}
            <i>⟧</i>
          </span>
        ),
      )}
      {/* A last line that is empty has a height, too. */}
      {'\u200B'}
    </div>
  );
}
