/** Warm sandbox processes, each judging one submission at a time, replaced as soon as one has seen anything unusual. */
import type { JudgeScript } from './bundle.ts';
import type { ChildOutcome, ChildReply, ChildRequest, JudgeRequest, ProbeFacts } from './child-protocol.ts';
import { defaultLimits, submissionsPerChild, type Limits } from './limits.ts';
import { openSandboxProcess, type Exchange, type SandboxProcess } from './sandbox-process.ts';

export type SuiteDescription = Extract<ChildReply, { kind: 'loaded' }>['description'];

/** How a submission ended. `broken` is ours: the notes are for the log, never for the learner. */
export type PoolOutcome = ChildOutcome | Extract<Exchange, { kind: 'exhausted' }> | { kind: 'broken'; notes: string[] };

export interface Pool {
  /** Starts every process that is not there, without waiting for it. */
  wake(): void;
  /** Starts every process and loads the scripts into it. */
  warm(scripts: readonly JudgeScript[]): Promise<void>;
  describe(script: JudgeScript): Promise<SuiteDescription>;
  judge(
    script: JudgeScript,
    request: Omit<JudgeRequest, 'kind' | 'hash'>,
    onProgress?: (schedules: number, of: number) => void,
  ): Promise<PoolOutcome>;
  probe(script: JudgeScript): Promise<ProbeFacts>;
  /** Kills every process; what is being judged ends as `broken`. */
  close(): Promise<void>;
}

/** One place in the pool, and the process in it, if any. */
interface Slot {
  process: Promise<SandboxProcess> | undefined;
  loaded: Map<string, SuiteDescription>;
  judged: number;
}

/** Makes a pool of `children` processes, none of them started yet. */
export function createPool(children: number, open: () => Promise<SandboxProcess> = openSandboxProcess): Pool {
  /** A rejection is looked at by whoever needs the process; until then it is nobody's. */
  const start = (): Promise<SandboxProcess> => {
    const process = open();
    process.catch(() => undefined);
    return process;
  };
  const slots: Slot[] = Array.from({ length: children }, () => ({ process: undefined, loaded: new Map(), judged: 0 }));
  const idle = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];
  /** By the script's hash: what a process once said, none need be asked again. */
  const descriptions = new Map<string, SuiteDescription>();
  let closed = false;

  const take = (): Slot | Promise<Slot> => idle.pop() ?? new Promise((resolve) => waiting.push(resolve));
  const give = (slot: Slot) => {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  };
  const inSlot = async <T>(work: (slot: Slot) => Promise<T>): Promise<T> => {
    const slot = await take();
    try {
      return await work(slot);
    } finally {
      give(slot);
    }
  };

  /** A fresh process grows ready while the slot's next submission is on its way. */
  const replace = async (slot: Slot): Promise<void> => {
    const old = slot.process;
    Object.assign(slot, { process: closed ? undefined : start(), loaded: new Map(), judged: 0 });
    await old?.then((process) => process.kill()).catch(() => undefined);
  };

  /** Ready with the script loaded. Throws where that cannot be had. */
  const ready = async (
    slot: Slot,
    script: JudgeScript,
  ): Promise<{ process: SandboxProcess; description: SuiteDescription }> => {
    if (closed) throw new Error('The judge is closed');
    slot.process ??= start();
    const process = await slot.process;
    const known = slot.loaded.get(script.hash);
    if (known) return { process, description: known };
    const loaded = await process.exchange({ kind: 'load', ...script }, defaultLimits);
    if (loaded.kind !== 'replied' || loaded.reply.kind !== 'loaded')
      throw new Error(`The suite did not load: ${JSON.stringify(loaded)}`);
    slot.loaded.set(script.hash, loaded.reply.description);
    descriptions.set(script.hash, loaded.reply.description);
    return { process, description: loaded.reply.description };
  };

  const attempt = async (
    slot: Slot,
    script: JudgeScript,
    request: ChildRequest,
    limits: Limits,
    onProgress?: (schedules: number, of: number) => void,
  ): Promise<Exchange> => {
    try {
      const { process } = await ready(slot, script);
      const exchanged = await process.exchange(request, limits, onProgress);
      slot.judged += 1;
      if (!isClean(exchanged) || slot.judged >= submissionsPerChild) await replace(slot);
      return exchanged;
    } catch (error) {
      slot.process?.catch(() => undefined);
      await replace(slot);
      return { kind: 'died', note: error instanceof Error ? String(error.stack) : String(error) };
    }
  };

  return {
    wake() {
      if (!closed) for (const slot of slots) slot.process ??= start();
    },
    async warm(scripts) {
      // Each slot by itself: what is idle is taken out, so that no submission waits for the whole round.
      await Promise.all(slots.map(() => inSlot(async (slot) => {
        for (const script of scripts) await ready(slot, script).catch(async (error: unknown) => {
          await replace(slot);
          throw error;
        });
      }))); // prettier-ignore
    },
    async describe(script) {
      const known = descriptions.get(script.hash);
      if (known) return known;
      return inSlot(async (slot) => {
        try {
          return (await ready(slot, script)).description;
        } catch {
          await replace(slot);
          return (await ready(slot, script)).description;
        }
      });
    },
    judge: (script, request, onProgress) =>
      inSlot(async (slot) => {
        const notes: string[] = [];
        // What ends for no known reason is tried once more, in a fresh process.
        while (notes.length < 2) {
          const exchanged = await attempt(
            slot,
            script,
            { kind: 'judge', hash: script.hash, ...request },
            request.limits,
            onProgress,
          );
          if (exchanged.kind === 'exhausted') return exchanged;
          if (exchanged.kind === 'replied' && exchanged.reply.kind === 'judged') return exchanged.reply.outcome;
          notes.push(
            exchanged.kind === 'replied' ? JSON.stringify(exchanged.reply) : `${exchanged.kind}: ${exchanged.note}`,
          );
        }
        return { kind: 'broken', notes };
      }),
    probe: (script) =>
      inSlot(async (slot) => {
        const exchanged = await attempt(slot, script, { kind: 'probe', hash: script.hash }, defaultLimits);
        if (exchanged.kind !== 'replied' || exchanged.reply.kind !== 'probed')
          throw new Error(`The sandbox cannot be probed: ${JSON.stringify(exchanged)}`);
        return exchanged.reply.facts;
      }),
    async close() {
      closed = true;
      await Promise.all(slots.map(replace));
    },
  };
}

/** Whether a process has seen nothing that could outlast the submission. */
const isClean = (exchanged: Exchange): boolean =>
  exchanged.kind === 'replied' &&
  (exchanged.reply.kind === 'probed' ||
    (exchanged.reply.kind === 'judged' &&
      !['memory', 'exhausted', 'flooded', 'long-winded'].includes(exchanged.reply.outcome.kind)));
