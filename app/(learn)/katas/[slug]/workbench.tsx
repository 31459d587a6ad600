'use client';
/** The workbench: prompt, editor and verdict, the attempt that they belong to, and what happens between them. */
import { flushSync } from 'react-dom';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Kata } from '../../../../content/kata.ts';
import type { Language } from '../../../../grader/contract/request.ts';
import type { AttemptRow } from '../../../_server/attempt/history.ts';
import type { SubmissionRow } from '../../../_server/submission/queries.ts';
import { focusMain, useArrivalFocus, useEndFocus } from '../../../_ui/attempt/use-arrival-focus.ts';
import { isFromMemory, timingOf, type Sitting } from '../../../_ui/attempt/sitting.ts';
import { useDeadlineSaves } from '../../../_ui/attempt/use-countdown.ts';
import type { NoteHint } from '../../../_ui/attempt/send-hints.ts';
import { useHintNotes } from '../../../_ui/attempt/use-hint-notes.ts';
import type { CompareCopy } from '../../../_ui/attempt/use-left-behind.ts';
import type { Work } from '../../../_ui/attempt/open-draft.ts';
import { compareLines } from '../../../_ui/editor/line-difference.ts';
import type { Subject } from '../../../_ui/verdict/errand.ts';
import type { Asked } from './asked.ts';
import { AttemptDialogs, type Asking } from './attempt-dialogs.tsx';
import { EditorPane } from './editor-pane.tsx';
import type { SubjectLinks } from './errand-view.tsx';
import type { PaneLayout } from './pane-layout.ts';
import { PaneSwitch } from './pane-switch.tsx';
import { Panes, type PaneName } from './panes.tsx';
import { PromptPane } from './prompt-pane.tsx';
import { ResultLine } from './result-line.tsx';
import type { ShownSubmission } from './select-shown.ts';
import { StartPanel, type PostStart } from './start-panel.tsx';
import { useAttempt, type AttemptActions } from './use-attempt.ts';
import { useRemarks } from './use-followed-submission.ts';
import { useJudging, type JudgingActions } from './use-judging.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSolution } from './use-solution.ts';
import { VerdictPane, type VerdictTab } from './verdict-pane.tsx';
import { ActionBar, WorkbenchBar, type InBar } from './workbench-bar.tsx';

export interface WorkbenchProps {
  account: string;
  kata: Kata;
  /** The attempt that takes work; null while none does. */
  sitting: Sitting | null;
  /** What the editor opens with. */
  work: Work;
  starters: Partial<Record<Language, string>>;
  /** Empty while it is hidden. */
  api: string;
  /** Null while they are hidden. */
  texts: { prompt: ReactNode; contract: ReactNode; hints: readonly ReactNode[] } | null;
  /** Of this kata, newest first. */
  attempts: readonly AttemptRow[];
  /** By the address: offered first, never started by itself. */
  asked: Asked;
  layout: PaneLayout;
  shown: ShownSubmission | null;
  /** Whether the address names it. */
  named: boolean;
  submissions: readonly SubmissionRow[];
  actions: AttemptActions &
    JudgingActions & {
      openHint: NoteHint;
      compareCopy: CompareCopy;
      postStart: PostStart;
    };
}

/** One for each attempt: nothing of one is left in the next. */
export function Workbench(props: WorkbenchProps) {
  const arrivals = useRef(0);
  return <Bench key={props.sitting?.id ?? 'none'} arrivals={arrivals} {...props} />;
}

