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
    const description = await ask(entry, { kind: 'describe' });
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
): Promise<ChildOutcome> {
  const isolate = new ivm.Isolate({ memoryLimit: request.limits.memoryMib });
  try {
    const { context, entry } = await enter(isolate, script);
    const guest = await compileGuest(isolate, context, request.guest);
    if (guest.kind === 'uncompilable') return guest;
    return await judge(isolate, entry, guest.module, request, report);
  } catch (error) {
    if (isolate.isDisposed) return { kind: 'memory' };
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

async function judge(
  isolate: ivm.Isolate,
  entry: Entry,
  module: ivm.Reference,
  request: JudgeRequest,
  report: (progress: ChildReply) => void,
): Promise<ChildOutcome> {
  const { seed, limits, work } = request;
  const progress = { schedules: 0 };
  try {
    const opened = await ask(
      entry,
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
          ? await ask(entry, { kind: 'run', seed })
          : await grade(entry, request, work.schedules, progress, report);
    if (JSON.stringify(last).length > limits.answerKib * 1024) return { kind: 'long-winded' };
    const console = work.kind === 'run' ? await printed(entry) : '';
    const outcome = outcomeOf(last, progress.schedules, console);
    return outcome.kind === 'concluded' && opened.kind === 'opened' ? { ...outcome, texts: opened.texts } : outcome;
  } catch (error) {
    if (isolate.isDisposed) throw error;
    return {
      kind: 'crashed',
      ...describeThrownOut(error),
      schedules: progress.schedules,
      console: work.kind === 'run' ? await printed(entry) : '',
    };
  }
}

async function grade(
  entry: Entry,
  { seed }: JudgeRequest,
  schedules: number,
  progress: { schedules: number },
  report: (progress: ChildReply) => void,
): Promise<RealmReply> {
  const count = Math.ceil(schedules / slices);
  let reportedAt = performance.now();
  for (;;) {
    const explored = await ask(entry, { kind: 'explore', seed, schedules, count });
    if (explored.kind !== 'explored') return explored;
    progress.schedules = explored.schedules;
    if (explored.finished) return ask(entry, { kind: 'conclude' });
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
    case 'ran':
      return { ...reply, console };
    case 'crashed':
      return { ...reply, schedules, console };
    default:
      throw new Error(`The realm answered ${reply.kind} where it was to conclude`);
  }
}

async function printed(entry: Entry): Promise<string> {
  const reply = await ask(entry, { kind: 'console' }).catch(() => undefined);
  return reply?.kind === 'printed' ? reply.text : '';
}

/** Milliseconds after which one step ends by itself: only for a process whose parent is gone, which would have killed it long before. */
const stepMsMax = 60_000;

async function ask(entry: Entry, command: RealmCommand, module?: ivm.Reference): Promise<RealmReply> {
  let text = (await entry.apply(undefined, [JSON.stringify(command), module?.derefInto()])) as unknown as string;
  // Every return from the isolate runs the guest's microtasks. Some 2 µs each; an asynchronous call takes 60.
  while (text === waiting) text = entry.applySync(undefined, [goOn], { timeout: stepMsMax }) as unknown as string;
  return JSON.parse(text) as RealmReply;
}
