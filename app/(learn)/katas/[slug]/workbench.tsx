'use client';
/** The workbench: prompt, editor and verdict, and what happens between them. */
import { useRouter } from 'next/navigation';
import { flushSync } from 'react-dom';
import { useRef, useState, type ReactNode } from 'react';
import type { Kata } from '../../../../content/kata.ts';
import { runStateSchema, submissionStateSchema } from '../../../../grader/contract/progress.ts';
import type { Language } from '../../../../grader/contract/request.ts';
import type { SubmissionRow } from '../../../_server/submission/queries.ts';
import type { DraftOwner } from '../../../_ui/editor/drafts.ts';
import { compareLines } from '../../../_ui/editor/line-difference.ts';
import { isUnderWay, type Subject } from '../../../_ui/verdict/errand.ts';
import { useErrand, type Answer, type Work } from '../../../_ui/verdict/use-errand.ts';
import { EditorPane } from './editor-pane.tsx';
import type { SubjectLinks } from './errand-view.tsx';
import type { PaneLayout } from './pane-layout.ts';
import { PaneSwitch } from './pane-switch.tsx';
import { Panes, type PaneName } from './panes.tsx';
import { PromptPane } from './prompt-pane.tsx';
import type { ShownSubmission } from './select-shown.ts';
import { useListRefresh, useRemarks, useShownSubmission } from './use-followed-submission.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSolution } from './use-solution.ts';
import { VerdictPane, type VerdictTab } from './verdict-pane.tsx';
import { ActionBar, WorkbenchBar } from './workbench-bar.tsx';

interface WorkbenchProps {
  owner: DraftOwner;
  kata: Kata;
  starters: Partial<Record<Language, string>>;
  api: string;
  prompt: ReactNode;
  contract: ReactNode;
  hints: readonly ReactNode[];
  layout: PaneLayout;
  shown: ShownSubmission | null;
  /** Whether the address names it. */
  named: boolean;
  submissions: readonly SubmissionRow[];
  submit(work: Work): Promise<Answer>;
  run(work: Work): Promise<Answer>;
}

export function Workbench({ owner, kata, shown, ...props }: WorkbenchProps) {
  const router = useRouter();
  const solution = useSolution({
    owner,
    languages: kata.languages,
    starters: props.starters,
    api: props.api,
    handedIn: shown?.subject ?? null,
  });
  const submission = useErrand({
    send: props.submit,
    eventsPath: (id) => `/api/submissions/${id}/events`,
    schema: submissionStateSchema,
    queued: { kind: 'queued', ahead: 0 },
    initial: shown,
  });
  const run = useErrand({
    send: props.run,
    eventsPath: (id) => `/api/runs/${id}/events`,
    schema: runStateSchema,
    queued: { kind: 'queued', ahead: 0 },
    initial: null,
  });
  const [tab, setTab] = useState<VerdictTab>('verdict');
  const [front, setFront] = useState<PaneName>('code');
  const [dock, setDock] = useState(props.layout.dock);
  const promptBody = useRef<HTMLDivElement>(null);
  const verdictBody = useRef<HTMLDivElement>(null);

  useShownSubmission({ shown, named: props.named }, submission.show);
  useListRefresh(submission.errand.followed, router.refresh);
  useRemarks(solution, submission.errand.followed);

  const { language } = solution;
  const work = () => ({ kata: kata.slug, language, source: solution.editor.current?.source(language) ?? '' });
  const onSubmit = () => {
    if (!solution.ready || isUnderWay(submission.errand)) return;
    window.history.replaceState(null, '', window.location.pathname);
    void submission.send(work());
    setTab('verdict');
    setFront('verdict');
  };
  const onRun = () => {
    if (!solution.ready || isUnderWay(run.errand)) return;
    void run.send(work());
    setTab('run');
    setFront('verdict');
  };
  /** At once, as what is still hidden cannot take the focus. */
  const bringToFront = (pane: PaneName) => flushSync(() => setFront(pane));
  useShortcuts({
    submit: onSubmit,
    run: onRun,
    focusPane: (index) => {
      bringToFront((['prompt', 'code', 'verdict'] as const)[index]!);
      [promptBody.current, solution.editor.current, verdictBody.current][index]?.focus();
    },
  });
  const linksOf = (subject: Subject): SubjectLinks => {
    const difference = compareLines(subject.source, solution.sources[subject.language] ?? subject.source);
    return {
      ...difference,
      onReveal: (line, column) => {
        if (subject.language !== language) solution.choose(subject.language);
        bringToFront('code');
        solution.editor.current?.reveal(line, column);
      },
    };
  };
  const doing = {
    runDisabled: !solution.ready || isUnderWay(run.errand),
    submitDisabled: !solution.ready || isUnderWay(submission.errand),
    onRun,
    onSubmit,
  };
  return (
    <div className="app">
      <WorkbenchBar title={kata.title} keeping={solution.keeping} {...doing} />
      <PaneSwitch front={front} onFront={setFront} submission={submission.errand} />
      <main id="main" className="flex min-h-0 flex-1 flex-col" tabIndex={-1}>
        <Panes
          layout={props.layout}
          dock={dock}
          front={front}
          prompt={
            <PromptPane
              prompt={props.prompt}
              contract={props.contract}
              hints={props.hints}
              source={kata.source}
              limitMinutes={kata.limitMinutes}
              bodyRef={promptBody}
            />
          }
          code={<EditorPane solution={solution} languages={kata.languages} starter={props.starters[language] ?? ''} />}
          verdict={
            <VerdictPane
              tab={tab}
              onTab={setTab}
              submission={submission.errand}
              run={run.errand}
              submissions={props.submissions}
              linksOf={linksOf}
              onSubmitAgain={onSubmit}
              onRunAgain={onRun}
              dock={dock}
              onDock={setDock}
              bodyRef={verdictBody}
            />
          }
        />
      </main>
      <ActionBar {...doing} />
    </div>
  );
}
