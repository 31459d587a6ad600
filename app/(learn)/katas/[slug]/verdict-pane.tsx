'use client';
/** What the judge said: the verdict, the last run, and every submission before. */
import { PanelBottom, PanelRight } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import type { RunState, SubmissionState } from '../../../../grader/contract/progress.ts';
import type { SubmissionRow } from '../../../_server/submission/queries.ts';
import { Button } from '../../../_ui/button.tsx';
import { icon } from '../../../_ui/icon.ts';
import type { Errand } from '../../../_ui/verdict/errand.ts';
import { RunView } from '../../../_ui/verdict/run-view.tsx';
import { VerdictView } from '../../../_ui/verdict/verdict-view.tsx';
import { ErrandView, type LinksOf } from './errand-view.tsx';
import type { Dock } from './pane-layout.ts';
import { SubmissionsList } from './submissions-list.tsx';
import { Tabs } from './tabs.tsx';

export type VerdictTab = 'verdict' | 'run' | 'submissions';

interface VerdictPaneProps {
  tab: VerdictTab;
  onTab(tab: VerdictTab): void;
  submission: Errand<SubmissionState>;
  run: Errand<RunState>;
  /** What the attempt has come to. */
  result: ReactNode;
  submissions: readonly SubmissionRow[];
  /** How many a submission is judged on. */
  schedules: number;
  linksOf: LinksOf;
  onSubmitAgain(): void;
  onRunAgain(): void;
  dock: Dock;
  onDock(dock: Dock): void;
  bodyRef: Ref<HTMLDivElement>;
}

export function VerdictPane(props: VerdictPaneProps) {
  const { tab, onTab, submission, run, result, submissions, schedules, linksOf, ...rest } = props;
  const verdict = (
    <ErrandView
      errand={submission}
      linksOf={linksOf}
      onAgain={rest.onSubmitAgain}
      empty={`Submit to be judged on ${schedules.toLocaleString('en')} schedules. The shortest execution that breaks a rule is shown here.`}
      render={({ state, subject }, links) =>
        state.kind === 'done' && <VerdictView verdict={state.verdict} createdAt={subject.createdAt} {...links} />
      }
    />
  );
  const report = (
    <ErrandView
      errand={run}
      linksOf={linksOf}
      onAgain={rest.onRunAgain}
      empty="Run executes the visible scenario once, in the judge’s sandbox, and prints its events. It is compared with no rule and never recorded."
      render={({ state, subject }, links) =>
        state.kind === 'done' && <RunView report={state.report} createdAt={subject.createdAt} {...links} />
      }
    />
  );
  const list = (
    <SubmissionsList
      submissions={submissions}
      shown={submission.followed?.subject.id ?? null}
      onOpen={() => onTab('verdict')}
    />
  );
  return (
    <section className="pane h-full" aria-label="Verdict">
      <Tabs
        label="What the judge said"
        selected={tab}
        onSelect={onTab}
        bodyRef={rest.bodyRef}
        tabs={[
          {
            name: 'verdict',
            label: 'Verdict',
            panel: (
              <>
                {result}
                {verdict}
              </>
            ),
          },
          { name: 'run', label: 'Run', panel: report },
          { name: 'submissions', label: 'Submissions', count: submissions.length, panel: list },
        ]}
        tool={<DockButton dock={rest.dock} onDock={rest.onDock} />}
        foot={<Provenance submission={submission} />}
      />
    </section>
  );
}

function DockButton({ dock, onDock }: { dock: Dock; onDock(dock: Dock): void }) {
  const other = dock === 'right' ? 'below' : 'right';
  const Glyph = dock === 'right' ? PanelBottom : PanelRight;
  const label = other === 'below' ? 'Dock below the editor' : 'Dock beside the editor';
  return (
    <Button
      look="ghost"
      size="square"
      className="max-wide:hidden"
      aria-label={label}
      title={label}
      onClick={() => onDock(other)}
    >
      <Glyph {...icon} />
    </Button>
  );
}

/** What the verdict rests on: enough to ask for the same one again. */
function Provenance({ submission: { followed } }: { submission: Errand<SubmissionState> }) {
  const verdict = followed?.state.kind === 'done' ? followed.state.verdict : null;
  return (
    <p className="pane-foot font-mono">
      {verdict && verdict.suite !== '' && (
        <>
          <span className="grow" title={verdict.suite}>
            suite {verdict.suite.slice(0, 7)}
          </span>
          {verdict.traceHash !== '' && (
            <span className="truncate" title={verdict.traceHash}>
              trace {verdict.traceHash.slice(0, 8).replace(/(.{4})(?=.)/g, '$1 ')}
            </span>
          )}
        </>
      )}
    </p>
  );
}
