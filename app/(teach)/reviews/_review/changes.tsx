/** What the writer changed since the version that was returned, answer by answer. */
import { questions } from '../../../../content/katas/outage-postmortem/questions.ts';
import type { WrittenText } from '../../../_ui/prose/writing-text.tsx';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';
import { isChanged, wordDiff, type Piece } from './word-diff.ts';

interface Part {
  heading: string;
  text: string;
}

function partsOf(text: WrittenText): Part[] {
  switch (text.kind) {
    case 'analysis':
      return [
        ...questions.map(({ question }, index) => ({ heading: question, text: text.analysis.answers[index] ?? '' })),
        { heading: 'The line that is quoted', text: text.analysis.quotation },
      ];
    case 'argument':
      return [{ heading: 'Argument', text: text.argument }];
    case 'explanation':
      return [{ heading: 'Sentence', text: text.sentence }];
  }
}

export function Changes({ before, after }: { before: WrittenText; after: WrittenText }) {
  const old = partsOf(before);
  return (
    <div className="sheet">
      {partsOf(after).map(({ heading, text }, index) => {
        const pieces = wordDiff(old[index]?.text ?? '', text);
        return (
          <section key={heading} className="answer">
            <h3>{heading}</h3>
            {isChanged(pieces) ? (
              <p className="prose prose-close whitespace-pre-wrap" dir="auto">
                {pieces.map((piece, each) => (
                  <ChangedPiece key={each} piece={piece} />
                ))}
              </p>
            ) : (
              <p className="text-13 text-ink-3">Unchanged.</p>
            )}
          </section>
        );
      })}
    </div>
  );
}

function ChangedPiece({ piece: { kind, text } }: { piece: Piece }) {
  const shown = visibleText(text);
  switch (kind) {
    case 'kept':
      return shown;
    case 'added':
      return <ins>{shown}</ins>;
    case 'removed':
      return <del>{shown}</del>;
  }
}
