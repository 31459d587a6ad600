// Never stops calling itself.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  return total(numbers, next);
}
export const label = 'toy';
export const steps = [];
