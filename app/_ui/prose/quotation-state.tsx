/** Whether a quoted line stands in the publisher's text, in a glyph and words. */
import { CircleDashed, Quote, TriangleAlert } from 'lucide-react';
import { Status } from '../status.tsx';

/** `not-checked`: the publisher's text is not stored on this installation. */
export type Verbatim = 'held' | 'not-found' | 'not-checked';

export function QuotationState({ state }: { state: Verbatim }) {
  switch (state) {
    case 'held':
      return (
        <Status tone="held" glyph={Quote} small>
          Found word for word in the report
        </Status>
      );
    case 'not-found':
      return (
        <Status tone="caution" glyph={TriangleAlert} small>
          Not found in the report
        </Status>
      );
    case 'not-checked':
      return (
        <Status tone="none" glyph={CircleDashed} small>
          Not checked: the report is not stored here
        </Status>
      );
  }
}
