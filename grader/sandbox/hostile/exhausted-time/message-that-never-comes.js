// The error itself is the trap: describing it never ends.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  throw { get message() { for (;;); } };
}
export const label = 'toy';
export const steps = [];
