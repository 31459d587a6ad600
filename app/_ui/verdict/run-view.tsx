'use client';
/** The report of a run: the trace as the learner's own code made it, printed and drawn, compared with no rule. */
import { Play } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RunReport } from '../../../grader/contract/run-report.ts';
import { SpaceTime } from '../space-time/space-time.tsx';
import { laneNoun } from '../space-time/vocabulary.ts';
import { outcomes, Status } from '../status.tsx';
import { ConcurrentPairs } from './concurrent-pairs.tsx';
import { ConsoleOutput } from './console-output.tsx';
import { EndingView, type LineLinks } from './ending-view.tsx';
import { EventTable } from './event-table.tsx';
import { LocalTime } from './local-time.tsx';
import { withoutIdleTimers } from './up-to.ts';
import { visibleText } from './visible-text.ts';
import { counted, headingOf, seconds } from './words.ts';

export interface RunViewProps extends LineLinks {
  report: RunReport;
  createdAt: number;
  edited: number;
}

export function RunView({ report, createdAt, edited, ...links }: RunViewProps) {
  const { tone, glyph } = report.kind === 'ran' ? ({ tone: 'met', glyph: Play } as const) : outcomes[report.kind];
  return (
    <div data-run={report.kind}>
      <div className="verdict-head">
        <h2>
          <Status tone={tone} glyph={glyph}>
            {headingOf(report)}
          </Status>
        </h2>
        <p className="text-12 text-ink-3">
          in {seconds(report.elapsedMs)} at <LocalTime ms={createdAt} />
          {edited > 0 && `; ${counted(edited, 'line')} edited since`}
        </p>
      </div>
      {report.kind === 'ran' ? <Ran report={report} /> : <EndingView ending={report} {...links} />}
      <ConsoleOutput output={report.console} />
    </div>
  );
}

function Ran({ report }: { report: Extract<RunReport, { kind: 'ran' }> }) {
  const { pairs, complaints } = report;
  const { trace, idle } = useMemo(() => withoutIdleTimers(report.trace), [report.trace]);
  const [marked, setMarked] = useState<readonly number[]>([]);
  const [first] = marked;
  return (
    <>
      <p className="explain mt-2">
        {counted(report.trace.events.length, 'event')} on {counted(trace.nodes, laneNoun(trace).toLowerCase())}, as your
        code made them. A run is compared with no rule and never recorded.
      </p>
      {complaints.length > 0 && (
        <ul className="note note-shu mt-3 flex-col gap-1" aria-label="Not as the contract says">
          {complaints.map((complaint, index) => (
            <li key={index}>{visibleText(complaint)}</li>
          ))}
        </ul>
      )}
      {trace.events.length > 0 && (
        <>
          <h3 className="quiet-h">Events{idle > 0 && `, without ${counted(idle, 'timer')} that changed nothing`}</h3>
          <div className="scroll-area" tabIndex={0} role="region" aria-label="Events, as a table">
            <EventTable
              caption="Events of your run"
              trace={trace}
              marked={new Set(marked)}
              onPoint={(index) => setMarked(index === null ? [] : [index])}
            />
          </div>
          {pairs && <ConcurrentPairs pairs={pairs} onPoint={(pair) => setMarked(pair ?? [])} />}
          <h3 className="quiet-h">Space-time diagram</h3>
          <SpaceTime
            trace={trace}
            title="Your run"
            active={first ?? null}
            onActive={(index) => setMarked(index === null ? [] : [index])}
            list={false}
          />
        </>
      )}
    </>
  );
}
