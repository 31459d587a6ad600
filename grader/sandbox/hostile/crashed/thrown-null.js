// Nothing at all is thrown.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  throw null;
}
export const label = 'toy';
export const steps = [];
