/** The only file that talks to isolated-vm: one fresh isolate per submission, called asynchronously so that the process can report meanwhile. */
import ivm from 'isolated-vm';
import type { ChildOutcome, ChildReply, JudgeRequest } from './child-protocol.ts';
import { guestFile } from './guest-module.ts';
import { consoleKeptKib } from './limits.ts';
import { describeThrownOut } from './thrown-out.ts';
import { goOn, type RealmCommand, type RealmReply, waiting } from './realm-protocol.ts';

export interface LoadedScript {
  code: string;
  /** V8's compiled form, made once per process. */
  cachedData: ivm.ExternalCopy<ArrayBuffer> | undefined;
}

type Entry = ivm.Reference<(command: string, module?: unknown) => string>;

/** Milliseconds between two reports of progress. */
const progressPauseMs = 50;
/** Calls of the realm over one judging: often enough to show progress, and the same number on any machine. */
const slices = 40;

/** Compiles a judge script, and asks it what it judges. Throws where it does not work. */
export async function loadScript(
  code: string,
): Promise<{ script: LoadedScript; description: RealmReply & { kind: 'described' } }> {
  const isolate = new ivm.Isolate({ memoryLimit: 64 });
  try {
    const compiled = await isolate.compileScript(code, { filename: 'judge', produceCachedData: true });
    const context = await isolate.createContext();
    const entry = (await compiled.run(context, { reference: true })) as Entry;
    const description = await ask({ entry, limits: stepLimits }, { kind: 'describe' });
    if (description.kind !== 'described')
      throw new Error(`The suite cannot say what it judges: ${JSON.stringify(description)}`);
    return {
      script: {
        code,
        cachedData: (compiled as ivm.Script & { cachedData?: ivm.ExternalCopy<ArrayBuffer> }).cachedData,
      },
      description,
    };
  } finally {
    isolate.dispose();
  }
}

/** Judges one submission. Whatever comes out of the isolate is the submission's doing; only what fails before it was let in throws. */
export async function judgeInIsolate(
  script: LoadedScript,
  request: JudgeRequest,
  report: (progress: ChildReply) => void,
  steps = stepLimits,
): Promise<ChildOutcome> {
  const isolate = new ivm.Isolate({ memoryLimit: request.limits.memoryMib });
  try {
    const { context, entry } = await enter(isolate, script);
    const guest = await compileGuest(isolate, context, request.guest);
    if (guest.kind === 'uncompilable') return guest;
    return await judge(isolate, { entry, limits: steps }, guest.module, request, report);
  } catch (error) {
    if (isolate.isDisposed) return { kind: 'memory' };
    if (error instanceof StepTimeout && error.cpuMs >= steps.busyMs)
      return { kind: 'exhausted', resource: 'time', limit: request.limits.cpuMs };
    throw error;
  } finally {
    if (!isolate.isDisposed) isolate.dispose();
  }
}

/** A hardened realm in a new context, with its entry function. */
export async function enter(
  isolate: ivm.Isolate,
  script: LoadedScript,
): Promise<{ context: ivm.Context; entry: Entry }> {
  const context = await isolate.createContext();
  const compiled = await isolate.compileScript(script.code, {
    filename: 'judge',
    ...(script.cachedData ? { cachedData: script.cachedData } : {}),
  });
  const entry = (await compiled.run(context, { reference: true })) as Entry;
  return { context, entry };
}

type Compiled = { kind: 'module'; module: ivm.Reference } | Extract<ChildOutcome, { kind: 'uncompilable' }>;

async function compileGuest(isolate: ivm.Isolate, context: ivm.Context, code: string): Promise<Compiled> {
  try {
    const script = await isolate.compileScript(code, { filename: guestFile });
    return { kind: 'module', module: (await script.run(context, { reference: true })) as ivm.Reference };
  } catch (error) {
    if (isolate.isDisposed) throw error;
    return { kind: 'uncompilable', ...describeThrownOut(error) };
  }
}

/** The way into the isolate, and how long one step in it may take. */
interface Realm {
  entry: Entry;
  limits: StepLimits;
  /** The processor time used, looked at now and then: a while before the step that is running. */
  before?: { at: number; cpuMs: number };
}

