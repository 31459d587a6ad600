/** The measurements. Each takes what it needs and returns figures; ratios are of one run, as machines are shared and noisy. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Verdict } from '../contract/verdict.ts';
import type { Judge } from '../judge.ts';
import { bareEventsPerSecond } from './bare-loop.ts';
import { type Figure, median, worst } from './figures.ts';
import { firstViolation } from './first-violation.ts';
import type { MeasuredKata, Program } from './katas.ts';

const grade = (
  judge: Judge,
  kata: MeasuredKata,
  { language, source }: Program,
  options: { seed?: number; schedules?: number } = {},
): Promise<Verdict> => judge.grade({ kata: kata.slug, language, source, ...options });

/** Full verdicts of correct solutions at the kata's own number of schedules, and events simulated per second in the sandbox. */
export async function measureSolutions(judge: Judge, kata: MeasuredKata): Promise<Figure[]> {
  const elapsed: number[] = [];
  const rates: number[] = [];
  let failed = 0;
  for (const program of kata.solutions) {
    for (const seed of [1, 2, 3]) {
      const verdict = await grade(judge, kata, program, { seed });
      if (verdict.kind !== 'passed') failed++;
      elapsed.push(verdict.elapsedMs);
      rates.push((verdict.events / verdict.elapsedMs) * 1000);
    }
  }
  return [
    { kata: kata.slug, what: 'correct solutions failed', value: failed, unit: `of ${elapsed.length}`, target: { value: 0, than: 'at most' } },
    { kata: kata.slug, what: `full verdict, ${kata.schedules} schedules, median`, value: median(elapsed), unit: 'ms', target: { value: 1000, than: 'at most' } },
    { kata: kata.slug, what: 'full verdict, worst', value: worst(elapsed), unit: 'ms' },
    { kata: kata.slug, what: 'simulated in the sandbox, best solution', value: worst(rates), unit: 'events/s', ...(kata.slug === 'raft-election' && { target: { value: 1_000_000, than: 'at least' as const } }) },
    { kata: kata.slug, what: 'simulated in the sandbox, median', value: median(rates), unit: 'events/s' },
  ]; // prettier-ignore
}

/** Correct solutions over many schedules, with each of five seeds. */
export async function measureEndurance(judge: Judge, kata: MeasuredKata, schedules: number): Promise<Figure[]> {
  const seeds = [1, 2, 3, 4, 5];
  let failed = 0;
  for (const program of kata.solutions)
    for (const seed of seeds) if ((await grade(judge, kata, program, { seed, schedules })).kind !== 'passed') failed++;
  return [{ kata: kata.slug, what: `correct solutions failed, five seeds × ${schedules.toLocaleString('en-GB')} schedules`, value: failed, unit: `of ${kata.solutions.length * seeds.length}`, target: { value: 0, than: 'at most' } }]; // prettier-ignore
}

/** Mutants: killed for the invariant they name, how soon, and what their counterexamples are like. */
export async function measureMutants(judge: Judge, kata: MeasuredKata): Promise<Figure[]> {
  const firstSchedules: number[] = [];
  const firstMs: number[] = [];
  const verdictMs: number[] = [];
  const lengths: number[] = [];
  let killed = 0;
  for (const mutant of kata.mutants) {
    const first = await firstViolation(kata.suite, mutant.source, 1, kata.schedules);
    if (first.schedules !== undefined) {
      firstSchedules.push(first.schedules);
      firstMs.push(first.milliseconds);
    }
    const verdict = await grade(judge, kata, mutant, { seed: 1 });
    verdictMs.push(verdict.elapsedMs);
    if (verdict.kind !== 'failed') continue;
    lengths.push(verdict.violations[0]!.counterexample.trace.events.length);
    if (verdict.violations.some(({ invariant }) => invariant === mutant.invariant)) killed++;
  }
  const of = kata.mutants.length;
  return [
    { kata: kata.slug, what: 'mutants killed for their invariant', value: killed, unit: `of ${of}`, target: { value: of, than: 'at least' } },
    { kata: kata.slug, what: 'first violation, median', value: median(firstMs), unit: 'ms' },
    { kata: kata.slug, what: 'first violation, worst', value: worst(firstMs), unit: 'ms', target: { value: 500, than: 'at most' } },
    { kata: kata.slug, what: 'first violation, median', value: median(firstSchedules), unit: 'schedules' },
    { kata: kata.slug, what: 'first violation, worst', value: worst(firstSchedules), unit: 'schedules' },
    { kata: kata.slug, what: 'failing verdict, shrunk and told, median', value: median(verdictMs), unit: 'ms' },
    { kata: kata.slug, what: 'failing verdict, shrunk and told, worst', value: worst(verdictMs), unit: 'ms' },
    { kata: kata.slug, what: 'counterexample, median', value: median(lengths), unit: 'events' },
    { kata: kata.slug, what: 'counterexample, worst', value: worst(lengths), unit: 'events' },
  ]; // prettier-ignore
}

/** The judge's own cost beside the submission's handlers. */
export async function measureBareLoop(judge: Judge, kata: MeasuredKata): Promise<Figure[]> {
  const bare: number[] = [];
  const judged: number[] = [];
  for (const program of kata.solutions) {
    bareEventsPerSecond(program, 20_000);
    bare.push(bareEventsPerSecond(program, 200_000));
    const verdict = await grade(judge, kata, program, { seed: 1 });
    judged.push((verdict.events / verdict.elapsedMs) * 1000);
  }
  return [
    { kata: kata.slug, what: 'the same handlers in a bare loop, median', value: median(bare), unit: 'events/s' },
    { kata: kata.slug, what: 'bare loop beside the sandbox, median', value: median(bare) / median(judged), unit: 'times' },
  ]; // prettier-ignore
}

/** Verdicts per second with every core busy, beside a fresh `node` process for each submission. */
export async function measureThroughput(judge: Judge, kata: MeasuredKata, children: number): Promise<Figure[]> {
  const [program] = kata.solutions as [Program];
  const count = 20;
  const rate = async (times: number, once: () => Promise<unknown>) => {
    const startedAt = performance.now();
    let left = times;
    await Promise.all(Array.from({ length: children }, async () => { while (left-- > 0) await once(); })); // prettier-ignore
    return (times / (performance.now() - startedAt)) * 1000;
  };
  const folder = join(import.meta.dirname, '../../content/katas', kata.slug, 'solutions');
  const fresh = join(import.meta.dirname, 'fresh-process.ts');
  const run = promisify(execFile);
  const pooled = await rate(count, () => grade(judge, kata, program, { seed: 1 }));
  const spawned = await rate(count / 2, () => run(process.execPath, [fresh, kata.slug, join(folder, program.file)]));
  return [
    { kata: kata.slug, what: `verdicts with ${children} children`, value: pooled, unit: 'per second' },
    { kata: kata.slug, what: 'verdicts with a fresh process each', value: spawned, unit: 'per second' },
    { kata: kata.slug, what: 'warm children beside fresh processes', value: pooled / spawned, unit: 'times', target: { value: 10, than: 'at least' } },
  ]; // prettier-ignore
}

/** Resident memory of the warm sandbox processes: those children of this process that run node. */
export async function measureMemory(): Promise<Figure[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'ppid=,rss=,args=']);
  const resident = stdout.split('\n').flatMap((line) => {
    const [parent, kilobytes, command] = line.trim().split(/\s+/, 3);
    return Number(parent) === process.pid && command?.endsWith('node') ? [Number(kilobytes) / 1024] : [];
  });
  return [{ kata: '', what: 'a warm sandbox child, worst', value: worst(resident), unit: 'MiB resident' }];
}
