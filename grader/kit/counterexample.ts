/** What a session shows of a failure: the smallest schedule that can be found to fail in the same way, with its trace. */
import { type Failing, shrink } from '../check/shrink.ts';
import type { Finding } from '../check/finding.ts';
import type { Steps } from '../check/steps.ts';
import type { Guest } from '../contract/judge-session.ts';
import type { Trace, TraceEvent } from '../contract/trace.ts';
import type { Counterexample, Violation } from '../contract/verdict.ts';
import { tallyLog } from './log.ts';
import type { Outcome, Play, Shown } from './scenario.ts';
import type { Crash, Subject } from './subject.ts';
import type { Breach, Broken } from './breaches.ts';

/** Who fails, and how much work a smaller failure is worth: counted in executions and events, never in time. */
export interface Shrinking {
  guest: Guest;
  subject: Subject;
  /** Executions for one counterexample. */
  triesMax: number;
  /** Events in those executions. */
  eventsMax: number;
}

/** Beyond this a shorter counterexample would be no easier to hold in mind, and no further start is tried. */
const shortEvents = 4;

/** A failing schedule on its way to becoming smaller. */
interface Smaller<Shows> extends Failing<Play> {
  seed: number;
  shows: Shows;
}

/** The verdict's account of a broken rule: of all schedules kept, the one that shrinks to the fewest events. */
export function* violationOf(
  shrinking: Shrinking,
  invariant: string,
  broken: Broken,
  bonus: boolean,
): Steps<Violation> {
  const budget = budgetOf(shrinking);
  function* attempt(play: Play, seed: number): Steps<Smaller<Finding> | undefined> {
    const before = budget.log.events;
    const outcome = yield* replay(shrinking, play, seed, budget.log);
    const finding = outcome.kind === 'played' ? outcome.findings.get(invariant) : undefined;
    if (outcome.kind !== 'played' || finding === undefined) return undefined;
    const events = outcome.told(finding)?.length ?? budget.log.events - before;
    return { schedule: play, seed, shows: finding, events };
  }
  const shown = (finding: Finding): Shown => ({ kind: 'broken', invariant, finding });
  let best: Smaller<Finding> | undefined;
  for (const start of broken.shortest) {
    if (best !== undefined && (best.events <= shortEvents || budget.spent())) break;
    const spent = budget.half();
    const found = yield* shrink(
      begin(start),
      waysFrom(shown, (play) => attempt(play, start.seed)),
      spent,
    );
    if (best === undefined || simplerThan(found, best)) best = found;
  }
  // Same schedule, same seed, nothing shared between instances: it fails again, unless the guest found a source of chance that we do
  // not know, such as the depth of the stack. Then it stands as it was found.
  const { finding, trace, told, seed, play } = (best && (yield* again(shrinking, invariant, best))) ?? broken.first;
  return {
    invariant,
    bonus,
    message: finding.message,
    counterexample: {
      seed,
      schedule: play.asData(),
      ...only(told, finding, trace),
      shrunkFrom: broken.first.trace.events.length,
    },
  };
}

export interface CrashedAs {
  error: string;
  line: number | undefined;
  column: number | undefined;
  counterexample?: Counterexample;
}

/** The verdict's account of a crash; without a counterexample where nothing had happened yet. */
export function* crashOf(shrinking: Shrinking, play: Play, seed: number, crash: Crash): Steps<CrashedAs> {
  const budget = budgetOf(shrinking);
  function* attempt(candidate: Play): Steps<Smaller<Crash> | undefined> {
    const before = budget.log.events;
    const outcome = yield* replay(shrinking, candidate, seed, budget.log);
    const same = outcome.kind === 'crashed' && outcome.crash.message === crash.message && outcome.crash.line === crash.line; // prettier-ignore
    return same ? { schedule: candidate, seed, shows: outcome.crash, events: budget.log.events - before } : undefined;
  }
  // The event in which it crashed is in its trace, and did not come to its end.
  const start = { schedule: play, seed, shows: crash, events: lengthOf(crash) };
  const smallest = yield* shrink(
    start,
    waysFrom(() => ({ kind: 'crashed' }), attempt),
    budget.spent,
  );
  const { message: error, line, column, trace } = smallest.shows;
  if (!trace || trace.events.length === 0) return { error, line, column };
  const last = trace.events.length - 1;
  const schedule = smallest.schedule.asData();
  const counterexample = { seed, schedule, violatedAt: last, causes: [last], shrunkFrom: lengthOf(crash), trace };
  return { error, line, column, counterexample };
}

/** Plays a schedule with the virtual randomness and dates it always has, so that nothing depends on what was played before. */
export function replay(
  { guest, subject }: Pick<Shrinking, 'guest' | 'subject'>,
  play: Play,
  seed: number,
  log: Parameters<Play['attempt']>[1],
): Steps<Outcome> {
  guest.reseed(seed);
  return play.attempt(subject, log);
}

/** What is told of a trace, and the finding's citations in it. */
function only(told: readonly number[] | null, { causes }: Finding, trace: Trace) {
  if (told === null) return { violatedAt: causes.at(-1) ?? 0, causes, trace };
  const at = new Map(told.map((event, index) => [event, index]));
  const moved = causes.map((cause) => at.get(cause) ?? 0);
  const events = told.map((event) => trace.events[event] as TraceEvent);
  return { violatedAt: moved.at(-1) ?? 0, causes: moved, trace: { ...trace, events } };
}
const lengthOf = (crash: Crash): number => crash.trace?.events.length ?? 0;
const begin = ({ play, seed, finding, events }: Breach): Smaller<Finding> => ({ schedule: play, seed, shows: finding, events }); // prettier-ignore

const waysFrom = <Shows>(
  shown: (shows: Shows) => Shown,
  attempt: (play: Play) => Steps<Smaller<Shows> | undefined>,
) => ({
  smaller: ({ schedule, shows }: Smaller<Shows>) => schedule.smaller(shown(shows)),
  shorter: ({ schedule, shows }: Smaller<Shows>) => schedule.shorter(shown(shows)),
  attempt,
});

/** Fewer events; where they are as many, fewer decisions. */
const simplerThan = (one: Smaller<Finding>, other: Smaller<Finding>): boolean =>
  one.events < other.events || (one.events === other.events && one.schedule.asData().length < other.schedule.asData().length); // prettier-ignore

function* again(shrinking: Shrinking, invariant: string, { schedule: play, seed }: Smaller<Finding>): Steps<Broken['first'] | undefined> {
  const outcome = yield* replay(shrinking, play, seed, tallyLog());
  const finding = outcome.kind === 'played' ? outcome.findings.get(invariant) : undefined;
  return finding && outcome.kind === 'played' ? { play, seed, finding, trace: outcome.trace(), told: outcome.told(finding) } : undefined;
} // prettier-ignore

/** One counterexample's budget. Each start may spend half of what is left, so that the first cannot take it all. */
function budgetOf({ triesMax, eventsMax }: Shrinking) {
  const log = tallyLog();
  let tries = 0;
  const within = (moreTries: number, moreEvents: number) => {
    const [triesEnd, eventsEnd] = [tries + moreTries, log.events + moreEvents];
    return () => log.events >= eventsEnd || tries++ >= triesEnd;
  };
  return {
    log,
    spent: within(triesMax, eventsMax),
    half: () => within((triesMax - tries) / 2, (eventsMax - log.events) / 2),
  };
}
