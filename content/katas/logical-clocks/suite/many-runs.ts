/** Scenario: many simulations looked at together, for what no single one can show: that chance really decides, and reaches everything. */
import { Citation, finding } from '../../../../grader/check/finding.ts';
import { invariant } from '../../../../grader/kit/invariant.ts';
import type { Log } from '../../../../grader/kit/log.ts';
import { scenario } from '../../../../grader/kit/scenario.ts';
import type { Subject } from '../../../../grader/kit/subject.ts';
import { randomOf } from '../../../../grader/sim/random.ts';
import { kinds, kindWords } from './kinds.ts';
import { sequence } from './sequences.ts';
import { callSimulate, drawLines, type Line, loadFunction, sendsOf } from './simulated.ts';

interface Batch {
  processes: number;
  runs: number;
  seed: number;
}

interface Runs {
  processes: number;
  /** Empty where one of them could not be read: another scenario says so. */
  traces: readonly (readonly Line[])[];
}

/** Long enough for several messages each way, short enough that hundreds of runs take milliseconds. */
const ticks = 50;

const batch = (processes: number, runs: number): Batch => ({ processes, runs, seed: 97 * processes });

/** Of one run, events that are shown: what many lack cannot be seen in one. */
const shown = 12;
const beginning = new Citation(shown - 1, 'the beginning of one is shown');

export const everyKindOccurs = invariant<Runs>({
  id: 'every-kind-occurs',
  title: 'Every process does everything',
  explanation: 'With two processes or more, each has local events, sends and receives over many runs.',
  source: 'the contract: “Over many runs every process and every kind of event occurs”',
  check(all) {
    const { processes, traces } = all;
    const seen = new Set(traces.flatMap((lines) => lines.map(({ process, kind }) => `${kind} ${process}`)));
    const possible = processes > 1 ? kinds : (['local'] as const);
    for (let process = 0; process < processes && traces.length > 0; process++) {
      const kind = possible.find((kind) => !seen.has(`${kind} ${process}`));
      if (kind)
        return finding`In ${traces.length} runs of ${ticks} ticks with processes = ${processes}, process ${process} never had a ${kind} event (${beginning}).`;
    }
    return null;
  },
});

export const everyPairExchangesMessages = invariant<Runs>({
  id: 'every-pair-exchanges-messages',
  title: 'Every process gets messages from every other',
  explanation: 'The receiver of a send is a random other process: any of them.',
  source: 'the contract: “sends to a random other process”',
  check(all) {
    const { processes, traces } = all;
    const seen = new Set(
      traces.flatMap(
        (lines) =>
        sendsOf(lines).flatMap((sentAt, index) => (sentAt === undefined ? [] : [`${lines[sentAt]!.process} ${lines[index]!.process}`])), // prettier-ignore
      ),
    );
    for (let from = 0; from < processes && traces.length > 0; from++)
      for (let to = 0; to < processes; to++)
        if (from !== to && !seen.has(`${from} ${to}`))
          return finding`In ${traces.length} runs of ${ticks} ticks with processes = ${processes}, process ${to} never received a message from process ${from} (${beginning}): a send goes to any other process.`;
    return null;
  },
});

export const anyProcessMayComeNext = invariant<Runs>({
  id: 'any-process-may-come-next',
  title: 'Each tick a random process',
  explanation: 'Taking turns is no choice: after any process any process may come, itself included.',
  source: 'the contract: “each tick one random process”',
  check(all) {
    const { processes, traces } = all;
    const seen = new Set(
      traces.flatMap((lines) => lines.slice(1).map(({ process }, index) => `${lines[index]!.process} ${process}`)),
    );
    for (let process = 0; process < processes && traces.length > 0; process++)
      for (let next = 0; next < processes; next++)
        if (!seen.has(`${process} ${next}`))
          return finding`In ${traces.length} runs of ${ticks} ticks with processes = ${processes}, process ${next} never came right after process ${process} (${beginning}): each tick it is a random process’s turn.`;
    return null;
  },
});

export const randomnessDecides = invariant<Runs>({
  id: 'randomness-decides',
  title: 'Different random sequences give different traces',
  explanation: 'A simulation that does not ask `random()` shows one execution, however often it is run.',
  source: 'the contract: “All randomness comes from `random()`”',
  check(all) {
    const { processes, traces } = all;
    if (traces.length === 0 || new Set(traces.map((lines) => JSON.stringify(lines))).size > 1) return null;
    if (processes === 1) return null;
    return finding`${traces.length} runs of ${ticks} ticks with processes = ${processes}, each with another sequence from random(), gave one and the same trace (${beginning}).`;
  },
});

export const manyRuns = scenario<Batch, Runs>({
  id: 'many-runs',
  title: 'Many simulations, looked at together',
  // So many that a simulation with half the equal odds everywhere misses a pair about once in a hundred thousand solutions.
  directed: [batch(1, 5), batch(2, 60), batch(3, 100), batch(4, 160), batch(5, 240)],
  share: 0,
  seeded: () => batch(2, 60),
  play,
  invariants: [randomnessDecides, everyKindOccurs, everyPairExchangesMessages, anyProcessMayComeNext],
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