function Bench({ account, kata, actions, arrivals, ...props }: WorkbenchProps & { arrivals: RefObject<number> }) {
  const [asking, setAsking] = useState<Asking>(null);
  const [tab, setTab] = useState<VerdictTab>('verdict');
  const [front, setFront] = useState<PaneName>('code');
  const [dock, setDock] = useState(props.layout.dock);
  // An attempt that had run out when the page was opened is not gone on with by itself.
  const [inOvertime, setInOvertime] = useState(props.sitting?.state.kind !== 'ended' || props.asked.overtime);
  const promptBody = useRef<HTMLDivElement>(null);
  const verdictBody = useRef<HTMLDivElement>(null);

  const solution = useSolution({
    owner: { account, attempt: props.sitting?.id ?? '' },
    kata,
    server: props.sitting?.draft ?? null,
    work: props.work,
    api: props.api,
    pasteOff: props.sitting !== null && isFromMemory(props.sitting),
  });
  const attempt = useAttempt({
    kata: kata.slug,
    given: props.sitting,
    actions,
    onNews: (news) => void solution.draft.follow(news.draft),
  });
  const judging = useJudging({ shown: props.shown, named: props.named, actions });
  useRemarks(solution, judging.submission.followed);

  const sitting = attempt.sitting;
  useDeadlineSaves(sitting && timingOf(sitting), attempt.clock, () => void solution.draft.keeper?.flush());
  const isWorking = sitting !== null && attempt.phase !== 'over' && inOvertime;
  useArrivalFocus(arrivals, solution.ready || !isWorking, () =>
    isWorking ? solution.editor.current?.focus() : focusMain(),
  );
  useEndFocus(isWorking);
  const hintNotes = useHintNotes(account, sitting, actions.openHint);
  const { language, draft } = solution;
  const work = () => ({
    kata: kata.slug,
    language,
    source: solution.editor.current?.source(language) ?? '',
    attempt: sitting?.id,
  });
  /** At once, as what is still hidden cannot take the focus. */
  const bringToFront = (pane: PaneName) => flushSync(() => setFront(pane));
  const goToVerdict = () => {
    bringToFront('verdict');
    // Where there is room for one pane, the editor is hidden now, and whoever writes in it would be nowhere.
    if (document.activeElement?.checkVisibility() === false) verdictBody.current?.focus();
  };
  const onSubmit = () => {
    if (!isWorking || !solution.ready || judging.isSubmitting) return;
    // What is handed in is a point in the draft's history, too.
    void draft.keeper?.flush();
    judging.submit(work());
    setTab('verdict');
    goToVerdict();
  };
  const onRun = () => {
    if (!isWorking || !solution.ready || judging.isRunning) return;
    judging.run(work());
    setTab('run');
    goToVerdict();
  };
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
      edited: isWorking ? difference.edited : 0,
      lineNow: (line) => (isWorking ? difference.lineNow(line) : null),
      onReveal: (line, column) => {
        if (subject.language !== language) solution.choose(subject.language);
        bringToFront('code');
        solution.editor.current?.reveal(line, column);
      },
    };
  };
  const row = sitting && (props.attempts.find(({ id }) => id === sitting.id) ?? null);
  const finished = attempt.phase === 'open' && row?.passed != null;
  const doing = {
    runDisabled: !solution.ready || judging.isRunning,
    submitDisabled: !solution.ready || judging.isSubmitting,
    onRun,
    onSubmit,
    finished,
    onEnd: () => setAsking(attempt.phase === 'open' ? 'end' : 'start'),
    onStartClock: () => setAsking('start'),
  };
  const inBar: InBar | null =
    sitting && isWorking && attempt.phase
      ? { sitting, phase: attempt.phase, clock: attempt.clock, kept: draft.kept }
      : null;
  return (
    <div className="app">
      <WorkbenchBar title={kata.title} attempt={inBar} {...doing} />
      <PaneSwitch
        front={front}
        onFront={setFront}
        submission={judging.submission}
        codeName={isWorking ? 'Code' : 'Start'}
      />
      <main id="main" className="flex min-h-0 flex-1 flex-col outline-none" tabIndex={-1}>
        <Panes
          layout={props.layout}
          dock={dock}
          front={front}
          prompt={
            <PromptPane
              shown={props.texts}
              contentChanged={sitting?.contentChanged ?? false}
              note={isWorking ? hintNotes : null}
              source={kata.source}
              limitMinutes={kata.limitMinutes}
              bodyRef={promptBody}
            />
          }
          code={
            isWorking ? (
              <EditorPane solution={solution} kata={kata} starter={props.starters[language] ?? ''} />
            ) : (
              <StartPanel
                account={account}
                kata={kata}
                attempts={props.attempts}
                attempt={attempt}
                asked={props.asked}
                onOvertime={attempt.phase === 'overtime' ? () => setInOvertime(true) : null}
                compareCopy={actions.compareCopy}
                postStart={actions.postStart}
              />
            )
          }
          verdict={
            <VerdictPane
              tab={tab}
              onTab={setTab}
              submission={judging.submission}
              run={judging.runErrand}
              result={<ResultLine row={row} kata={kata} attempts={props.attempts} prose={solution.prose} />}
              submissions={props.submissions}
              schedules={kata.schedules}
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
      {inBar && <ActionBar phase={inBar.phase} {...doing} />}
      <AttemptDialogs asking={asking} onAsk={setAsking} kata={kata} attempt={attempt} solution={solution} row={row} />
    </div>
  );
}
