/** Scenario: `simulate` with seeded and with awkward random sequences, each twice. */
import type { Trace, TraceEvent } from '../../../../grader/contract/trace.ts';
import type { Log } from '../../../../grader/kit/log.ts';
import { scenario } from '../../../../grader/kit/scenario.ts';
import type { Subject } from '../../../../grader/kit/subject.ts';
import type { Random } from '../../../../grader/sim/random.ts';
import * as rule from './clock-invariants.ts';
import { drawClocked } from './clocked.ts';
import { kindWords } from './kinds.ts';
import { sequence, type SequenceName, sequenceNames } from './sequences.ts';
import * as own from './simulate-invariants.ts';
import { booksOf, callSimulate, drawLines, loadFunction } from './simulated.ts';

interface Call {
  processes: number;
  ticks: number;
  draws: SequenceName;
  seed: number;
}

export const simulatedRuns = scenario<Call, own.Simulated>({
  id: 'simulated-runs',
  title: 'simulate() with ordinary and with awkward random sequences',
  directed: [
    ...sequenceNames.flatMap((draws) =>
      [1, 2, 3, 5].map((processes) => ({ processes, ticks: 30, draws, seed: processes })),
    ),
    ...[0, 1, 2].map((ticks) => ({ processes: 3, ticks, draws: 'seeded' as const, seed: ticks })),
    { processes: 3, ticks: 400, draws: 'seeded', seed: 4 },
  ],
  share: 20,
  seeded: (random: Random) => ({
    processes: random.between(1, 5),
    ticks: random.between(0, 48),
    draws: random.chance(0.6) ? 'seeded' : random.pick(sequenceNames),
    seed: random.uint32(),
  }),
  play,
  invariants: [
    own.traceWellFormed,
    own.oneEventPerTick,
    own.messageNumbersAreUnique,
    own.receiveFollowsSend,
    own.deliveredOnce,
    own.neverToItsSender,
    own.ofTrace(rule.ownEntryCountsEvents),
    own.ofTrace(rule.onlyOwnEntryMoves),
    own.ofTrace(rule.mergeTakesMaximum),
    own.ofTrace(rule.lamportAdvancesByOne),
    own.ofTrace(rule.lamportExceedsBoth),
    own.ofTrace(rule.vectorOrderIsCausality),
    own.sameSequenceSameTrace,
  ],
  // A shorter run with a sequence of its own is as good: few of the first events of a long one have to do with its failure.
  *smaller(call) {
    for (let processes = 1; processes < call.processes; processes++) yield { ...call, processes };
    for (const ticks of [0, 1, 2, 3, 4, 5, 6, 8, 12])
      for (let seed = 0; seed < 24 && ticks < call.ticks; seed++) yield { ...call, ticks, draws: 'seeded', seed };
    for (const ticks of [call.ticks >> 1, call.ticks - 4, call.ticks - 1])
      if (ticks >= 0 && ticks < call.ticks) yield { ...call, ticks };
  },
  asData: (call) => [{ kind: 'simulate', ...call }],
  trace({ processes, books, trace }): Trace {
    const drawn = books ? drawClocked(books) : drawLines(processes, trace.lines);
    if (trace.malformed === null && drawn.events.length > 0) return drawn;
    // The line that could not be read, or the trace that is empty: a place for the violation to point at.
    const state: TraceEvent['state'] = trace.malformed === null ? {} : { unreadable: trace.malformed };
    const unread: TraceEvent = { at: trace.lines.length, node: 0, kind: 'start', state };
    return { ...drawn, events: [...drawn.events, unread] };
  },
});

function play(call: Call, subject: Subject, log: Log): own.Simulated {
  const { processes, ticks, draws, seed } = call;
  const simulate = loadFunction(subject, 'simulate');
  const trace = callSimulate(subject, simulate, { processes, ticks, fraction: sequence(draws, seed) });
  const again = callSimulate(subject, simulate, { processes, ticks, fraction: sequence(draws, seed) });
  const books = trace.malformed === null ? booksOf(processes, trace.lines) : null;
  for (const { kind, process, lamport, vector } of trace.lines) log.event(kindWords[kind], process, lamport, ...vector);
  log.reached('Simulations run');
  return { processes, ticks, trace, again, books };
}
