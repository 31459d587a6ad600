// Uses the names that the wrapper uses.
const module = 1;
const exports = 2;
const require = 3;
const judge = 4;
void [module, exports, require, judge];
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
