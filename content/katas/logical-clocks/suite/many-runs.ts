/** Scenario: many simulations looked at together, for what no single one can show: that chance really decides, and reaches everything. */
import type { Log } from '../../../../grader/kit/log.ts';
import { scenario } from '../../../../grader/kit/scenario.ts';
import type { Subject } from '../../../../grader/kit/subject.ts';
import { randomOf } from '../../../../grader/sim/random.ts';
import { kindWords } from './kinds.ts';
import * as rule from './many-runs-invariants.ts';
import { type Runs, shown, ticks } from './many-runs-invariants.ts';
import { sequence } from './sequences.ts';
import { callSimulate, drawLines, type Line, loadFunction } from './simulated.ts';

interface Batch {
  processes: number;
  runs: number;
  seed: number;
}

const batch = (processes: number, runs: number): Batch => ({ processes, runs, seed: 97 * processes });

export const manyRuns = scenario<Batch, Runs>({
  id: 'many-runs',
  title: 'Many simulations, looked at together',
  // So many that a simulation with half the equal odds everywhere misses a pair about once in a hundred thousand solutions.
  directed: [batch(1, 5), batch(2, 60), batch(3, 100), batch(4, 160), batch(5, 240)],
  share: 0,
  seeded: () => batch(2, 60),
  play,
  invariants: [
    rule.randomnessDecides,
    rule.everyKindOccurs,
    rule.everyPairExchangesMessages,
    rule.anyProcessMayComeNext,
    rule.queuedMessagesArrive,
  ],
  // Fewer runs would reach less by themselves: there is nothing to take away.
  smaller: () => [],
  asData: (all) => [{ kind: 'simulate-often', ticks, ...all }],
  trace({ processes, traces }) {
    const lines = traces[0] ?? [];
    if (lines.length > 0) return drawLines(processes, lines.slice(0, shown));
    return { nodes: processes, events: [{ at: 0, node: 0, kind: 'start', state: {} }] };
  },
});

function play({ processes, runs, seed }: Batch, subject: Subject, log: Log): Runs {
  const simulate = loadFunction(subject, 'simulate');
  const seeds = randomOf(seed);
  const traces: (readonly Line[])[] = [];
  for (let run = 0; run < runs; run++) {
    const fraction = sequence('seeded', seeds.uint32());
    const { lines, malformed, length } = callSimulate(subject, simulate, { processes, ticks, fraction });
    if (malformed !== null || length !== ticks) return { processes, traces: [] };
    for (const { kind, process } of lines) log.event(kindWords[kind], process);
    traces.push(lines);
  }
  log.reached('Simulations run', runs);
  return { processes, traces };
}
