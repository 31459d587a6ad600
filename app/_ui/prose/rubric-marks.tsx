'use client';
/** A key line by line with its marks: set by whoever judges (`onMark`), or read. */
import { Check, CircleDashed, Circle } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { Mark, Marks, Rubric } from '../../../content/rubric.ts';
import { Status, type Tone } from '../status.tsx';
import { markNames, markOrder } from './marks.ts';
import { ProseText } from './prose-text.tsx';

export interface RubricMarksProps {
  rubric: Rubric;
  marks: Marks;
  /** Left out where marks are read and not set. */
  onMark?(line: string, mark: Mark): void;
  /** Marks cannot be kept at present: the page is not there yet, or it is over. */
  disabled?: boolean;
  /** The line that the keys mark. */
  current?: string | null;
  onCurrent?(line: string): void;
  /** What else belongs below a line. */
  below?(line: string): ReactNode;
}

export function RubricMarks(props: RubricMarksProps) {
  const { rubric, marks, onMark, disabled = false, current = null, onCurrent, below } = props;
  return (
    <>
      <ol className="rubric">
        {rubric.lines.map((line, index) => (
          <li
            key={line.id}
            aria-current={current === line.id ? 'true' : undefined}
            onFocus={() => onCurrent?.(line.id)}
            data-line={line.id}
          >
            <span className="q-n" aria-hidden="true">
              {index + 1}
            </span>
            <div className="rubric-line">
              <ProseText text={line.text} />
            </div>
            {line.lookFor.length > 0 && (
              <ul className="look-for">
                {line.lookFor.map((what) => (
                  <li key={what}>{what}</li>
                ))}
              </ul>
            )}
            {onMark ? (
              <MarkChoice
                line={index + 1}
                mark={marks[line.id]}
                disabled={disabled}
                onMark={(mark) => onMark(line.id, mark)}
              />
            ) : (
              marks[line.id] && <MarkGiven mark={marks[line.id]!} />
            )}
            {below?.(line.id)}
          </li>
        ))}
      </ol>
      {rubric.model !== '' && (
        <>
          <h3 className="quiet-h">One way of saying it</h3>
          <div className="rubric-line">
            <ProseText text={rubric.model} />
          </div>
        </>
      )}
      {rubric.traps.length > 0 && (
        <>
          <h3 className="quiet-h">Tempting, and wrong</h3>
          <ul className="look-for">
            {rubric.traps.map((trap) => (
              <li key={trap}>{trap}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface MarkChoiceProps {
  line: number;
  mark: Mark | undefined;
  disabled: boolean;
  onMark(mark: Mark): void;
}

function MarkChoice({ line, mark, disabled, onMark }: MarkChoiceProps) {
  const name = useId();
  return (
    <span className="segmented segmented-small" role="radiogroup" aria-label={`Mark of line ${line}`}>
      {markOrder.map((each) => (
        <label key={each}>
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={mark === each}
            disabled={disabled}
            onChange={() => onMark(each)}
          />
          {markNames[each]}
        </label>
      ))}
    </span>
  );
}

const looks: Record<Mark, { tone: Tone; glyph: typeof Check }> = {
  met: { tone: 'held', glyph: Check },
  partly: { tone: 'caution', glyph: CircleDashed },
  missing: { tone: 'none', glyph: Circle },
};

const MarkGiven = ({ mark }: { mark: Mark }) => (
  <Status {...looks[mark]} small>
    {markNames[mark]}
  </Status>
);
