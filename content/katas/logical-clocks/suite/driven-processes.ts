/**
 * Scenario: the judge drives processes itself, one module instance each, over a network that delays and reorders. Whoever implements
 * only the script of `simulate` correctly has not yet met a message overtaken by another.
 */
import { Malformed } from '../../../../grader/kit/reading.ts';
import { scenario } from '../../../../grader/kit/scenario.ts';
import { smallerSchedules } from '../../../../grader/kit/smaller-schedule.ts';
import { Crash, type Subject } from '../../../../grader/kit/subject.ts';
import type { Log } from '../../../../grader/kit/log.ts';
import { historyOf, type Happening } from '../../../../grader/sim/history.ts';
import { seededSchedule } from '../../../../grader/sim/seeded-schedule.ts';
import { asData, type Schedule } from '../../../../grader/sim/step.ts';
import * as rule from './clock-invariants.ts';
import { directedSchedules } from './directed-schedules.ts';
import { driven, type Driven, drawDriven, type DrivenEvent, wrongStart } from './driven.ts';
import { driveProcess, type DrivenProcess, type Keepsake } from './driven-process.ts';
import { kindWords } from './kinds.ts';
import * as own from './process-invariants.ts';
import type { Stamp } from './stamp.ts';

export const drivenProcesses = scenario<Schedule, Driven>({
  id: 'driven-processes',
  title: 'Processes driven one by one, messages delayed and reordered',
  directed: directedSchedules,
  share: 60,
  seeded: (random) => seededSchedule(random, { processes: { least: 1, most: 6 }, steps: { least: 3, most: 32 } }),
  play,
  invariants: [
    own.clocksStartAtZero,
    own.stampsWellFormed,
    own.messageNamesBothEnds,
    own.stampsNeverChange,
    own.messageLeftAsReceived,
    own.stampIsClockAfterEvent,
    rule.ownEntryCountsEvents,
    rule.onlyOwnEntryMoves,
    rule.mergeTakesMaximum,
    rule.lamportAdvancesByOne,
    rule.lamportExceedsBoth,
    rule.vectorOrderIsCausality,
  ],
  smaller: smallerSchedules,
  asData,
  trace: drawDriven,
});

/** An event being recorded, with what is read again at the end. */
interface Recorded extends DrivenEvent {
  kept: Keepsake;
  keptMessage?: Keepsake;
}

function play(schedule: Schedule, subject: Subject, log: Log): Driven {
  const { processes } = schedule;
  const history = historyOf(schedule);
  const starts: Stamp[] = [];
  const events: Recorded[] = [];
  const stopped = (because: string): Driven => {
    const during = starts.length < processes ? null : (history[events.length] ?? null);
    return driven(processes, starts, events, { during, because });
  };
  try {
    const made = Array.from({ length: processes }, (_, id) => {
      const process = driveProcess(subject, id, processes);
      starts.push(process.clock());
      return process;
    });
    if (wrongStart({ starts, processes }) >= 0) return driven(processes, starts, events, null);
    for (const happening of history) {
      const event = take(happening, made[happening.process]!, events);
      events.push(event);
      log.event(kindWords[event.kind], event.process, event.stamp.lamport, ...event.stamp.vector);
    }
    for (const event of events) {
      event.stampAtEnd = event.kept.again();
      if (event.keptMessage) event.messageAtEnd = event.keptMessage.again();
    }
  } catch (error) {
    if (error instanceof Crash) error.trace ??= drawDriven(stopped('it threw'));
    if (!(error instanceof Malformed)) throw error;
    return stopped(error.message);
  }
  countDeliveries(history, log);
  return driven(processes, starts, events, null);
}

/** Makes one event happen and reads all it shows. */
function take(happening: Happening, process: DrivenProcess, events: readonly Recorded[]): Recorded {
  const { kind, sentAt, peer, process: id } = happening;
  if (kind === 'send') {
    const { stamp, kept, addressed } = process.send(peer!);
    return { ...happening, stamp, kept, addressed, clock: process.clock(), stampAtEnd: stamp };
  }
  if (sentAt === undefined) {
    const { stamp, kept } = process.localEvent();
    return { ...happening, stamp, kept, clock: process.clock(), stampAtEnd: stamp };
  }
  const carried = events[sentAt]!.stamp;
  const { stamp, kept, message } = process.receive({ from: peer!, to: id, ...carried });
  return { ...happening, stamp, kept, keptMessage: message, clock: process.clock(), stampAtEnd: stamp, messageAtEnd: carried }; // prettier-ignore
}

function countDeliveries(history: readonly Happening[], log: Log): void {
  const arrivals = new Map(
    history.flatMap(({ sentAt }, tick) => (sentAt === undefined ? [] : [[sentAt, tick] as const])),
  );
  history.forEach(({ kind, process, peer }, tick) => {
    if (kind !== 'send') return;
    const arrival = arrivals.get(tick);
    if (arrival === undefined) return log.reached('Messages still in flight at the end');
    log.reached('Messages delivered');
    const overtaken = history.some(
      (later, sent) =>
        sent > tick && later.kind === 'send' && later.process === process && later.peer === peer && (arrivals.get(sent) ?? Infinity) < arrival, // prettier-ignore
    );
    if (overtaken) log.reached('Messages overtaken by a later one');
  });
}
