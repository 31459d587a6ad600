/**
 * One judging from its first schedule to its verdict. What it does depends on suite, guest, seed and number of schedules alone, never
 * on how many of them are asked for at a time.
 */
import { shrink } from '../check/shrink.ts';
import type { Finding } from '../check/finding.ts';
import { atOnce, type Steps } from '../check/steps.ts';
import type { Explored, Guest, JudgeSession, SessionResult } from '../contract/judge-session.ts';
import type { Counterexample, Violation } from '../contract/verdict.ts';
import type { Trace } from '../contract/trace.ts';
import { type Random, randomOf } from '../sim/random.ts';
import { type Log, type SessionLog, sessionLog, silent, tallyLog } from './log.ts';
import type { Outcome, Play, Scenario } from './scenario.ts';
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
}

/** More broken rules than this explain no more. */
const violationsShown = 5;
/** How long a session goes on looking for further broken rules once it has one and the directed schedules are done. */
const schedulesAfterFailure = 200;
/** Executions spent on making one counterexample smaller. */
const shrinkBudget = 1000;

/** The first execution in which something went wrong. */
interface Failure {
  play: Play;
  seed: number;
}

/** The first execution that broke a rule, and what it showed. */
interface Breach extends Failure {
  finding: Finding;
  trace: Trace;
}

export function openSession(options: SessionOptions): Required<JudgeSession> {
  const { guest, subject, severity, bonus } = options;
  const log = sessionLog();
  const scheduleAt = schedulesOf(options);
  const directed = options.scenarios.reduce((sum, scenario) => sum + scenario.directed.length, 0);
  const failures = new Map<string, Breach>();
  let crashed: (Failure & { crash: Crash }) | undefined;
  let sample: Trace = { nodes: 1, events: [] };
  let explored = 0;
  let firstFailure: number | undefined;
  let eventsAtFailure = 0;

  const finished = (): boolean => {
    if (crashed || explored >= options.schedules) return true;
    if (firstFailure === undefined) return explored >= directed && log.events >= options.eventsMax;
    if (log.events - eventsAtFailure >= options.eventsMax / 5) return true;
    if (explored < directed) return false;
    return failures.size >= violationsShown || explored >= Math.max(firstFailure, directed) + schedulesAfterFailure;
  };

  function* exploreOne(): Steps<void> {
    const { play, seed } = scheduleAt(explored);
    const outcome = yield* replay(guest, subject, play, seed, log);
    explored += 1;
    if (outcome.kind === 'crashed') {
      // A crash after a broken rule is more likely its consequence, and says less; after a broken bonus it is all that there is to say.
      if (firstFailure === undefined) crashed = { play, seed, crash: outcome.crash };
      return;
    }
    if (explored === 1) sample = outcome.trace();
    for (const [id, finding] of outcome.findings) {
      if (!failures.has(id)) failures.set(id, { play, seed, finding, trace: outcome.trace() });
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
      if (crashed) return { kind: 'crashed', ...(yield* crashedResult(options, crashed)), ...told };
      const broken = severity.filter((id) => failures.has(id));
      const shown = [...broken.filter((id) => !bonus.has(id)), ...broken.filter((id) => bonus.has(id))];
      const violations: Violation[] = [];
      for (const id of shown.slice(0, violationsShown))
        violations.push(yield* violationOf(options, id, failures.get(id) as Breach, bonus.has(id)));
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

/** Plays a schedule with the virtual randomness and dates it always has, so that nothing depends on what was played before. */
function replay(guest: Guest, subject: Subject, play: Play, seed: number, log: Log): Steps<Outcome> {
  guest.reseed(seed);
  return play.attempt(subject, log);
}

function* violationOf(options: SessionOptions, invariant: string, breach: Breach, bonus: boolean): Steps<Violation> {
  const { guest, subject } = options;
  const tally = tallyLog();
  function* breachOf(play: Play): Steps<Breach | undefined> {
    const outcome = yield* replay(guest, subject, play, breach.seed, tally);
    const finding = outcome.kind === 'played' ? outcome.findings.get(invariant) : undefined;
    return finding && outcome.kind === 'played' ? { ...breach, play, finding, trace: outcome.trace() } : undefined;
  }
  function* fails(play: Play): Steps<boolean> {
    if (tally.events >= options.eventsMax / 5) return false;
    return (yield* breachOf(play)) !== undefined;
  }
  const play = yield* shrink(breach.play, (from) => from.smaller(), fails, shrinkBudget);
  // Same schedule, same seed, nothing shared between instances: it fails again, unless the guest found a source of chance that we do
  // not know, such as the depth of the stack. Then it stands as it was found.
  const { finding, trace, ...smallest } = (yield* breachOf(play)) ?? breach;
  const counterexample: Counterexample = {
    seed: smallest.seed,
    schedule: smallest.play.asData(),
    violatedAt: finding.causes.at(-1) ?? 0,
    causes: finding.causes,
    shrunkFrom: breach.trace.events.length,
    trace,
  };
  return { invariant, bonus, message: finding.message, counterexample };
}

function* crashedResult(options: SessionOptions, failure: Failure & { crash: Crash }) {
  const { guest, subject } = options;
  function* crashOf(play: Play): Steps<Crash | undefined> {
    const outcome = yield* replay(guest, subject, play, failure.seed, silent);
    return outcome.kind === 'crashed' ? outcome.crash : undefined;
  }
  function* sameCrash(play: Play): Steps<boolean> {
    const crash = yield* crashOf(play);
    return crash !== undefined && crash.message === failure.crash.message && crash.line === failure.crash.line;
  }
  const play = yield* shrink(failure.play, (from) => from.smaller(), sameCrash, shrinkBudget);
  const crash = (yield* crashOf(play)) ?? failure.crash;
  const { message: error, line, column, trace } = crash;
  if (!trace || trace.events.length === 0) return { error, line, column };
  const last = trace.events.length - 1;
  const counterexample: Counterexample = {
    seed: failure.seed,
    schedule: play.asData(),
    violatedAt: last,
    causes: [last],
    shrunkFrom: failure.crash.trace?.events.length ?? trace.events.length,
    trace,
  };
  return { error, line, column, counterexample };
}
