'use client';
/** Where there is room for one pane: which one is in front. */
import type { Finding } from '../../../../../../content/katas/outage-postmortem/findings.ts';

export type DeskPane = 'incident' | 'write' | 'checks';

interface DeskSwitchProps {
  front: DeskPane;
  onFront(pane: DeskPane): void;
  /** Null while nothing is written. */
  findings: readonly Finding[] | null;
}

export function DeskSwitch({ front, onFront, findings }: DeskSwitchProps) {
  const panes: [DeskPane, string][] = [
    ['incident', 'Incident'],
    ['write', findings ? 'Analysis' : 'Start'],
    ['checks', 'Checks'],
  ];
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
          {name === 'checks' && findings && (
            <span className="count">
              {findings.filter(({ blocks }) => !blocks).length} of {findings.length}
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