async function judge(
  isolate: ivm.Isolate,
  realm: Realm,
  module: ivm.Reference,
  request: JudgeRequest,
  report: (progress: ChildReply) => void,
): Promise<ChildOutcome> {
  const { seed, limits, work } = request;
  const progress = { schedules: 0 };
  try {
    const opened = await ask(
      realm,
      {
        kind: 'open',
        seed,
        keepConsole: work.kind === 'run',
        outputUnitsMax: limits.outputKib * 1024,
        outputUnitsKept: consoleKeptKib * 1024,
      },
      module,
    );
    const last =
      opened.kind !== 'opened'
        ? opened
        : work.kind === 'run'
          ? await ask(realm, { kind: 'run', seed })
          : await grade(realm, request, work.schedules, progress, report);
    if (JSON.stringify(last).length > limits.answerKib * 1024) return { kind: 'long-winded' };
    const console = work.kind === 'run' ? await printed(realm) : '';
    const outcome = outcomeOf(last, progress.schedules, console);
    return outcome.kind === 'concluded' && opened.kind === 'opened' ? { ...outcome, texts: opened.texts } : outcome;
  } catch (error) {
    if (isolate.isDisposed || error instanceof StepTimeout) throw error;
    return {
      kind: 'crashed',
      ...describeThrownOut(error),
      schedules: progress.schedules,
      console: work.kind === 'run' ? await printed(realm) : '',
    };
  }
}

async function grade(
  realm: Realm,
  { seed }: JudgeRequest,
  schedules: number,
  progress: { schedules: number },
  report: (progress: ChildReply) => void,
): Promise<RealmReply> {
  const count = Math.ceil(schedules / slices);
  let reportedAt = performance.now();
  for (;;) {
    const explored = await ask(realm, { kind: 'explore', seed, schedules, count });
    if (explored.kind !== 'explored') return explored;
    progress.schedules = explored.schedules;
    if (explored.finished) return ask(realm, { kind: 'conclude' });
    if (performance.now() - reportedAt < progressPauseMs) continue;
    reportedAt = performance.now();
    report({ kind: 'progress', schedules: explored.schedules, of: schedules });
  }
}

function outcomeOf(reply: RealmReply, schedules: number, console: string): ChildOutcome {
  switch (reply.kind) {
    case 'concluded':
    case 'unfit':
    case 'flooded':
      return reply;
    case 'starved':
      return { kind: 'memory' };
    case 'ran':
      return { ...reply, console };
    case 'crashed':
      return { ...reply, schedules, console };
    default:
      throw new Error(`The realm answered ${reply.kind} where it was to conclude`);
  }
}

async function printed(realm: Realm): Promise<string> {
  const reply = await ask(realm, { kind: 'console' }).catch(() => undefined);
  return reply?.kind === 'printed' ? reply.text : '';
}

interface StepLimits {
  /**
   * Milliseconds after which one step ends by itself: only for a process whose parent is gone, which would have killed it long before, by
   * the processor time used. isolated-vm keeps some 200 bytes of every timer until it would have gone off, also of those that did not: at
   * 60 s and 25,000 steps a second, and on a faster machine at 20 s, that was more memory than a submission may use, and right solutions of
   * kata 3 failed after tens of thousands of schedules. At 5 s it is a few dozen MiB.
   */
  clockMs: number;
  /** Milliseconds of processor time with which such a step was the submission's doing: any other needs a few, and the last look at them was up to 100 ms before it. */
  busyMs: number;
}

const stepLimits: StepLimits = { clockMs: 5_000, busyMs: 500 };

/**
 * A step took so long by the clock, and less processor time than its parent allows. Either it is an endless one on a machine that has many
 * other things to do, or the machine stood still: that is ours.
 */
class StepTimeout extends Error {
  readonly cpuMs: number;

  constructor(clockMs: number, cpuMs: number) {
    super(`A step took ${clockMs} ms, ${cpuMs} of them on a processor`);
    this.cpuMs = cpuMs;
  }
}

async function ask(realm: Realm, command: RealmCommand, module?: ivm.Reference): Promise<RealmReply> {
  let text = (await realm.entry.apply(undefined, [JSON.stringify(command), module?.derefInto()])) as unknown as string;
  // Every return from the isolate runs the guest's microtasks. Some 2 µs each; an asynchronous call takes 60.
  while (text === waiting) text = step(realm);
  return JSON.parse(text) as RealmReply;
}

/** Milliseconds between two looks at the processor time used. */
const lookPauseMs = 100;

function step(realm: Realm): string {
  const { clockMs } = realm.limits;
  const startedAt = performance.now();
  if (!realm.before || startedAt - realm.before.at > lookPauseMs) realm.before = { at: startedAt, cpuMs: cpuMsUsed() };
  try {
    return realm.entry.applySync(undefined, [goOn], { timeout: clockMs }) as unknown as string;
  } catch (error) {
    // Told by the clock: what the error says may be the guest's own words.
    if (performance.now() - startedAt >= clockMs)
      throw new StepTimeout(clockMs, Math.round(cpuMsUsed() - realm.before.cpuMs));
    throw error;
  }
}

/** Milliseconds of processor time, over all threads of this process. */
const cpuMsUsed = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
