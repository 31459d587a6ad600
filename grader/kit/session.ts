/**
 * One judging from its first schedule to its verdict. What it does depends on suite, guest, seed and number of schedules alone, never
 * on how many of them are asked for at a time.
 */
import { atOnce, type Steps } from '../check/steps.ts';
import type { Explored, Guest, JudgeSession, SessionResult } from '../contract/judge-session.ts';
import type { Violation } from '../contract/verdict.ts';
import type { Trace } from '../contract/trace.ts';
import { type Random, randomOf } from '../sim/random.ts';
import { type Broken, noteBreach } from './breaches.ts';
import { crashOf, replay, type Shrinking, violationOf } from './counterexample.ts';
import { type SessionLog, sessionLog } from './log.ts';
import type { Play, Scenario } from './scenario.ts';
import type { Crash, Subject } from './subject.ts';

export interface SessionOptions {
  scenarios: readonly Scenario[];
  /** Ids of the invariants, worst first. */
  severity: readonly string[];
  bonus: ReadonlySet<string>;
  /** Events to spend in all: see `SuiteDefinition.eventsPerSchedule`. */
  eventsMax: number;
  subject: Subject;
  guest: Guest;
  /** 32 bits. */
  seed: number;
  schedules: number;
  /** How many times as much work as usual goes into short counterexamples: for measuring what there is to find. Default: 1. */
  effort?: number;
}

/** Whoever spends the events on fewer schedules than this, and breaks no rule in them, has not shown enough: time decides, then. */
const schedulesMin = 1_000;
/** More broken rules than this explain no more. */
const violationsShown = 5;
/** How long a session goes on looking for further broken rules once it has one and the directed schedules are done. */
const schedulesAfterFailure = 200;
/** Failing schedules kept for each broken rule. */
const breachesKept = 3;
/** Executions, and events in them, spent on making one counterexample smaller. */
const shrinkTries = 1_000;
const shrinkEvents = 40_000;

export function openSession(options: SessionOptions): Required<JudgeSession> {
  const { guest, subject, severity, bonus, effort = 1 } = options;
  const log = sessionLog();
  const shrinking: Shrinking = {
    guest,
    subject,
    triesMax: shrinkTries * effort,
    eventsMax: Math.min(shrinkEvents, options.eventsMax / 5) * effort,
  };
  const scheduleAt = schedulesOf(options);
  const directed = options.scenarios.reduce((sum, scenario) => sum + scenario.directed.length, 0);
  const failures = new Map<string, Broken>();
  let crashed: { play: Play; seed: number; crash: Crash } | undefined;
  let sample: Trace = { nodes: 1, events: [] };
  let explored = 0;
  let firstFailure: number | undefined;
  let eventsAtFailure = 0;

  const finished = (): boolean => {
    if (crashed || explored >= options.schedules) return true;
    if (firstFailure === undefined)
      return explored >= Math.max(directed, schedulesMin) && log.events >= options.eventsMax;
    if (log.events - eventsAtFailure >= (effort * options.eventsMax) / 5) return true;
    if (explored < directed) return false;
    return (
      failures.size >= effort * violationsShown ||
      explored >= Math.max(firstFailure, directed) + effort * schedulesAfterFailure
    );
  };

  function* exploreOne(): Steps<void> {
    const { play, seed } = scheduleAt(explored);
    const before = log.events;
    const outcome = yield* replay(options, play, seed, log);
    explored += 1;
    if (outcome.kind === 'crashed') {
      // A crash after a broken rule is more likely its consequence, and says less; after a broken bonus it is all that there is to say.
      if (firstFailure === undefined) crashed = { play, seed, crash: outcome.crash };
      return;
    }
    if (explored === 1) sample = outcome.trace();
    for (const [id, finding] of outcome.findings) {
      const events = outcome.told(finding)?.length ?? log.events - before;
      noteBreach(failures, id, { play, seed, finding, events }, outcome, breachesKept * effort);
      if (bonus.has(id) || firstFailure !== undefined) continue;
      firstFailure = explored;
      eventsAtFailure = log.events;
    }
  }

  const session = {
    *exploring(count: number): Steps<Explored> {
      for (let left = count; left > 0 && !finished(); left--) yield* exploreOne();
      const broken = [...failures.keys()].filter((id) => !bonus.has(id)).length;
      return { schedules: explored, broken, finished: finished() };
    },
    *concluding(): Steps<SessionResult> {
      const told = { schedules: explored, ...toldBy(log) };
      if (crashed)
        return { kind: 'crashed', ...(yield* crashOf(shrinking, crashed.play, crashed.seed, crashed.crash)), ...told };
      const broken = severity.filter((id) => failures.has(id));
      const shown = [...broken.filter((id) => !bonus.has(id)), ...broken.filter((id) => bonus.has(id))];
      const violations: Violation[] = [];
      for (const id of shown.slice(0, effort * violationsShown))
        violations.push(yield* violationOf(shrinking, id, failures.get(id) as Broken, bonus.has(id)));
      const kept = [...bonus].filter((id) => !failures.has(id));
      return { kind: 'explored', ...told, violations, sample, bonus: kept };
    },
  };
  return {
    ...session,
    explore: (count) => atOnce(session.exploring(count)),
    conclude: () => atOnce(session.concluding()),
  };
}

const toldBy = (log: SessionLog) => ({ events: log.events, traceHash: log.hash(), coverage: log.coverage() });

/** Directed schedules first, scenario by scenario; then seeded ones, each from a stream of its own. */
function schedulesOf(options: SessionOptions): (index: number) => { play: Play; seed: number } {
  const root = randomOf(options.seed);
  const directed = options.scenarios.flatMap((scenario) => scenario.directed);
  const shares = options.scenarios.flatMap((scenario) => new Array<Scenario>(scenario.share).fill(scenario));
  return (index) => {
    const random: Random = root.split(index);
    const seed = random.uint32();
    const play = directed[index] ?? random.pick(shares).seeded(random);
    return { play, seed };
  };
}
