// An ordinary error.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  throw new Error('no total today');
}
export const label = 'toy';
export const steps = [];
