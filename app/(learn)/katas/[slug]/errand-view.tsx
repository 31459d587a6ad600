'use client';
/** One errand's place on the page: nothing yet, on its way, refused, or its outcome. All four in the same spot. */
import type { ReactNode } from 'react';
import type { RunState, SubmissionState } from '../../../../grader/contract/progress.ts';
import { Button } from '../../../_ui/button.tsx';
import type { LineLinks } from '../../../_ui/verdict/ending-view.tsx';
import type { Errand, Followed, Subject } from '../../../_ui/verdict/errand.ts';
import { JudgingView } from '../../../_ui/verdict/judging-view.tsx';

export type SubjectLinks = LineLinks & { edited: number };
export type LinksOf = (subject: Subject) => SubjectLinks;

interface ErrandViewProps<State extends SubmissionState | RunState> {
  errand: Errand<State>;
  linksOf: LinksOf;
  empty: string;
  onAgain(): void;
  render(followed: Followed<State>, links: SubjectLinks): ReactNode;
}

export function ErrandView<State extends SubmissionState | RunState>(props: ErrandViewProps<State>) {
  const { errand, linksOf, empty, onAgain, render } = props;
  const { followed, sending } = errand;
  return (
    <>
      {sending.kind === 'unsent' && (
        <div className="note note-ochre mb-4" role="alert">
          <span>
            {sending.message}
            <br />
            <Button className="mt-2" onClick={onAgain}>
              Try again
            </Button>
          </span>
        </div>
      )}
      {sending.kind === 'sending' ? (
        <JudgingView progress={{ kind: 'sending' }} connection="live" />
      ) : followed === null ? (
        sending.kind === 'idle' && <p className="max-w-[42ch] text-13 text-ink-2">{empty}</p>
      ) : followed.state.kind === 'done' ? (
        render(followed, linksOf(followed.subject))
      ) : (
        <JudgingView progress={followed.state} connection={followed.connection} />
      )}
    </>
  );
}
