/** One verdict of a measurement. */
import type { Verdict } from '../contract/verdict.ts';
import type { Judge } from '../judge.ts';
import type { MeasuredKata, Program } from './katas.ts';

export const grade = (
  judge: Judge,
  kata: MeasuredKata,
  { language, source }: Program,
  options: { seed?: number; schedules?: number } = {},
): Promise<Verdict> => judge.grade({ kata: kata.slug, language, source, ...options });
