/** Scenarios: traces of the judge's own making, handed to `concurrentPairs` and to `verify`. */
import { vectorOrder } from '../../../../grader/check/vector-order.ts';
import type { Log } from '../../../../grader/kit/log.ts';
import { scenario } from '../../../../grader/kit/scenario.ts';
import type { Subject } from '../../../../grader/kit/subject.ts';
import type { Random } from '../../../../grader/sim/random.ts';
import { type Answer, ask, type Pair } from './answer.ts';
import * as rule from './answer-invariants.ts';
import { directedSchedules } from './directed-schedules.ts';
import { drawGiven, type Given, givenBy } from './given-trace.ts';
import { kindWords } from './kinds.ts';
import { liesByHand } from './directed-lies.ts';
import { type Schedule, written } from './schedule.ts';
import { seededSchedule, type Size } from './seeded.ts';
import { smallerSchedules } from './smaller.ts';
import { tampered } from './tampering.ts';
import { asData } from './written-out.ts';

const size: Size = { processes: [1, 6], events: [0, 40] };
const nothing: Schedule = written(2, []);
/** What a module has been asked about before: an ordinary trace. */
const another = givenBy(directedSchedules[0]!);

export const concurrency = scenario<Schedule, Answer>({
  id: 'concurrency',
  title: 'concurrentPairs() on true traces',
  directed: [...directedSchedules, nothing],
  share: 10,
  seeded: (random) => seededSchedule(random, size),
  play: (schedule, subject, log) => put('concurrentPairs', schedule, subject, log, concurrentPairs),
  invariants: [
    rule.traceLeftAsGiven,
    rule.answersWellFormed,
    rule.concurrentPairsAreConcurrent,
    rule.concurrentPairsComplete,
    rule.pairsInOrderOnce,
  ],
  smaller: smallerSchedules,
  asData,
  trace: ({ given }) => drawGiven(given),
});

export const verification = scenario<Schedule, Answer>({
  id: 'verification',
  title: 'verify() on true traces, on cut ones and on ones with false stamps',
  directed: [...directedSchedules, nothing, ...liesByHand],
  share: 10,
  seeded: (random: Random) => {
    const schedule = seededSchedule(random, size);
    return random.chance(0.3) ? schedule : tampered(random, schedule);
  },
  play: (schedule, subject, log) => put('verify', schedule, subject, log, deniedPairs),
  invariants: [
    rule.traceLeftAsGiven,
    rule.answersWellFormed,
    rule.verifyReportsOnlyFaults,
    rule.verifyReportsEveryFault,
    rule.pairsInOrderOnce,
  ],
  smaller: smallerSchedules,
  asData,
  trace: ({ given }) => drawGiven(given),
});

function put(
  name: 'concurrentPairs' | 'verify',
  schedule: Schedule,
  subject: Subject,
  log: Log,
  rightPairs: (given: Given) => Pair[],
): Answer {
  const given = givenBy(schedule);
  const answer = ask(subject, name, given, another, rightPairs(given));
  given.history.forEach(({ kind, process }, index) => {
    const { lamport, vector } = given.stamps[index]!;
    log.event(kindWords[kind], process, lamport, ...vector);
  });
  log.answer(...answer.first.pairs.flat());
  if (name === 'verify') log.reached('Traces to verify');
  if (name === 'verify') log.reached('Pairs whose stamps deny their order', answer.right.length);
  else log.reached('Concurrent pairs to find', answer.right.length);
  return answer;
}

/** Every pair of events concurrent by their vectors, in the order asked for. */
export function concurrentPairs({ stamps }: Given): Pair[] {
  return pairsOf(stamps.length).filter(([i, j]) => vectorOrder(stamps[i]!.vector, stamps[j]!.vector) === 'concurrent');
}

/** Every pair of which the first happened before the second while their stamps say otherwise. */
export function deniedPairs({ stamps, truth }: Given): Pair[] {
  return pairsOf(stamps.length).filter(([a, b]) => {
    if (!truth.before(a, b)) return false;
    const [first, second] = [stamps[a]!, stamps[b]!];
    return !(first.lamport < second.lamport && vectorOrder(first.vector, second.vector) === 'before');
  });
}

function pairsOf(count: number): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) pairs.push([i, j]);
  return pairs;
}
