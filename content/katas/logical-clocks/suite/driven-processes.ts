/**
 * Scenario: the judge drives processes itself, one module instance each, over a network that delays and reorders. Whoever implements
 * only the script of `simulate` correctly has not yet met a message overtaken by another.
 */
import { Malformed } from '../../../../grader/kit/reading.ts';
import { scenario } from '../../../../grader/kit/scenario.ts';
import { Crash, type Subject } from '../../../../grader/kit/subject.ts';
import type { Log } from '../../../../grader/kit/log.ts';
import * as rule from './clock-invariants.ts';
import { directedSchedules } from './directed-schedules.ts';
import { driven, type Driven, drawDriven, type DrivenEvent, wrongStart } from './driven.ts';
import { driveProcess, type DrivenProcess, type Keepsake } from './driven-process.ts';
import { type Happening, play, type Witness } from './execution.ts';
import { kindWords } from './kinds.ts';
import * as own from './process-invariants.ts';
import type { Schedule } from './schedule.ts';
import { seededSchedule } from './seeded.ts';
import { smallerSchedules } from './smaller.ts';
import type { Stamp } from './stamp.ts';
import { asData } from './written-out.ts';

export const drivenProcesses = scenario<Schedule, Driven>({
  id: 'driven-processes',
  title: 'Processes driven one by one, messages delayed and reordered',
  directed: directedSchedules,
  share: 60,
  seeded: (random) => seededSchedule(random, { processes: [1, 6], events: [3, 32] }),
  play: drive,
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

function drive(schedule: Schedule, subject: Subject, log: Log): Driven {
  const { processes } = schedule;
  const made: DrivenProcess[] = [];
  const starts: Stamp[] = [];
  const events: Recorded[] = [];
  let during: Happening | null = null;
  const witness: Witness = {
    starts(id) {
      const process = driveProcess(subject, id, processes);
      made.push(process);
      starts.push(process.clock());
      return starts.length < processes || wrongStart({ starts, processes }) < 0;
    },
    happens(happening) {
      during = happening;
      const event = take(happening, made[happening.process]!, events);
      events.push(event);
      log.event(kindWords[event.kind], event.process, event.stamp.lamport, ...event.stamp.vector);
    },
  };
  try {
    play(schedule, witness);
    during = null;
    for (const event of events) {
      event.stampAtEnd = event.kept.again();
      if (event.keptMessage) event.messageAtEnd = event.keptMessage.again();
    }
  } catch (error) {
    const stopped = (because: string) => driven(processes, starts, events, { during, because });
    if (error instanceof Crash) error.trace ??= drawDriven(stopped('it threw'));
    if (!(error instanceof Malformed)) throw error;
    return stopped(error.message);
  }
  countDeliveries(events, log);
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
