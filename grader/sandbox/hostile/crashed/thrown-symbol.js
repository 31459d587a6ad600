// Symbols do not turn into text.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  throw Symbol('s');
}
export const label = 'toy';
export const steps = [];
