'use client';
/** What follows from the submission in view, outside its own pane: the address, the list, and remarks in the editor. */
import { useEffect, useRef } from 'react';
import type { SubmissionState } from '../../../../grader/contract/progress.ts';
import { compareLines } from '../../../_ui/editor/line-difference.ts';
import type { Followed } from '../../../_ui/verdict/errand.ts';
import { explainEnding, headingOf, lineOf } from '../../../_ui/verdict/words.ts';
import type { ShownSubmission } from './select-shown.ts';
import type { Solution } from './use-solution.ts';

/** Follows the address: every answer of the server says what it leads to. */
export function useShownSubmission(
  { shown, named }: { shown: ShownSubmission | null; named: boolean },
  show: (followed: ShownSubmission, named: boolean) => void,
): void {
  useEffect(() => {
    if (shown) show(shown, named);
  }, [shown, named, show]);
}

/** Asks for the list of submissions anew once one more of them was judged. */
export function useListRefresh(followed: Followed<SubmissionState> | null, refresh: () => void): void {
  const judged = followed?.state.kind === 'done' ? followed.subject.id : null;
  const before = useRef(judged);
  useEffect(() => {
    if (judged === null || before.current === judged) return;
    before.current = judged;
    refresh();
  }, [judged, refresh]);
}

/** Remarks on the line a verdict points to, as long as that line stands. From there on Monaco moves it with the text. */
export function useRemarks({ editor, ready }: Solution, followed: Followed<SubmissionState> | null): void {
  const done = followed?.state.kind === 'done' ? followed : null;
  useEffect(() => {
    const handle = editor.current;
    if (!ready || !handle) return;
    handle.clearRemarks();
    if (done?.state.kind !== 'done') return;
    const { subject, state } = done;
    const { verdict } = state;
    const place = lineOf(verdict);
    if (!place || (verdict.kind !== 'crashed' && verdict.kind !== 'rejected')) return;
    const line = compareLines(subject.source, handle.source(subject.language)).lineNow(place.line);
    const message = `${headingOf(verdict)}: ${explainEnding(verdict)}`;
    if (line !== null) handle.remark(subject.language, [{ line, column: place.column, message }]);
  }, [editor, ready, done]);
}
