/**
 * The judge as its callers see it: a request in, a verdict or a report out, whatever the submission does. Composes admission, the hidden
 * suite and the sandbox; knows nothing of databases, queues or pages.
 */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../content/catalogue.ts';
import type { GradeRequest, RunRequest } from './contract/request.ts';
import { runReportSchema, type RunReport } from './contract/run-report.ts';
import { verdictSchema, type Verdict } from './contract/verdict.ts';
import { admit, type Admission } from './sandbox/admit.ts';
import { bundleJudge, hashModule, type JudgeScript } from './sandbox/bundle.ts';
import { defaultLimits, type Limits } from './sandbox/limits.ts';
import { runEnding, verdictEnding, withStaticFindings, type Ending } from './sandbox/endings.ts';
import { stopParser } from './sandbox/parser.ts';
import { createPool, type PoolOutcome, type SuiteDescription } from './sandbox/pool.ts';
import { wellFormedJson } from './sandbox/printable.ts';
import { createStaticChecker, type StaticChecker } from './sandbox/static-checker.ts';
import { inspectWalls, type Wall } from './sandbox/walls.ts';

export type { Wall } from './sandbox/walls.ts';

export interface Judge {
  /** Starts the sandbox processes and loads every kata's suite, so that the first submission is judged as fast as the next. */
  warm(): Promise<void>;
  /** Judges a submission. Rejects only for a kata that cannot be judged; every failure of ours is an `internal-error`. */
  grade(request: GradeRequest, onProgress?: (schedules: number, of: number) => void): Promise<Verdict>;
  /** Executes the visible scenario once. */
  run(request: RunRequest): Promise<RunReport>;
  /** What stands between a submission and this machine, as found just now. */
  walls(): Promise<Wall[]>;
  /** Ends the sandbox processes. */
  close(): Promise<void>;
}

/** A kata as the judge needs it. */
export interface JudgedKata {
  slug: string;
  /** Of a submission that asks for no other number. */
  schedules: number;
  /** The absolute path of the module that default-exports its `Suite`. */
  suiteFile: string;
  /** The absolute path of the module that default-exports its `StaticChecks`, where it has any. */
  staticFile?: string;
}

export interface JudgeOptions {
  /** Sandbox processes, and so submissions judged at the same time. */
  children: number;
  /** Takes lines for the operator: what went wrong inside, with the id that the learner sees. */
  log?: (line: string) => void;
  /** Default: the katas that are open. */
  katas?: readonly JudgedKata[];
  /** Default: `defaultLimits`. */
  limits?: Partial<Limits>;
  /**
   * A secret of the installation that goes into every seed which no request names. Without one a seed is a hash that anybody can compute who
   * has the suite: they may look for a comment that makes it a number of their choice, and hand in the answers to its schedules as a table.
   */
  seedKey?: () => Promise<Uint8Array>;
}

const katasFolder = fileURLToPath(new URL('../content/katas', import.meta.url));

const openKatas = (): JudgedKata[] =>
  catalogue
    .filter(({ status, languages }) => status === 'open' && languages.length > 0)
    .map(({ slug, schedules }) => {
      const folder = join(katasFolder, slug, 'suite');
      const staticFile = join(folder, 'static', 'index.ts');
      return {
        slug,
        schedules,
        suiteFile: join(folder, 'index.ts'),
        ...(existsSync(staticFile) ? { staticFile } : {}),
      };
    });

/** One request on its way: what is known of it before the sandbox is asked. */
interface Case {
  script: JudgeScript;
  description: SuiteDescription;
  /** What is checked beside the sandbox; undefined where nothing is. */
  checker: StaticChecker | undefined;
  /** Ids of the invariants, bonuses apart. */
  invariants: readonly string[];
  /** The suite's version, static checks included. */
  suite: string;
  seed: number;
  startedAt: number;
}

