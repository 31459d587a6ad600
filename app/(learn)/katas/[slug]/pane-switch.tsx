'use client';
/** Where there is room for one pane: which one is in front. */
import type { SubmissionState } from '../../../../grader/contract/progress.ts';
import { OutcomeStatus } from '../../../_ui/status.tsx';
import type { Errand } from '../../../_ui/verdict/errand.ts';
import type { PaneName } from './panes.tsx';

interface PaneSwitchProps {
  front: PaneName;
  onFront(pane: PaneName): void;
  submission: Errand<SubmissionState>;
  /** What the middle pane is called. */
  codeName: string;
}

export function PaneSwitch({ front, onFront, codeName, submission: { followed } }: PaneSwitchProps) {
  const panes: [PaneName, string][] = [
    ['prompt', 'Prompt'],
    ['code', codeName],
    ['verdict', 'Verdict'],
  ];
  const outcome = followed && (followed.state.kind === 'done' ? followed.state.verdict.kind : followed.state.kind);
  return (
    <nav className="pane-switch wide:hidden" aria-label="Panes">
      {panes.map(([name, label]) => (
        <button
          key={name}
          type="button"
          className="tab"
          aria-current={front === name ? 'true' : undefined}
          onClick={() => onFront(name)}
        >
          {label}
          {name === 'verdict' && outcome && <OutcomeStatus outcome={outcome} small wordHidden />}
        </button>
      ))}
    </nav>
  );
}
