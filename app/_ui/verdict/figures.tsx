/** The row of numbers under a verdict's heading, and the table of what its schedules reached. */
import type { ReactNode } from 'react';
import type { Verdict } from '../../../grader/contract/verdict.ts';
import { count } from './words.ts';

export function Figures({ verdict }: { verdict: Verdict }) {
  if (verdict.schedules === 0) return null;
  return (
    <dl className="verdict-figures">
      <Figure name="Schedules">{count(verdict.schedules)}</Figure>
      <Figure name="Events">{count(verdict.events)}</Figure>
      <Rules verdict={verdict} />
      <Figure name="Seed">
        <span className="font-mono">{verdict.seed}</span>
      </Figure>
    </dl>
  );
}

function Rules({ verdict }: { verdict: Verdict }) {
  if (verdict.kind !== 'failed' && verdict.kind !== 'passed') return null;
  const broken = verdict.kind === 'failed' ? verdict.violations.filter(({ bonus }) => !bonus).length : 0;
  return (
    <Figure name={verdict.kind === 'failed' ? 'Rules broken' : 'Rules held'}>
      {verdict.kind === 'failed' ? broken : verdict.invariants} <span className="unit">of {verdict.invariants}</span>
    </Figure>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Coverage({ coverage }: { coverage: Verdict['coverage'] }) {
  const rows = Object.entries(coverage);
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="quiet-h">What these schedules reached</h3>
      <dl className="reached">
        {rows.map(([name, times]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count(times)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
