/** What the sandbox's tests judge with: the toy suite, and submissions that it passes. */
import { fileURLToPath } from 'node:url';
import type { JudgedKata } from '../../judge.ts';

export const toyKata: JudgedKata = {
  slug: 'toy',
  schedules: 20,
  suiteFile: fileURLToPath(new URL('./toy-suite.ts', import.meta.url)),
};

/** A correct submission, with room for more after it. */
export const toySolution = (more = ''): string => `export class Counter {
  private n: number;
  constructor(start: number) { this.n = start; }
  add(n: number): number { return (this.n += n); }
}
export const total = (numbers: number[], next: () => number): number => numbers.reduce((a, b) => a + b, next());
export const label = 'toy';
export const steps: number[] = [];
${more}`;
