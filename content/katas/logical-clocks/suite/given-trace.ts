/** Traces that the judge makes and hands to the submission, with true stamps or with some that claim something else. */
import { type HappensBefore, happensBefore } from '../../../../grader/check/happens-before.ts';
import type { Trace } from '../../../../grader/contract/trace.ts';
import { drawHappening, plain } from './clocked.ts';
import { type Happening, historyOf } from './execution.ts';
import { type Schedule, timesOf } from './schedule.ts';
import { type Stamp, sameStamp } from './stamp.ts';

/** One line of the trace, as the contract has it. */
export interface GivenLine {
  process: number;
  kind: Happening['kind'];
  message?: number;
  lamport: number;
  vector: number[];
}

export interface Given {
  processes: number;
  history: readonly Happening[];
  truth: HappensBefore;
  /** What each line says: the truth, unless the schedule claims otherwise. */
  stamps: readonly Stamp[];
}

export function givenBy(schedule: Schedule): Given {
  const { processes, claims } = schedule;
  const history = historyOf(schedule);
  const truth = happensBefore(processes, history);
  const times = claims.length > 0 ? timesOf(schedule) : [];
  const stamps = history.map((_, event) => {
    const claim = claims.find(({ at }) => at === times[event]);
    return { lamport: claim?.lamport ?? truth.lamport[event]!, vector: claim?.vector ?? truth.vectors[event]! };
  });
  return { processes, history, truth, stamps };
}

/** A copy to hand out: its arrays and objects are in nobody else's hands. */
export const linesOf = ({ history, stamps }: Given): GivenLine[] =>
  history.map(({ process, kind, message }, index) => ({
    process,
    kind,
    ...(message === undefined ? {} : { message }),
    ...plain(stamps[index]!),
  }));

/** The trace as it was handed over; the ledger has the truth where a stamp was not. */
export function drawGiven({ processes, history, truth, stamps }: Given): Trace {
  const events = history.map((event, index) => {
    const real = { lamport: truth.lamport[index]!, vector: [...truth.vectors[index]!] };
    const stamp = stamps[index]!;
    const carried = stamps[event.sentAt ?? index]!;
    return {
      ...drawHappening(event, index, carried),
      state: plain(stamp),
      ...(sameStamp(stamp, real) ? {} : { ledger: real }),
    };
  });
  if (events.length > 0) return { nodes: processes, events };
  return { nodes: processes, events: [{ at: 0, node: 0, kind: 'start', state: {} }] };
}
