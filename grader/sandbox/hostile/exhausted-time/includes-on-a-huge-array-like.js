// One built-in call that an isolate cannot interrupt.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  return Array.prototype.includes.call({ length: 2 ** 53 - 1 }, next());
}
export const label = 'toy';
export const steps = [];
