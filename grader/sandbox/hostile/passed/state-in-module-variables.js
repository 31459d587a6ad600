// Counts instances in a module variable; every instance has a module of its own.
let made = 0;
export class Counter {
  constructor(start) {
    this.n = ++made === 1 ? start : -100;
  }
  add(n) {
    return (this.n += n);
  }
}
export const total = (numbers, next) => numbers.reduce((a, b) => a + b, next());
export const label = 'toy';
export const steps = [];
