// Not a number that would do.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  next();
  return NaN;
}
export const label = 'toy';
export const steps = [];
