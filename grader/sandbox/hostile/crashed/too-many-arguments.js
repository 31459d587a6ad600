// More arguments than a stack holds.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const a = new Array(5e6).fill(1);
  return Math.max(...a, next());
}
export const label = 'toy';
export const steps = [];
