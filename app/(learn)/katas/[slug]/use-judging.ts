'use client';
/** What is sent to the judge from the workbench, and followed: the submission in view and the last run. */
import { runStateSchema, submissionStateSchema } from '../../../../grader/contract/progress.ts';
import { isUnderWay } from '../../../_ui/verdict/errand.ts';
import { useRefresh } from '../../../_ui/use-refresh.ts';
import { useErrand, type Answer, type Work } from '../../../_ui/verdict/use-errand.ts';
import type { ShownSubmission } from './select-shown.ts';
import { useListRefresh, useShownSubmission } from './use-followed-submission.ts';

export interface JudgingActions {
  submit(work: Work): Promise<Answer>;
  run(work: Work): Promise<Answer>;
}

interface JudgingSettings {
  shown: ShownSubmission | null;
  /** Whether the address names it. */
  named: boolean;
  actions: JudgingActions;
}

export function useJudging({ shown, named, actions }: JudgingSettings) {
  const { refresh } = useRefresh();
  const submission = useErrand({
    send: actions.submit,
    eventsPath: (id) => `/api/submissions/${id}/events`,
    schema: submissionStateSchema,
    queued: { kind: 'queued', ahead: 0 },
    initial: shown,
  });
  const run = useErrand({
    send: actions.run,
    eventsPath: (id) => `/api/runs/${id}/events`,
    schema: runStateSchema,
    queued: { kind: 'queued', ahead: 0 },
    initial: null,
  });
  useShownSubmission({ shown, named }, submission.show);
  useListRefresh(submission.errand.followed, refresh);
  return {
    submission: submission.errand,
    isSubmitting: isUnderWay(submission.errand),
    submit: (work: Work) => {
      window.history.replaceState(null, '', window.location.pathname);
      void submission.send(work);
    },
    runErrand: run.errand,
    isRunning: isUnderWay(run.errand),
    run: (work: Work) => void run.send(work),
  };
}
