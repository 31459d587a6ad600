'use client';
/** A submission as it was: its source, and the verdict beside it; or how far the judge has come, if it is not there yet. */
import { useCallback, useState } from 'react';
import type { SubmissionState } from '../../../../grader/contract/progress.ts';
import type { SourceHandle } from '../../../_ui/editor/mount-source.ts';
import { SourceView } from '../../../_ui/editor/source-view.tsx';
import type { Subject } from '../../../_ui/verdict/errand.ts';
import { JudgingView } from '../../../_ui/verdict/judging-view.tsx';
import { useJudging } from '../../../_ui/verdict/use-judging.ts';
import { VerdictView } from '../../../_ui/verdict/verdict-view.tsx';

interface SubmissionViewProps {
  /** Its source as far as it is shown. */
  subject: Subject;
  state: SubmissionState;
  /** Characters of the source that are not shown. */
  leftOut: number;
}

export function SubmissionView({ subject, state, leftOut }: SubmissionViewProps) {
  const { id, language, source, createdAt } = subject;
  const followed = useJudging(subject, state);
  const [handle, setHandle] = useState<SourceHandle | null>(null);
  const reveal = useCallback((line: number, column?: number) => handle?.reveal(line, column), [handle]);
  return (
    <div className="submission-columns">
      <section aria-label="Verdict" className="min-w-0">
        {followed.state.kind === 'done' ? (
          <VerdictView
            verdict={followed.state.verdict}
            createdAt={createdAt}
            edited={0}
            lineNow={(line) => line}
            onReveal={reveal}
          />
        ) : (
          <JudgingView progress={followed.state} connection={followed.connection} />
        )}
      </section>
      <section aria-label="Source" className="min-w-0">
        <h2 className="mb-2">Source</h2>
        {leftOut > 0 && (
          <p className="note note-ochre mb-3">
            <span>
              The last {leftOut.toLocaleString('en-GB')} characters are not shown.{' '}
              <a href={`/submissions/${id}/source`} download>
                Download the whole source
              </a>
            </span>
          </p>
        )}
        <SourceView options={{ source, language, label: 'Source' }} onReady={setHandle} />
      </section>
    </div>
  );
}
