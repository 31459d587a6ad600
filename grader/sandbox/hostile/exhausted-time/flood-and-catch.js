// Prints for ever and catches what stops it.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  for (;;) {
    try {
      console.log('x'.repeat(1000));
    } catch {}
  }
}
export const label = 'toy';
export const steps = [];
