/** A reviewer's remark, in the margin of what it is about or below the whole. */
import { visibleText } from '../verdict/visible-text.ts';

export interface Remark {
  /** A line of the rubric; '' for the whole. */
  line: string;
  text: string;
  /** Who wrote it; left out where there is nobody to name. */
  by?: string;
}

export function RemarkNote({ remark: { text, by } }: { remark: Remark }) {
  return (
    <div role="note" className="remark">
      <p dir="auto" className="whitespace-pre-line">
        {visibleText(text)}
      </p>
      {by !== undefined && (
        <span className="text-12 text-ink-3">
          <bdi>{visibleText(by)}</bdi>
        </span>
      )}
    </div>
  );
}
