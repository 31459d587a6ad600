// Printing a large number in decimal is one long built-in call.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  let text = '';
  for (;;) text = String(3n ** 9_000_000n).slice(0, 1);
}
export const label = 'toy';
export const steps = [];