/** Makes a judge. Nothing is started before it is first used. */
export function createJudge(options: JudgeOptions): Judge {
  const { children, log = () => undefined, katas = openKatas(), seedKey } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const pool = createPool(children);

  const kataOf = (slug: string): JudgedKata => {
    const kata = katas.find((one) => one.slug === slug);
    if (!kata) throw new RangeError(`There is no kata ${JSON.stringify(slug)} that could be judged`);
    return kata;
  };
  const checkers = new Map<string, StaticChecker>();
  const staticsOf = async (file: string) => {
    const checker = checkers.get(file) ?? createStaticChecker(file);
    checkers.set(file, checker);
    return { checker, invariants: await checker.invariants(), hash: await moduleHash(file) };
  };
  const openCase = async (kata: JudgedKata, request: RunRequest): Promise<Case> => {
    const startedAt = performance.now();
    // A process takes as long to start as the suite to be bundled.
    pool.wake();
    const script = await bundleJudge(kata.suiteFile);
    const description = await pool.describe(script);
    const statics = kata.staticFile === undefined ? undefined : await staticsOf(kata.staticFile);
    const suite = statics ? mergedHash(script.hash, statics.hash) : script.hash;
    const invariants = [...description.invariants, ...(statics?.invariants ?? [])];
    const seed = request.seed ?? seedOf(suite, request.source, await seedKey?.());
    return { script, description, checker: statics?.checker, invariants, suite, seed, startedAt };
  };
  /** Admits and judges; what fails of ours on the way is an outcome, too. */
  const decide = async (
    { script, description, seed }: Case,
    { source, language }: RunRequest,
    work: { kind: 'grade'; schedules: number } | { kind: 'run' },
    stretch: number,
    onProgress?: (schedules: number, of: number) => void,
  ): Promise<{ admission: Admission; outcome?: PoolOutcome }> => {
    const admission = await admit(source, language, description.exports);
    if (admission.kind === 'rejected') return { admission };
    const stretched = { ...limits, cpuMs: limits.cpuMs * stretch };
    return {
      admission,
      outcome: await pool.judge(script, { guest: admission.code, seed, limits: stretched, work }, onProgress),
    };
  };
  /** Notes a failure of ours under an id. */
  const fail = (notes: readonly string[]): Ending & { kind: 'internal-error' } => {
    const id = randomUUID();
    for (const note of notes) log(`judge ${id}: ${note}`);
    return { kind: 'internal-error', id };
  };

  return {
    async warm() {
      pool.wake();
      await pool.warm(await Promise.all(katas.map(({ suiteFile }) => bundleJudge(suiteFile))));
      await Promise.all(katas.flatMap(({ staticFile }) => (staticFile ? [staticsOf(staticFile)] : [])));
    },

    async grade(request, onProgress) {
      const kata = kataOf(request.kata);
      const schedules = request.schedules ?? kata.schedules;
      const startedAt = performance.now();
      let opened: Case | undefined;
      const provenance = (): Provenance => ({
        kata: kata.slug,
        suite: opened?.suite ?? '',
        seed: opened?.seed ?? request.seed ?? 0,
        schedules: 0,
        events: 0,
        elapsedMs: elapsedMs(startedAt),
        traceHash: '',
        coverage: {},
        invariants: opened?.invariants.length ?? 0,
      });
      try {
        opened = await openCase(kata, request);
        // The limit is for the kata's own number of schedules; whoever asks for more waits longer.
        const stretch = Math.max(1, schedules / kata.schedules);
        const { admission, outcome } = await decide(opened, request, { kind: 'grade', schedules }, stretch, onProgress);
        const judged = outcome?.kind === 'broken' ? fail(outcome.notes) : verdictEnding(admission, outcome, limits);
        const texts = outcome?.kind === 'concluded' ? outcome.texts : undefined;
        const statics = texts && (await opened.checker?.check({ ...request, texts }));
        const ending =
          statics?.kind === 'broken' ? fail(statics.notes) : withStaticFindings(judged, statics, opened.seed);
        return verdictSchema.parse(wellFormedJson({ ...provenance(), ...ending }));
      } catch (error) {
        return { ...provenance(), ...fail([textOf(error)]) };
      }
    },

    async run(request) {
      const kata = kataOf(request.kata);
      const startedAt = performance.now();
      let opened: Case | undefined;
      const common = () => ({
        kata: kata.slug,
        seed: opened?.seed ?? request.seed ?? 0,
        elapsedMs: elapsedMs(startedAt),
        console: '',
      });
      try {
        opened = await openCase(kata, request);
        const { admission, outcome } = await decide(opened, request, { kind: 'run' }, 1);
        const ending = outcome?.kind === 'broken' ? fail(outcome.notes) : runEnding(admission, outcome, limits);
        const report = wellFormedJson({ ...common(), ...ending, console: '' });
        return runReportSchema.parse({ ...report, console: 'console' in ending ? ending.console : '' });
      } catch (error) {
        return { ...common(), ...fail([textOf(error)]) };
      }
    },

    async walls() {
      const [first] = katas;
      return first ? inspectWalls(await pool.probe(await bundleJudge(first.suiteFile))) : [];
    },

    async close() {
      await pool.close();
      await Promise.all([...checkers.values()].map((checker) => checker.close()));
      await stopParser();
    },
  };
}

type Provenance = Pick<
  Verdict,
  'kata' | 'suite' | 'seed' | 'schedules' | 'events' | 'elapsedMs' | 'traceHash' | 'coverage' | 'invariants'
>;

/** The same source judged by the same suite gets the same seed, wherever the key is the same: 32 bits of their hash. */
const seedOf = (suiteHash: string, source: string, key?: Uint8Array): number =>
  (key ? createHmac('sha256', key) : createHash('sha256')).update(`${suiteHash}\n${source}`).digest().readUInt32BE(0);

const mergedHash = (...hashes: string[]): string =>
  createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 12);

const moduleHashes = new Map<string, Promise<string>>();
/** Once per process. */
function moduleHash(file: string): Promise<string> {
  const hash = moduleHashes.get(file) ?? hashModule(file);
  moduleHashes.set(file, hash);
  hash.catch(() => moduleHashes.delete(file));
  return hash;
}

const elapsedMs = (startedAt: number): number => Math.round((performance.now() - startedAt) * 10) / 10;

const textOf = (error: unknown): string => (error instanceof Error ? String(error.stack) : String(error));
