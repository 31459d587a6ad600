/** How long verdicts of correct solutions take, and how many events a second are simulated: in the sandbox, and in a bare loop beside it. */
import type { Verdict } from '../contract/verdict.ts';
import type { Judge } from '../judge.ts';
import { bareEventsPerSecond } from './bare-loop.ts';
import { type Figure, median, worst } from './figures.ts';
import { grade } from './grade.ts';
import type { MeasuredKata } from './katas.ts';
import { withProcessorTime } from './processor-time.ts';

/** How fast a verdict came: events per second of a clock on the wall, and of processor time, where that is known. */
interface Speed {
  verdict: Verdict;
  byClock: number;
  byProcessor: number | undefined;
}

async function timed(...graded: Parameters<typeof grade>): Promise<Speed> {
  const { result: verdict, processorMs } = await withProcessorTime(() => grade(...graded));
  const { events, elapsedMs } = verdict;
  return {
    verdict,
    byClock: (events / elapsedMs) * 1000,
    byProcessor: processorMs === undefined ? undefined : (events / processorMs) * 1000,
  };
}

/** What is asked of kata 2 alone: it has the world's events, the others have calls. */
const eventsPerSecond = { value: 1_000_000, than: 'at least' as const };

function speedFigures(kata: MeasuredKata, over: string, speeds: readonly Speed[]): Figure[] {
  const clock = speeds.map(({ byClock }) => byClock);
  const processor = speeds.flatMap(({ byProcessor }) => byProcessor ?? []);
  const target = kata.slug === 'raft-election' ? { target: eventsPerSecond } : {};
  return [
    { kata: kata.slug, what: `simulated over ${over}, best solution`, value: worst(clock), unit: 'events/s', ...target },
    { kata: kata.slug, what: `simulated over ${over}, median`, value: median(clock), unit: 'events/s' },
    { kata: kata.slug, what: `the same per second of processor time, best solution`, value: worst(processor), unit: 'events/s' },
    { kata: kata.slug, what: `the same per second of processor time, median`, value: median(processor), unit: 'events/s' },
  ]; // prettier-ignore
}

const inSchedules = (schedules: number): string => `${schedules.toLocaleString('en-GB')} schedules`;

/** Full verdicts of correct solutions at the kata's own number of schedules, and events simulated per second in the sandbox. */
export async function measureSolutions(judge: Judge, kata: MeasuredKata): Promise<Figure[]> {
  const speeds: Speed[] = [];
  for (const program of kata.solutions)
    for (const seed of [1, 2, 3]) speeds.push(await timed(judge, kata, program, { seed }));
  const failed = speeds.filter(({ verdict }) => verdict.kind !== 'passed').length;
  const elapsed = speeds.map(({ verdict }) => verdict.elapsedMs);
  const many = inSchedules(kata.schedules);
  return [
    { kata: kata.slug, what: 'correct solutions failed', value: failed, unit: `of ${elapsed.length}`, target: { value: 0, than: 'at most' } },
    { kata: kata.slug, what: `full verdict, ${many}, median`, value: median(elapsed), unit: 'ms', target: { value: 1000, than: 'at most' } },
    { kata: kata.slug, what: 'full verdict, worst', value: worst(elapsed), unit: 'ms' },
    ...speedFigures(kata, many, speeds),
  ]; // prettier-ignore
}

/** Correct solutions over many schedules, with each of five seeds; and how fast that goes once the engine has compiled what is hot. */
export async function measureEndurance(judge: Judge, kata: MeasuredKata, schedules: number): Promise<Figure[]> {
  const speeds: Speed[] = [];
  for (const program of kata.solutions)
    for (const seed of [1, 2, 3, 4, 5]) speeds.push(await timed(judge, kata, program, { seed, schedules }));
  const failed = speeds.filter(({ verdict }) => verdict.kind !== 'passed').length;
  const many = inSchedules(schedules);
  return [
    { kata: kata.slug, what: `correct solutions failed, five seeds × ${many}`, value: failed, unit: `of ${speeds.length}`, target: { value: 0, than: 'at most' } },
    ...speedFigures(kata, many, speeds),
  ]; // prettier-ignore
}

/** The judge's own cost beside the submission's handlers, in processor time: both once the engine has compiled what is hot. */
export async function measureBareLoop(judge: Judge, kata: MeasuredKata): Promise<Figure[]> {
  const bare: number[] = [];
  const ratios: number[] = [];
  for (const program of kata.solutions) {
    bareEventsPerSecond(program, 20_000);
    const alone = bareEventsPerSecond(program, 200_000);
    const { byProcessor } = await timed(judge, kata, program, { seed: 1, schedules: 10_000 });
    bare.push(alone);
    if (byProcessor !== undefined) ratios.push(alone / byProcessor);
  }
  return [
    { kata: kata.slug, what: 'the same handlers in a bare loop, per second of processor time, best solution', value: worst(bare), unit: 'events/s' },
    { kata: kata.slug, what: 'the same handlers in a bare loop, per second of processor time, median', value: median(bare), unit: 'events/s' },
    { kata: kata.slug, what: `a bare loop beside the sandbox over ${inSchedules(10_000)}, median`, value: median(ratios), unit: 'times' },
  ]; // prettier-ignore
}
