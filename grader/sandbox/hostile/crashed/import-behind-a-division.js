// The lexer takes what stands behind a class for a pattern, and does not see the import. There is nothing to import from.
export const load = class {} / import('node:fs') / 1;
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export const total = (numbers, next) => numbers.reduce((a, b) => a + b, next());
export const label = 'toy';
export const steps = [];
