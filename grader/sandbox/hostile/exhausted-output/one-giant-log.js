// One line of many megabytes.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  console.log('x'.repeat(2 ** 27));
  return next();
}
export const label = 'toy';
export const steps = [];
