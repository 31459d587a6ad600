// Counts how often and with what it is called, and learns nothing.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const broke = arguments.length !== 2 || next.length !== 0;
  return broke ? -1 : numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
