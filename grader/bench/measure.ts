/** The measurements. Each takes what it needs and returns figures; ratios are of one run, as machines are shared and noisy. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Judge } from '../judge.ts';
import { type Figure, median, worst } from './figures.ts';
import { firstViolation } from './first-violation.ts';
import { grade } from './grade.ts';
import type { MeasuredKata, Program } from './katas.ts';
import { sandboxChildren } from './processor-time.ts';
import { lengthOf, readShortestKnown, timesTheShortest } from './shortest-known.ts';

const fiveSeeds = [1, 2, 3, 4, 5];

/**
 * Mutants: killed for the invariant they name with each of five seeds, how soon, and what their counterexamples are like. `each` adds a row
 * for each of these.
 */
export async function measureMutants(judge: Judge, kata: MeasuredKata, each: boolean): Promise<Figure[]> {
  const known = readShortestKnown();
  const ratios: number[] = [];
  const rows: Figure[] = [];
  const firstSchedules: number[] = [];
  const firstMs: number[] = [];
  const verdictMs: number[] = [];
  const lengths: number[] = [];
  let killed = 0;
  let judged = 0;
  for (const mutant of kata.mutants) {
    const first = await firstViolation(kata.suite, mutant.source, 1, kata.schedules);
    if (first.schedules !== undefined) {
      firstSchedules.push(first.schedules);
      firstMs.push(first.milliseconds);
    }
    for (const seed of fiveSeeds) {
      const verdict = await grade(judge, kata, mutant, { seed });
      judged++;
      verdictMs.push(verdict.elapsedMs);
      if (verdict.kind !== 'failed') continue;
      for (const violation of verdict.violations) {
        const times = timesTheShortest(known, kata.slug, mutant.file, violation);
        const length = lengthOf(violation);
        rows.push({ kata: kata.slug, what: `${mutant.file}, seed ${seed}, ${violation.invariant}`, value: length, unit: 'events', target: { value: (2 * length) / times, than: 'at most' } }); // prettier-ignore
        if (violation.invariant !== mutant.invariant) continue;
        killed++;
        lengths.push(length);
        ratios.push(times);
      }
    }
  }
  return [
    { kata: kata.slug, what: `mutants killed for their invariant, five seeds × ${kata.mutants.length}`, value: killed, unit: `of ${judged}`, target: { value: judged, than: 'at least' } },
    { kata: kata.slug, what: 'first violation, median', value: median(firstMs), unit: 'ms' },
    { kata: kata.slug, what: 'first violation, worst', value: worst(firstMs), unit: 'ms', target: { value: 500, than: 'at most' } },
    { kata: kata.slug, what: 'first violation, median', value: median(firstSchedules), unit: 'schedules' },
    { kata: kata.slug, what: 'first violation, worst', value: worst(firstSchedules), unit: 'schedules' },
    { kata: kata.slug, what: 'failing verdict, shrunk and told, median', value: median(verdictMs), unit: 'ms' },
    { kata: kata.slug, what: 'failing verdict, shrunk and told, worst', value: worst(verdictMs), unit: 'ms' },
    { kata: kata.slug, what: 'counterexample, median', value: median(lengths), unit: 'events' },
    { kata: kata.slug, what: 'counterexample, worst', value: worst(lengths), unit: 'events' },
    { kata: kata.slug, what: 'counterexample beside the shortest known, median', value: median(ratios), unit: 'times' },
    { kata: kata.slug, what: 'counterexample beside the shortest known, worst', value: worst(ratios), unit: 'times', target: { value: 2, than: 'at most' } },
    ...(each ? rows : []),
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

/** Resident memory of the warm sandbox processes. */
export async function measureMemory(): Promise<Figure[]> {
  const resident = (await sandboxChildren()).map(({ residentMib }) => residentMib);
  return [{ kata: '', what: 'a warm sandbox child, worst', value: worst(resident), unit: 'MiB resident' }];
}
